import { settingsFrom } from "#app/domain/setting.ts";
import { sheetNamed } from "#app/domain/workbook/read-header.ts";
import { holdsNir, nirMessage } from "#app/domain/workbook/read-row.ts";
import { workbookSheets } from "#app/domain/workbook/workbook.ts";
import type { SheetFile } from "#app/platform/files/sheet-source.ts";
import { checkWindows } from "./check-windows.server.ts";
import { checkReferences, rememberRefused } from "./check-references.server.ts";
import { findReferences } from "./find-references.server.ts";
import { kept, type ImportRun, type InputRow, type SheetImporter } from "./import-run.server.ts";
import { batchesOf } from "./read-sheet.server.ts";
import type { Remarks } from "./remarks.ts";
import { sheetImporters } from "./sheet-importers.ts";
import { warnLeads } from "./warnings/contractors.server.ts";

/**
 * Reads and writes every sheet of the file, in the order of the workbook whatever the file's, by batches. Errors are
 * said and reading goes on, so that all of them are known; the caller undoes everything when there is one.
 */
export async function importSheets(
  start: Omit<ImportRun, "settings">,
  file: SheetFile,
  onRows: (rows: number, sheet: string) => void,
): Promise<void> {
  const run: ImportRun = { ...start, settings: settingsFrom([]) };
  await sayUnknownSheets(file, run.remarks);
  for (const importer of sheetImporters) {
    const { name } = importer.sheet;
    for (const written of file.sheetNames.filter(
      (given) => sheetNamed([importer.sheet], given) !== undefined,
    )) {
      for await (const batch of batchesOf(file, written, importer.sheet, run.remarks)) {
        await importBatch(run, importer, batch);
        onRows(batch.length, name);
      }
    }
    if (name === "Parametres") run.settings = settingsFrom(await storedSettings(run));
  }
  await checkWindows(run);
  await warnLeads(run);
}

async function importBatch(run: ImportRun, importer: SheetImporter, batch: InputRow[]): Promise<void> {
  const found = await findReferences(run, batch);
  checkReferences(run, batch, found);
  await importer.write(run, kept(batch), found);
  rememberRefused(run, batch);
}

function storedSettings({ trx }: ImportRun): Promise<Array<{ key: string; value: string }>> {
  return trx.selectFrom("setting").select(["key", "value"]).execute();
}

/** Sheets no importer reads: named in a warning. They are still searched for social security numbers, refused anywhere. */
async function sayUnknownSheets(file: SheetFile, remarks: Remarks): Promise<void> {
  const known = workbookSheets.map(({ name }) => name).join(", ");
  for (const name of file.sheetNames.filter((given) => sheetNamed(workbookSheets, given) === undefined)) {
    const place = { row: null, column: null, value: null };
    if (holdsNir(name)) {
      remarks.add({ ...place, severity: "error", sheet: null, message: nirMessage });
      continue;
    }
    const message = `Feuille inconnue, non lue. Feuilles attendues\u00a0: ${known}.`;
    remarks.add({ ...place, severity: "warning", sheet: name, message });
    await refuseNirs(file, name, remarks);
  }
}

async function refuseNirs(file: SheetFile, sheet: string, remarks: Remarks): Promise<void> {
  for await (const { number: row, cells } of file.rows(sheet)) {
    cells.forEach((cell, position) => {
      if (cell === undefined || !holdsNir(cell.text)) return;
      const column = `n° ${position + 1}`;
      remarks.add({ severity: "error", sheet, row, column, value: null, message: nirMessage });
    });
  }
}
