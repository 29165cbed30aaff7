import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { uploadLimits } from "#app/platform/files/file-limits.ts";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { UnreadableFile, type SheetFile } from "#app/platform/files/sheet-source.ts";
import type { SheetHead } from "#app/features/imports/deposit.server.ts";

/** An old sheet longer than that comes in several files. */
const limits = { ...uploadLimits, csvRows: uploadLimits.xlsxRows };

const rowsShown = 40;
const columnsShown = 200;
const sheetsShown = 100;

/** Opens the only workbook or CSV file of a folder. Throws `UnreadableFile`. */
export async function openOldFile(folder: string): Promise<SheetFile> {
  const name = (await readdir(folder)).find((one) => one.endsWith(".xlsx"));
  return openSheetFile(name === undefined ? folder : join(folder, name), { limits });
}

/** How each sheet that is not empty begins. Throws `UnreadableFile`, when there is none too. */
export async function readHeads(folder: string): Promise<SheetHead[]> {
  const file = await openOldFile(folder);
  try {
    const heads: SheetHead[] = [];
    for (const name of file.sheetNames.slice(0, sheetsShown)) {
      const rows: SheetHead["rows"] = [];
      for await (const { number, cells } of file.rows(name)) {
        rows.push({ number, cells: Array.from(cells.slice(0, columnsShown), (cell) => cell ?? null) });
        if (rows.length >= rowsShown) break;
      }
      if (rows.length > 0) heads.push({ name, rows });
    }
    if (heads.length === 0) throw new UnreadableFile(emptyFile);
    return heads;
  } finally {
    await file.close();
  }
}

const emptyFile = "Ce fichier est vide\u00a0: choisissez celui qui contient vos lignes.";
