import type { InsertionHours } from "./insertion-hours.ts";
import type { Cents } from "./money.ts";
import { divideHalfUp } from "./rounding.ts";

/** Missing hours (hundredths) × cents an hour, in cents half up: what the contract provides for, never a claim. */
export function penaltyFor(missing: InsertionHours, perHour: Cents): Cents {
  return divideHalfUp(BigInt(missing) * BigInt(perHour), 100n) as Cents;
}
