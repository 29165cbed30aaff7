import { isBlankCell } from "#app/domain/cells/cell.ts";
import { readHeader, type Header } from "#app/domain/workbook/read-header.ts";
import { holdsNir, nirMessage, readRow } from "#app/domain/workbook/read-row.ts";
import type { Sheet } from "#app/domain/workbook/sheet.ts";
import type { SheetCell, SheetFile } from "#app/platform/files/sheet-source.ts";
import type { InputRow } from "./import-run.server.ts";
import type { Remarks } from "./remarks.ts";

/** Rows handled together: enough to share statements, few enough to stay small in memory. */
const batchSize = 1000;

/**
 * The rows of a sheet by batches, read by its header; what is wrong with a cell is said on the way. Rows with an
 * unreadable cell come too, marked `refused`, so that what they point to is checked as well. A sheet without one of its
 * key or required columns gives no row.
 */
export async function* batchesOf(
  file: SheetFile,
  name: string,
  sheet: Sheet,
  remarks: Remarks,
): AsyncGenerator<InputRow[]> {
  let header: Header | undefined;
  let batch: InputRow[] = [];
  for await (const { number, cells } of file.rows(name)) {
    if (header === undefined) {
      header = readHeader(sheet, cells);
      sayHeader(sheet, header, number, remarks);
      if (header.missing.length > 0) return;
      continue;
    }
    batch.push(inputRow(sheet, header, number, cells, remarks));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function inputRow(
  sheet: Sheet,
  header: Header,
  number: number,
  cells: ReadonlyArray<SheetCell | undefined>,
  remarks: Remarks,
): InputRow {
  const reading = readRow(header, cells);
  let refused = false;
  for (const remark of reading.remarks) {
    refused ||= remark.severity === "error";
    remarks.add({ ...remark, sheet: sheet.name, row: number });
  }
  if (!refused && cells.slice(header.words.length).some((cell) => !isBlankCell(cell))) {
    remarks.add({
      severity: "warning",
      sheet: sheet.name,
      row: number,
      column: null,
      value: null,
      message: tooLong,
    });
  }
  return { sheet, number, values: reading.values, refused };
}

const tooLong =
  "Cette ligne a plus de cellules que la première\u00a0: une valeur qui contient le séparateur, sans guillemets, décale les suivantes.";

function sayHeader(sheet: Sheet, header: Header, row: number, remarks: Remarks): void {
  const place = { sheet: sheet.name, row, value: null };
  for (const word of header.unknown) {
    if (holdsNir(word)) remarks.add({ ...place, severity: "error", column: null, message: nirMessage });
    else remarks.add({ ...place, severity: "warning", column: word, message: unknownColumn(sheet) });
  }
  for (const column of header.missing) {
    const message = `Ajoutez la colonne «\u00a0${column}\u00a0»\u00a0: elle est obligatoire dans cette feuille.`;
    remarks.add({ ...place, severity: "error", column, message });
  }
}

function unknownColumn(sheet: Sheet): string {
  const known = Object.keys(sheet.columns).join(", ");
  return `Colonne inconnue ou en double, non lue. Colonnes de cette feuille\u00a0: ${known}.`;
}
