import type { InsertionHours } from "./insertion-hours.ts";
import { divideHalfUp } from "./rounding.ts";

/** « Reprise de personnel »: the staff of a lot, and how many of them the new holder keeps. */
export type StaffTakenOver = { staff: number; kept: number };

/**
 * The objective once the staff kept is taken out: objective × (1 − kept ÷ staff), half up to a hundredth of an hour.
 * Expects 0 ≤ kept ≤ staff and staff > 0. Source: product.md, « Rounding: staff taken over ».
 */
export function objectiveWithStaffKept(
  objective: InsertionHours,
  { staff, kept }: StaffTakenOver,
): InsertionHours {
  return divideHalfUp(BigInt(objective) * BigInt(staff - kept), BigInt(staff)) as InsertionHours;
}
