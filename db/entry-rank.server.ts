import type { EnteredRank } from "./schema/columns.ts";

let last = 0;

/**
 * The next rank of entry: microseconds since 1970, always later than the one before in this process. Needs
 * no look-up in the table, stays below 2^53, and keeps the order of rows written in one import.
 */
export function nextEnteredRank(): EnteredRank {
  last = Math.max(last + 1, Date.now() * 1000);
  return last as EnteredRank;
}
