import type { InsertionHours } from "../insertion-hours.ts";
import type { Millionths } from "../proportion.ts";
import { isFarFrom, type Comparables } from "./comparables.ts";

/** What deserves a second look on a sized lot. A warning never keeps from going on. */
export type LotWarning =
  | { code: "too_short"; months: number; minMonths: number }
  | { code: "too_few_hours"; hours: InsertionHours; minHours: InsertionHours }
  | { code: "technical" }
  | { code: "unusual_rate"; rate: Millionths; low: Millionths; high: Millionths }
  | { code: "share_to_sign" }
  | { code: "beyond_territory"; asked: InsertionHours; done: InsertionHours }
  | { code: "far_from_comparables"; rate: Millionths; comparables: Comparables };

export type LotWarningCode = LotWarning["code"];

/** A lot as sized in the kept scenario. What is not known is null. */
export type WarnedLot = {
  /** False for a lot that owes no hours: nothing of them is to be seen again. */
  counted: boolean;
  months: number | null;
  hours: InsertionHours | null;
  technical: boolean;
  /** The insertion rate it is sized at; null when its hours do not come from one. */
  rate: Millionths | null;
  /** The rate its hours come to; null without an amount or labour. */
  impliedRate: Millionths | null;
  /** Its labour share is a reference nobody has signed. */
  shareToSign: boolean;
};

/** Source: reference table, kinds `sizing` and `insertion_rate`. */
export type WarningLimits = {
  minMonths: number;
  minHours: InsertionHours;
  usageLow: Millionths;
  usageHigh: Millionths;
};

/** The warnings of one lot by itself and among past ones, in the order they are told. */
export function lotWarnings(
  lot: WarnedLot,
  { limits, comparables }: { limits: WarningLimits; comparables: Comparables | null },
): LotWarning[] {
  if (!lot.counted) return [];
  const { minMonths, minHours, usageLow, usageHigh } = limits;
  const { months, hours, rate } = lot;
  const warnings: LotWarning[] = [];
  if (hours !== null && hours < minHours) warnings.push({ code: "too_few_hours", hours, minHours });
  if (months !== null && months < minMonths) warnings.push({ code: "too_short", months, minMonths });
  if (lot.technical) warnings.push({ code: "technical" });
  if (rate !== null && (rate < usageLow || rate > usageHigh)) {
    warnings.push({ code: "unusual_rate", rate, low: usageLow, high: usageHigh });
  }
  if (lot.impliedRate !== null && comparables !== null && isFarFrom(lot.impliedRate, comparables)) {
    warnings.push({ code: "far_from_comparables", rate: lot.impliedRate, comparables });
  }
  if (lot.shareToSign) warnings.push({ code: "share_to_sign" });
  return warnings;
}

/**
 * The warning of a whole study beyond what its territory did in a year, as it may be told: compared with the shown figure,
 * never with the exact one. `done` null: not told, so nothing to compare with.
 */
export function territoryWarning(asked: InsertionHours, done: InsertionHours | null): LotWarning | null {
  return done !== null && asked > done ? { code: "beyond_territory", asked, done } : null;
}
