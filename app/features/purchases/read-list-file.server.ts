import type { Cell } from "#app/domain/cells/cell.ts";
import { readColumns } from "#app/domain/purchase-sheet/purchase-columns.ts";
import { mostListed } from "#app/domain/purchase-sheet/purchase-sheet.ts";
import { joinCells } from "#app/domain/purchase-sheet/split-cells.ts";
import { markFormula } from "#app/platform/files/csv/formula-mark.ts";
import { uploadLimits, type FileLimits } from "#app/platform/files/file-limits.ts";
import { readUploadedSheet } from "#app/platform/files/read-uploaded-sheet.server.ts";
import { UnreadableFile, type SheetFile } from "#app/platform/files/sheet-source.ts";
import { formatNumber } from "#app/ui/french.ts";

const megabyte = 1_000_000;
/** What a list of a year’s contracts may be: small, or it is something else. */
const listLimits: FileLimits = {
  ...uploadLimits,
  zipEntries: 100,
  xlsxPackedBytes: megabyte,
  xlsxBytes: 10 * megabyte,
  xlsxRows: 20_000,
  csvBytes: megabyte,
  csvRows: 20_000,
  columns: 200,
};
/** What is taken, and the titles above. */
const rowsRead = mostListed + 20;

export type ListFile =
  | { outcome: "read"; text: string; fields: ReadonlyMap<string, string> }
  /** `why` is a French sentence. */
  | { outcome: "refused"; why: string };

const refusals = {
  "no file": "Choisissez un fichier Excel (.xlsx) ou CSV.",
  "too large": "Ce fichier dépasse 1\u00a0Mo\u00a0: gardez la feuille de vos marchés à venir.",
  unreadable: "Cet envoi n’a pas pu être lu\u00a0: choisissez le fichier de nouveau.",
  "personal name":
    "Le nom du fichier contient un numéro de sécurité sociale\u00a0: renommez-le, puis envoyez-le de nouveau.",
} as const;

/** Receives a list as a file, as the text it would be if pasted, and forgets the file. */
export async function readListFile(request: Request): Promise<ListFile> {
  const asked = { field: "fichier", maxBytes: megabyte, limits: listLimits };
  const sheet = await readUploadedSheet(request, asked, async (file, { fields }) => ({
    text: joinCells(await rowsOf(file)),
    fields,
  }));
  if (sheet.outcome === "read") return { outcome: "read", ...sheet.read };
  return { outcome: "refused", why: sheet.outcome === "not a sheet" ? sheet.why : refusals[sheet.outcome] };
}

/** The rows of the first sheet whose titles are known, else of the first that holds anything. */
async function rowsOf(file: SheetFile): Promise<string[][]> {
  let first: string[][] = [];
  for (const name of file.sheetNames) {
    const rows: string[][] = [];
    for await (const { cells } of file.rows(name)) {
      rows.push(Array.from(cells, textOf));
      if (rows.length > rowsRead) break;
    }
    if (rows.slice(0, 10).some((cells) => readColumns(cells) !== undefined)) return bounded(rows);
    if (first.length === 0) first = rows;
  }
  return bounded(first);
}

/** Refuses what is longer than was read: shown cut, the end would be lost without a word. */
function bounded(rows: string[][]): string[][] {
  if (rows.length <= rowsRead) return rows;
  throw new UnreadableFile(
    `Ce fichier a plus de ${formatNumber(mostListed)}\u00a0lignes\u00a0: envoyez-en ${formatNumber(mostListed)} au plus à la fois. Rien n’a été ajouté.`,
  );
}

/** As it would be pasted: an amount to the cent, text that a spreadsheet would run marked as our CSV does. */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.kind === "number" && !Number.isInteger(cell.value)) return cell.value.toFixed(2);
  return cell.kind === "text" ? markFormula(cell.text) : cell.text;
}
