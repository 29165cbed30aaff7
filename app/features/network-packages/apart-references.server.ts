import type { SheetCell, SheetFile, SheetRow } from "#app/platform/files/sheet-source.ts";
import type { Db } from "#db/database.server.ts";
import { referencesTakenByOthers } from "#db/queries/network-packages.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/**
 * The same file, where a contract whose number another host already uses here is told apart by the SIREN of its host: two
 * installations numbered their contracts without knowing of each other.
 */
export async function withApartReferences(
  db: Db,
  file: SheetFile,
  { hostId, siret }: { hostId: OrganisationId | undefined; siret: string },
): Promise<SheetFile> {
  const taken = await referencesTakenByOthers(db, hostId, await referencesOf(file));
  if (taken.size === 0) return file;
  return {
    ...file,
    rows: (name) => renamed(file.rows(name), taken, siret.slice(0, 9)),
  };
}

async function referencesOf(file: SheetFile): Promise<string[]> {
  if (!file.sheetNames.includes("Marches")) return [];
  const references: string[] = [];
  let column = -1;
  for await (const { cells } of file.rows("Marches")) {
    if (column === -1) column = cells.findIndex((cell) => cell?.text === "marche");
    else references.push(cells[column]?.text ?? "");
    if (column === -1) return [];
  }
  return references;
}

async function* renamed(
  rows: AsyncIterable<SheetRow>,
  taken: ReadonlySet<string>,
  siren: string,
): AsyncGenerator<SheetRow> {
  let column: number | undefined;
  for await (const row of rows) {
    const cell = column === undefined ? undefined : row.cells[column];
    if (column === undefined) {
      column = row.cells.findIndex((head) => head?.text === "marche");
      yield row;
    } else if (cell === undefined || !taken.has(cell.text)) yield row;
    else yield { ...row, cells: row.cells.with(column, asText(`${siren}-${cell.text}`)) };
  }
}

function asText(text: string): SheetCell {
  return { kind: "text", text, formula: false };
}
