import type { InsertionHours } from "../insertion-hours.ts";
import type { KitLot } from "./kit-lot.ts";

/** The hours of several lots together; null while one of them is not known. */
export function hoursOfLots(lots: ReadonlyArray<Pick<KitLot, "hours">>): InsertionHours | null {
  let total = 0;
  for (const { hours } of lots) {
    if (hours === null) return null;
    total += hours;
  }
  return total as InsertionHours;
}
