import { codeFinder } from "../cells/code-word-cell.ts";
import { parseProportion, wholeShare, type Millionths } from "../proportion.ts";
import { trades } from "../trade.ts";
import { readMonths } from "../written-months.ts";
import { lotNumber, splitNumber } from "./lot-number.ts";
import { longestTitle, type PastedColumn, type PastedDoubt, type PastedLot } from "./pasted-lot.ts";
import { amountsOf } from "./row-amounts.ts";
import { saysNothing } from "./row-words.ts";

const tradeOf = codeFinder(trades);

type Line = { line: number; cells: readonly string[]; columns: ReadonlyArray<PastedColumn | null> };

/** A line as a lot; undefined when neither words nor a number with an amount say what it is. */
export function lotOfRow({ line, cells, columns }: Line): PastedLot | undefined {
  const cellOf = (column: PastedColumn): string => {
    const at = columns.indexOf(column);
    return at < 0 ? "" : (cells[at] ?? "");
  };
  const { low, high, doubts } = amountsOf(cellOf);
  const named = nameOf(cellOf("number"), cellOf("title"));
  const title =
    named.title === "" && low !== null && named.number !== null ? `Lot ${named.number}` : named.title;
  if (title === "") return undefined;
  const read = readerOf(cellOf, doubts);
  if (title.length > longestTitle) doubts.push({ column: "title", text: title, why: "cut" });
  return {
    line,
    number: named.number,
    title: title.slice(0, longestTitle).trim(),
    cpv: read("cpv", cpvOf),
    trade: read("trade", tradeOf),
    amountLow: low,
    amountHigh: high,
    labourShare: read("labourShare", shareOf),
    months: read("months", readMonths),
    doubts,
  };
}

/** The number and the words of a lot, wherever they stand: « Lot 3 : Peinture » may be in either column. */
function nameOf(number: string, title: string): { number: string | null; title: string } {
  if (title !== "" && number !== "") return { number: lotNumber(number), title: splitAlike(number, title) };
  if (title !== "") return splitNumber(title);
  if (number === "") return { number: null, title: "" };
  const split = splitNumber(number);
  if (split.number !== null) return split;
  return /\p{L}{3}/u.test(lotNumber(number)) && number.length > 3
    ? { number: null, title: number }
    : { number: lotNumber(number), title: "" };
}

/** A title that repeats its number loses it. */
function splitAlike(number: string, title: string): string {
  const split = splitNumber(title);
  return split.number !== null && split.number === lotNumber(number) ? split.title : title;
}

function readerOf(cellOf: (column: PastedColumn) => string, doubts: PastedDoubt[]) {
  return <Value>(column: PastedColumn, parse: (text: string) => Value | undefined): Value | null => {
    const text = cellOf(column);
    if (saysNothing(text)) return null;
    const value = parse(text);
    if (value === undefined) doubts.push({ column, text, why: "unreadable" });
    return value ?? null;
  };
}

/** Eight digits, its key left out; shorter codes are divisions, filled with zeros. */
function cpvOf(text: string): string | undefined {
  const digits = /^(\d{2,8})(?:\s?-\s?\d)?$/.exec(text.replace(/(?<=\d)[\s.](?=\d)/g, ""))?.[1];
  return digits?.padEnd(8, "0");
}

/** `50 %`, `0,5`; a bare number over one is a percentage. */
function shareOf(text: string): Millionths | undefined {
  const bare = parseProportion(text);
  const share =
    bare !== undefined && bare > wholeShare && !text.includes("%") ? parseProportion(`${text}%`) : bare;
  return share === undefined || share <= 0 || share > wholeShare ? undefined : share;
}
