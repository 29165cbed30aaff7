import { plainDecimal } from "#app/domain/cells/decimal.ts";
import type { WritableCell, WritableSheet } from "../sheet-sink.ts";
import { markFormula } from "./formula-mark.ts";

const byteOrderMark = "\uFEFF";

/** A sheet as Excel in French opens it by a double click: `;`, decimal comma, CRLF, UTF-8 with its mark. */
export async function* csvLines({ columns, rows }: WritableSheet): AsyncGenerator<string> {
  yield csvHeader(columns);
  for await (const cells of rows) yield csvLine(cells);
}

/** The same, whole: for sheets a person asks from a screen. */
export async function csvText(sheet: WritableSheet): Promise<string> {
  const lines: string[] = [];
  for await (const line of csvLines(sheet)) lines.push(line);
  return lines.join("");
}

/** The first line, with the mark of UTF-8. */
export function csvHeader(columns: readonly string[]): string {
  return byteOrderMark + csvLine(columns);
}

export function csvLine(cells: readonly WritableCell[]): string {
  return `${cells.map(valueOf).join(";")}\r\n`;
}

function valueOf(cell: WritableCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return plainDecimal(cell).replace(".", ",");
  return typeof cell === "string" ? quoted(markFormula(cell)) : cell.day;
}

/** Commas and tabs too, so that whoever guesses the delimiter finds `;`. */
function quoted(text: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
