import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { Cell } from "#app/domain/cells/cell.ts";
import { findNir } from "#app/domain/cells/find-nir.ts";
import { readColumns } from "#app/domain/purchase-sheet/purchase-columns.ts";
import { mostListed } from "#app/domain/purchase-sheet/purchase-sheet.ts";
import { joinCells } from "#app/domain/purchase-sheet/split-cells.ts";
import { markFormula } from "#app/platform/files/csv/formula-mark.ts";
import { uploadLimits, type FileLimits } from "#app/platform/files/file-limits.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { UnreadableFile, type SheetFile } from "#app/platform/files/sheet-source.ts";
import { formatNumber } from "#app/ui/french.ts";
import { receiveUpload } from "#app/platform/upload.server.ts";

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
} as const;

/** Receives a list as a file, as the text it would be if pasted, and forgets the file. */
export async function readListFile(request: Request): Promise<ListFile> {
  const folder = join(tmpdir(), `clause-commune-${randomUUID()}`);
  try {
    const received = await receiveUpload(request, { folder, field: "fichier", maxBytes: megabyte });
    if (received.outcome !== "received") return { outcome: "refused", why: refusals[received.outcome] };
    if (findNir(received.name)) return { outcome: "refused", why: nirInName };
    const isCsv = extname(received.path) === ".csv";
    const file = await openSheetFile(isCsv ? dirname(received.path) : received.path, { limits: listLimits });
    try {
      return { outcome: "read", text: joinCells(await rowsOf(file)), fields: received.fields };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { outcome: "refused", why: error.message };
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const nirInName =
  "Le nom du fichier contient un numéro de sécurité sociale\u00a0: renommez-le, puis envoyez-le de nouveau.";

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
