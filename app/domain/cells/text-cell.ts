import { accept, cellParser, type CellParser, type UsableCell } from "./cell.ts";
import { cleanText } from "./clean-text.ts";
import { plainDecimal } from "./decimal.ts";

/**
 * What the user reads in the cell: a number with a decimal comma and no exponent, a date as `31/12/2026`. Outer
 * spaces are dropped, accents composed (NFC), and signs that no database or page can carry are dropped.
 */
export function textOf(cell: UsableCell): string {
  return cell.kind === "number" ? plainDecimal(cell.value).replace(".", ",") : cleanText(cell.text);
}

/** Any text; a number is read as written, so that a code made of digits stays the same code. */
export const parseTextCell: CellParser<string> = cellParser((cell) => accept(textOf(cell)));

/** Words separated by `;` or line breaks, empty ones left out, each once, in order. */
export const parseTextListCell: CellParser<string[]> = cellParser((cell) => accept(wordsOf(textOf(cell))));

export function wordsOf(text: string): string[] {
  const words = text.split(/[;\r\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}
