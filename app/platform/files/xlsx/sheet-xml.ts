import { plainDecimal } from "#app/domain/cells/decimal.ts";
import { countInWords } from "../file-limits.ts";
import { UnwritableFile, type WritableCell, type WritableSheet } from "../sheet-sink.ts";
import { serialOfDay } from "./serial-time.ts";
import { cellStyle } from "./workbook-xml.ts";
import { encodeXmlText } from "./xml-text.ts";

/** What Excel holds in one cell; beyond, it calls the whole file damaged. */
const longestText = 32_767;

/** One sheet of a workbook, its header line bold and frozen. `count` is told of every row before it is written. */
export async function* sheetXml(sheet: WritableSheet, count: () => void): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  if (sheet.columns.length > 0) yield `<cols>${sheet.columns.map(columnXml).join("")}</cols>`;
  yield "<sheetData>";
  yield rowXml(sheet, 1, sheet.columns, cellStyle.header);
  let number = 1;
  for await (const cells of sheet.rows) {
    count();
    number += 1;
    yield rowXml(sheet, number, cells, cellStyle.text);
  }
  yield "</sheetData></worksheet>";
}

function columnXml(title: string, index: number): string {
  const rank = String(index + 1);
  return `<col min="${rank}" max="${rank}" width="${String(Math.max(12, title.length + 3))}" customWidth="1"/>`;
}

function rowXml(
  sheet: WritableSheet,
  number: number,
  cells: readonly WritableCell[],
  textStyle: number,
): string {
  const line = String(number);
  const xml = cells.map((cell, index) => {
    if (typeof cell === "string" && cell.length > longestText) {
      throw new UnwritableFile(tooLong(sheet, number, index));
    }
    return cellXml(cell, `${columnLetters(index)}${line}`, textStyle);
  });
  return `<row r="${line}">${xml.join("")}</row>`;
}

function cellXml(cell: WritableCell, reference: string, textStyle: number): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${plainDecimal(cell)}</v></c>`;
  if (typeof cell === "string") return textXml(cell, reference, textStyle);
  const serial = serialOfDay(cell.day);
  if (serial === undefined) return textXml(cell.day, reference, textStyle);
  return `<c r="${reference}" s="${String(cellStyle.date)}"><v>${String(serial)}</v></c>`;
}

function textXml(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${encodeXmlText(text)}</t></is></c>`;
}

/** 0 → `A`, 27 → `AB`. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function tooLong({ name, columns }: WritableSheet, number: number, index: number): string {
  return `Feuille «\u00a0${name}\u00a0», ligne ${countInWords(number)}, colonne «\u00a0${columns[index] ?? columnLetters(index)}\u00a0»\u00a0: ce texte dépasse les ${countInWords(longestText)} signes d’une cellule Excel. Exportez en .zip.`;
}
