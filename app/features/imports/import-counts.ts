import { mechanisms } from "#app/domain/mechanism.ts";

/** What an import wrote, as lines of a table: a sheet, or a mechanism of open data. */
export type CountTable = { head: readonly string[]; rows: ReadonlyArray<readonly [string, ...number[]]> };

/** Reads the counts a run left in the history; nothing to show when it left none. */
export function countTable(kind: "workbook" | "decp", json: string | null): CountTable | null {
  if (json === null) return null;
  return kind === "workbook"
    ? workbookTable(JSON.parse(json) as SheetCounts)
    : decpTable(JSON.parse(json) as DecpLines);
}

/** How many rows or contracts a run creates or changes; null when it left no count. */
export function changesIn(kind: "workbook" | "decp", json: string | null): number | null {
  if (json === null) return null;
  if (kind === "decp") {
    const { created, updated } = JSON.parse(json) as DecpLines;
    return created + updated;
  }
  return Object.values(JSON.parse(json) as SheetCounts).reduce(
    (sum, { created, updated }) => sum + created + updated,
    0,
  );
}

type SheetCounts = Record<string, { created: number; updated: number; unchanged: number }>;

function workbookTable(counts: SheetCounts): CountTable | null {
  const rows = Object.entries(counts).map(
    ([sheet, { created, updated, unchanged }]): [string, ...number[]] => [
      sheet.replaceAll("_", " "),
      created,
      updated,
      unchanged,
    ],
  );
  return rows.length === 0 ? null : { head: ["Feuille", "Créées", "Modifiées", "Inchangées"], rows };
}

type DecpLines = {
  created: number;
  updated: number;
  unchanged: number;
  duplicates: number;
  outsideDepartment: number;
  refused: number;
  byMechanism: Record<string, number>;
};

function decpTable(counts: DecpLines): CountTable {
  const labels: Record<string, string> = {
    ...Object.fromEntries(Object.entries(mechanisms).map(([code, { label }]) => [code, label])),
    none: "Sans considération sociale",
  };
  const lines: Array<[string, number]> = [
    ["Marchés créés", counts.created],
    ["Marchés mis à jour", counts.updated],
    ["Marchés inchangés", counts.unchanged],
    ["Doublons dans le fichier", counts.duplicates],
    ["Hors département", counts.outsideDepartment],
    ["Enregistrements refusés", counts.refused],
    ...Object.entries(counts.byMechanism).map(([code, count]): [string, number] => [
      `Dispositif : ${labels[code] ?? code}`,
      count,
    ]),
  ];
  return { head: ["Ce qui est lu", "Nombre"], rows: lines.filter(([, count]) => count > 0) };
}
