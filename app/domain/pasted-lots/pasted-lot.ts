import type { Cents } from "../money.ts";
import type { Millionths } from "../proportion.ts";
import type { Trade } from "../trade.ts";

/** What a column of a pasted table can hold. */
export type PastedColumn =
  "number" | "title" | "amount" | "amountLow" | "amountHigh" | "cpv" | "trade" | "labourShare" | "months";

/**
 * Why something of a line was left out though the line is a lot: `unreadable`; `zero`, an amount of nothing; `tax
 * included`, a second amount that is the first with VAT; `cut`, a text longer than what is kept; `left out`, a cell that is
 * none of the columns.
 */
export type PastedDoubt = {
  column: PastedColumn;
  text: string;
  why: "unreadable" | "zero" | "tax included" | "cut" | "left out";
};

/** One line read as a lot. What it does not say, or cannot be read, is null. */
export type PastedLot = {
  /** Its line in what was pasted, from 1. */
  line: number;
  /** Without « lot » and « n° »; null when the line gives none. */
  number: string | null;
  title: string;
  cpv: string | null;
  trade: Trade | null;
  /** HT. With `amountHigh`, the low end of a range; `amountLow` < `amountHigh`. */
  amountLow: Cents | null;
  amountHigh: Cents | null;
  labourShare: Millionths | null;
  months: number | null;
  doubts: PastedDoubt[];
};

/** Why a line is no lot: nothing on it, the headers, a title above or between lots, a total, no words, a NIR. */
export type PastedRemark = {
  line: number;
  why: "blank" | "header" | "heading" | "total" | "no title" | "NIR";
  /** What the line says, cut; empty for a NIR, that is repeated nowhere. */
  text: string;
};

/** A pasted table, every line of it being a lot or a remark. */
export type PastedLots = {
  lots: PastedLot[];
  remarks: PastedRemark[];
  /** Headers of columns nothing is made of. */
  ignored: string[];
};

/** A line of cells, outer spaces off. `line`: where it starts in what was pasted, from 1. */
export type PastedRow = { line: number; cells: readonly string[] };

/** The longest title of a lot that is kept, and the longest number. */
export const longestTitle = 200;
export const longestNumber = 20;
