import { cleanText } from "../cells/clean-text.ts";
import type { PastedRow } from "./pasted-lot.ts";

/**
 * The lines and cells of what was pasted from a spreadsheet: cells apart by tabs, else by « ; » when half of the lines hold
 * one, else a single cell a line. A cell in quotes may hold separators and line breaks, as spreadsheets copy it.
 */
export function pastedRows(pasted: string): PastedRow[] {
  const text = cleanEnds(pasted);
  const separator = separatorOf(text);
  return quotedRows(text, separator) ?? plainRows(text, separator);
}

/** What cells are apart by; null when lines are not cut into cells. */
function separatorOf(text: string): "\t" | ";" | null {
  if (text.includes("\t")) return "\t";
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const cut = lines.filter((line) => line.includes(";")).length;
  return cut > 0 && cut * 2 >= lines.length ? ";" : null;
}

function cleanEnds(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
}

function plainRows(text: string, separator: string | null): PastedRow[] {
  return text
    .split("\n")
    .map((line, index) => row(index + 1, separator === null ? [line] : line.split(separator)));
}

/** Undefined when a quote is opened and never closed: it is then a sign like another. */
function quotedRows(text: string, separator: string | null): PastedRow[] | undefined {
  const rows: PastedRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let line = 1;
  let start = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "\n") line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign === "\n" ? " " : sign;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "" && separator !== null) {
      cell = "";
      quoted = true;
    } else if (sign === separator) {
      cells.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push(row(start, [...cells, cell]));
      cells = [];
      cell = "";
      start = line;
    } else cell += sign;
  }
  if (quoted) return undefined;
  rows.push(row(start, [...cells, cell]));
  return rows;
}

/** More than any title: what follows would not be kept, and would be long to read. */
const longestCell = 1000;

function row(line: number, cells: readonly string[]): PastedRow {
  return { line, cells: cells.map((cell) => cleanText(cell.slice(0, longestCell)).replace(/\s+/g, " ")) };
}
