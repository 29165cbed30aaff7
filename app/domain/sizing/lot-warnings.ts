import type { InsertionHours } from "../insertion-hours.ts";
import type { Millionths } from "../proportion.ts";

/** What deserves a second look on a sized lot. A warning never keeps from going on. */
export type LotWarning =
  | { code: "too_short"; months: number; minMonths: number }
  | { code: "too_few_hours"; hours: InsertionHours; minHours: InsertionHours }
  | { code: "technical" }
  | { code: "unusual_rate"; rate: Millionths; low: Millionths; high: Millionths }
  | { code: "share_to_sign" }
  | { code: "beyond_territory"; asked: InsertionHours; done: InsertionHours | null }
  | { code: "far_from_comparables"; rate: Millionths; count: number; median: Millionths };

export type LotWarningCode = LotWarning["code"];
