import { parseProportion } from "../proportion.ts";
import { isTrade } from "../trade.ts";
import { isLotNumber } from "./lot-number.ts";
import type { PastedColumn } from "./pasted-lot.ts";
import { readClearAmount, readWrittenAmount } from "../written-amount.ts";

/**
 * What each cell of a line without headers is, by what it holds: a CPV, a share in %, a number of months, amounts, a number in
 * front, then the first words for a title. A second amount is the high end of a range; without any, the text after the
 * title stands where it should be.
 */
export function columnsOfContent(cells: readonly string[]): ReadonlyArray<PastedColumn | null> {
  const columns: Array<PastedColumn | null> = cells.map(plainKind);
  const free = (at: number): boolean => columns[at] === null && cells[at] !== "";
  const first = cells.findIndex((cell) => cell !== "");
  if (first >= 0 && cells.length > 1 && free(first) && isNumberInFront(cells, first))
    columns[first] = "number";
  const title = firstWords(cells, free);
  if (title !== undefined) columns[title] = "title";
  cells.forEach((cell, at) => {
    if (!free(at)) return;
    if (readWrittenAmount(cell) !== undefined && at > first) markAmount(columns, at);
    else if (isTrade(cell)) columns[at] = "trade";
  });
  const unread = cells.findIndex((_, at) => free(at) && at > first && title !== undefined && at > title);
  if (unread >= 0 && !columns.includes("amount")) columns[unread] = "amount";
  return columns;
}

function plainKind(cell: string): PastedColumn | null {
  if (/^\d{8}-\d$/.test(cell)) return "cpv";
  if (/%$/.test(cell) && parseProportion(cell) !== undefined) return "labourShare";
  return /^\d{1,3}\s*mois$/i.test(cell) ? "months" : null;
}

/** A number alone on its line numbers nothing. */
function isNumberInFront(cells: readonly string[], first: number): boolean {
  return isLotNumber(cells[first] ?? "") && cells.slice(first + 1).some((cell) => cell !== "");
}

/** The first words that are no amount: three letters at least, else fewer. */
function firstWords(cells: readonly string[], free: (at: number) => boolean): number | undefined {
  const texts = cells.flatMap((cell, at) =>
    free(at) && /\p{L}/u.test(cell) && readClearAmount(cell) === undefined ? [at] : [],
  );
  return texts.find((at) => /\p{L}{3}/u.test(cells[at] ?? "")) ?? texts[0];
}

function markAmount(columns: Array<PastedColumn | null>, at: number): void {
  const before = columns.indexOf("amount");
  if (before < 0) columns[at] = "amount";
  else if (!columns.includes("amountHigh")) columns[at] = "amountHigh";
}
