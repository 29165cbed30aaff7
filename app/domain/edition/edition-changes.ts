import { editionDimensions, allOf, type EditionDimension } from "./edition-dimension.ts";
import type { EditionCell, EditionContent } from "./edition-content.ts";
import { editionMeasures, editionTables, type EditionMeasure, type EditionTableId } from "./edition-table.ts";

/** Two editions of one period, as far as they are compared. */
export type ComparedEdition = Pick<EditionContent, "labels" | "parameters"> & {
  tables: ReadonlyArray<{ id: EditionTableId; cells: readonly EditionCell[] }>;
};

/** Places are named when they are few; our choice. */
const mostNamed = 8;
const namedDimensions = { territory: "territoire", host: "porteur" } as const;
type NamedDimension = keyof typeof namedDimensions;

/**
 * What changed from one edition of a period to the next, a sentence an indicator: which territories and hosts, never by
 * how much. Only cells that both publish are compared: what is hidden in either says nothing. Source: trust.md.
 */
export function editionChanges(earlier: ComparedEdition, later: ComparedEdition): string[] {
  const moved = movedCells(earlier, later);
  const measures = Object.keys(editionMeasures) as EditionMeasure[];
  const figures = measures.flatMap((measure) => {
    const cells = moved.filter(({ table }) => editionTables[table].measure === measure);
    return cells.length === 0 ? [] : [measureWords(measure, cells, later)];
  });
  const others = [...comers(earlier, later), ...ruleWords(earlier, later)];
  if (figures.length === 0 && others.length === 0) return ["Aucun chiffre publié n’a changé."];
  return [...figures, ...others];
}

type Moved = { table: EditionTableId; keys: EditionCell["keys"] };

function movedCells(earlier: ComparedEdition, later: ComparedEdition): Moved[] {
  return later.tables.flatMap(({ id, cells }) => {
    const before = new Map(
      (earlier.tables.find((table) => table.id === id)?.cells ?? []).map((cell) => [keyOf(id, cell), cell]),
    );
    return cells.flatMap((cell) => {
      const was = before.get(keyOf(id, cell));
      if (was?.status !== "published" || cell.status !== "published") return [];
      return was.value === cell.value ? [] : [{ table: id, keys: cell.keys }];
    });
  });
}

function keyOf(id: EditionTableId, { keys }: EditionCell): string {
  const dimensions: readonly EditionDimension[] = editionTables[id].dimensions;
  return dimensions.map((dimension) => keys[dimension] ?? allOf).join(" ");
}

/** « Heures réalisées : le total, territoires Oisans et Trièves, porteurs X. » */
function measureWords(measure: EditionMeasure, cells: readonly Moved[], { labels }: ComparedEdition): string {
  const isTotal = ({ keys }: Moved): boolean => Object.values(keys).every((code) => code === allOf);
  const parts: string[] = cells.some(isTotal) ? ["le total"] : [];
  const explained = new Set<Moved>(cells.filter(isTotal));
  for (const dimension of Object.keys(namedDimensions) as NamedDimension[]) {
    const inDimension = cells.filter(({ keys }) => (keys[dimension] ?? allOf) !== allOf);
    for (const cell of inDimension) explained.add(cell);
    const codes = [...new Set(inDimension.map(({ keys }) => keys[dimension] ?? allOf))];
    if (codes.length > 0) {
      const words = named(codes.map((code) => labels[dimension]?.[code] ?? code));
      parts.push(`${namedDimensions[dimension]}${codes.length < 2 ? "" : "s"} ${words}`);
    }
  }
  const rest = new Set(
    cells.filter((cell) => !explained.has(cell)).flatMap(({ table }) => editionTables[table].dimensions),
  );
  for (const dimension of rest) {
    if (!(dimension in namedDimensions)) {
      parts.push(`tableau «\u00a0${editionDimensions[dimension].label}\u00a0»`);
    }
  }
  return `${editionMeasures[measure].label}\u00a0: ${parts.join(", ")}.`;
}

function comers(earlier: ComparedEdition, later: ComparedEdition): string[] {
  const words = { territory: "Territoire", host: "Porteur" } as const;
  return (Object.keys(words) as NamedDimension[]).flatMap((dimension) => {
    const [before, after] = [earlier.labels[dimension] ?? {}, later.labels[dimension] ?? {}];
    const only = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): string[] =>
      Object.entries(one).flatMap(([code, label]) => (code in other ? [] : [label]));
    const came = only(after, before);
    const left = only(before, after);
    return [
      ...(came.length === 0 ? [] : [toldOf(words[dimension], "ajouté", came)]),
      ...(left.length === 0 ? [] : [toldOf(words[dimension], "retiré", left)]),
    ];
  });
}

/** « Porteurs ajoutés : PLIE et X. » */
function toldOf(what: string, become: string, labels: readonly string[]): string {
  const many = labels.length < 2 ? "" : "s";
  return `${what}${many} ${become}${many}\u00a0: ${named(labels)}.`;
}

function ruleWords(
  { parameters: before }: ComparedEdition,
  { parameters: after }: ComparedEdition,
): string[] {
  return [
    ...(JSON.stringify(before.merges) === JSON.stringify(after.merges)
      ? []
      : ["Les regroupements ont changé."]),
    ...(before.definitionsVersion === after.definitionsVersion ? [] : ["Les définitions ont changé."]),
    ...(before.threshold === after.threshold && before.sensitiveThreshold === after.sensitiveThreshold
      ? []
      : ["Les seuils de publication ont changé."]),
  ];
}

function named(labels: readonly string[]): string {
  if (labels.length > mostNamed) return "(plusieurs)";
  const sorted = [...labels].sort(new Intl.Collator("fr").compare);
  const last = sorted.at(-1) ?? "";
  return sorted.length < 2 ? last : `${sorted.slice(0, -1).join(", ")} et ${last}`;
}
