import { searchText } from "./search-text.ts";
import { isTrade, tradeCodes, trades } from "./trade.ts";

/** How a stored trade is read: its label, or as it is when it is of no list. */
export function tradeName(stored: string): string {
  return isTrade(stored) ? trades[stored].label : stored;
}

/** What is stored of a typed trade: the code of a label, however written; anything else as it is typed. */
export function tradeTyped(typed: string): string {
  const wanted = searchText(typed);
  return tradeCodes.find((code) => searchText(trades[code].label) === wanted) ?? typed;
}

/** Every label, in the order of the list. */
export const tradeNames: readonly string[] = tradeCodes.map((code) => trades[code].label);
