import { parse } from "csv-parse/sync";
import { editionDimensions } from "#app/domain/edition/edition-dimension.ts";
import type { EditionCell, EditionTable } from "#app/domain/edition/edition-content.ts";
import { editionTableIds, editionTables } from "#app/domain/edition/edition-table.ts";
import { readAsATable, type ReaderCell } from "./edition-lines.ts";
import type { Published, PublishedLine } from "./recover-cells.ts";

/** The tables of an edition from nothing but the text of its `tableaux.csv`; hours in hundredths. */
export function tablesOfCsv(text: string): EditionTable[] {
  const rows = parse<Record<string, string>>(text, { delimiter: ";", bom: true, columns: true });
  const codeOf = (label: string): string => {
    const found = Object.entries(editionDimensions).find(([, words]) => words.label === label);
    if (found === undefined) throw new Error(`no dimension ${label}`);
    return found[0];
  };
  return editionTableIds.map((id) => {
    const { measure, additive, dimensions } = editionTables[id];
    const cells = rows
      .filter(({ tableau }) => tableau === id)
      .map((row): EditionCell => {
        const pairs = [1, 2].flatMap((place): [string, string][] => {
          const label = row[`dimension_${place}`] ?? "";
          return label === "" ? [] : [[codeOf(label), (row[`code_${place}`] ?? "").replace(/^'/, "")]];
        });
        const status = row.statut === "publie" ? "published" : row.statut === "secret" ? "secret" : "missing";
        const number = Number((row.valeur ?? "").replace(",", "."));
        const value = row.unite === "heures" ? Math.round(number * 100) : number;
        return {
          keys: Object.fromEntries(pairs),
          value: status === "published" ? value : null,
          status,
        };
      });
    return { id, measure, additive, dimensions, cells };
  });
}

export type ReadTogether = { published: Published; cells: Array<ReaderCell & { edition: number }> };

/**
 * Several editions of one period read side by side. `unchanged`: whether the reader takes a figure of the last to be what it
 * was in the earlier one (of codes told together since, the sum of what they were), which is what most figures are.
 */
export function readTogether(
  editions: ReadonlyArray<readonly EditionTable[]>,
  unchanged: (earlier: readonly ReaderCell[], later: ReaderCell) => boolean,
): ReadTogether {
  const cells: ReadTogether["cells"] = [];
  const lines: PublishedLine[] = [];
  let before = new Map<string, number>();
  for (const [edition, tables] of editions.entries()) {
    const reading = readAsATable(tables);
    const first = cells.length;
    const now = new Map(reading.cells.map(({ name }, index) => [name, first + index]));
    cells.push(...reading.cells.map((cell) => ({ ...cell, edition })));
    lines.push(
      ...reading.lines.map((line) => ({
        ...line,
        terms: line.terms.map(({ cell, by }) => ({ cell: first + cell, by })),
      })),
    );
    for (const [name, at] of now) {
      const earlier = partsOf(name).map((part) => before.get(part));
      const later = cells[at];
      const was = earlier.flatMap((index) => (index === undefined ? [] : (cells[index] ?? [])));
      if (later === undefined || was.length === 0 || was.length < earlier.length) continue;
      if (!unchanged(was, later)) continue;
      const terms = earlier.flatMap((cell) => (cell === undefined ? [] : [{ cell, by: 1 }]));
      lines.push({ terms: [...terms, { cell: at, by: -1 }], is: "equal", constant: 0 });
    }
    before = now;
  }
  return {
    cells,
    published: {
      figures: cells.map(({ cell }) => cell.value),
      // A hidden figure is no zero: zeros are printed.
      atLeast: cells.map(() => 1),
      lines,
    },
  };
}

/** The names of what a name joins; a person may be in several codes, so persons and contracts are not added up. */
function partsOf(name: string): string[] {
  const [measure = "", ...keys] = name.split("|");
  if (!name.includes("+")) return [name];
  if (measure === "persons" || measure === "contracts") return [name];
  return keys
    .reduce<string[][]>(
      (all, key) => {
        const [dimension = "", code = ""] = key.split(":");
        return all.flatMap((said) => code.split("+").map((part) => [...said, `${dimension}:${part}`]));
      },
      [[]],
    )
    .map((said) => [measure, ...said].join("|"));
}
