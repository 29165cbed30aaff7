import type { FileLimits } from "../file-limits.ts";
import { checkWidth, type RowCounter } from "../row-counter.ts";
import type { SheetCell, SheetRow } from "../sheet-source.ts";
import { cellValue, type CellContext, type RawCell } from "./cell-value.ts";
import { readXml, type XmlHandlers } from "./read-xml.server.ts";

/** The rows of one sheet, as they are unpacked: what has been handed over is forgotten. */
export async function* sheetRows(
  sheetName: string,
  bytes: AsyncIterable<Buffer>,
  context: CellContext,
  limits: FileLimits,
  counter: RowCounter,
): AsyncGenerator<SheetRow> {
  const ready: SheetRow[] = [];
  counter.restart(sheetName);
  const gatherer = gatherRows(context, (row) => {
    checkWidth(row.cells.length, limits.columns, sheetName, row.number);
    counter.count(sheetName);
    ready.push(row);
  });
  yield* readXml(bytes, gatherer, ready);
}

/** Rows and cells without reference come after the one before them. */
function gatherRows(context: CellContext, push: (row: SheetRow) => void): XmlHandlers {
  let number = 0;
  let column = -1;
  let cells: Array<SheetCell | undefined> = [];
  let raw: RawCell = { type: "n", style: 0, formula: false, content: undefined };
  let reading = false;
  let phonetic = false;
  let inData = false;
  return {
    open: (name, attributes) => {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      if (name === "c") {
        column = columnOf(attributes["r"]) ?? column + 1;
        const style = Number(attributes["s"] ?? 0);
        raw = { type: attributes["t"] ?? "n", style, formula: false, content: undefined };
      } else if (name === "v" || name === "is") {
        raw.content ??= "";
        reading = name === "v";
      } else if (name === "t") reading = !phonetic;
      else if (name === "f") raw.formula = true;
      else if (name === "rPh") phonetic = true;
      else if (name === "row") {
        number = rankOf(attributes["r"]) ?? number + 1;
        column = -1;
        cells = [];
      }
    },
    text: (piece) => {
      if (reading) raw.content = (raw.content ?? "") + piece;
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "sheetData") inData = false;
      else if (inData && name === "c") {
        const value = cellValue(raw, context);
        if (value !== undefined) cells[column] = value;
      } else if (inData && name === "row" && cells.some(isFilled)) push({ number, cells });
    },
  };
}

function isFilled(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.kind !== "text" || cell.text.trim() !== "");
}

function rankOf(reference: string | undefined): number | undefined {
  return reference !== undefined && /^[1-9]\d{0,6}$/.test(reference) ? Number(reference) : undefined;
}

/** `AB12` → 27, the column's rank from 0; `undefined` without reference, or when it is not one. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let rank = 0;
  let index = 0;
  for (; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    rank = rank * 26 + letter;
  }
  return index === 0 || index > 3 ? undefined : rank - 1;
}
