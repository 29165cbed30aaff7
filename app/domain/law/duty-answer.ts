import type { Derogation } from "../exchange-codes.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";

/**
 * Whether what a contract's lots carry meets the duty. `partly`: some lots carry a clause and others nothing known to meet
 * it; `to check`: only mechanisms of which our source does not say whether they meet it.
 */
export type DutyAnswer = "met" | "partly" | "to check" | "derogation" | "not met";

const meeting: readonly Mechanism[] = [
  "execution_clause",
  "execution_clause_and_criterion",
  "insertion_service",
];
/** A criterion alone does not meet it; nor does a voluntary clause, which is of private contracts. */
const doubtful: readonly Mechanism[] = [...mechanismGroups.reserved, "qualitative_action"];

/**
 * What a contract answers to the duty, lot by lot: each lot has the mechanisms it carries, « none » being none. Source:
 * product.md, « Law »: met by execution_clause*, insertion_service; reserved_*: to verify; an award criterion alone does
 * not. That every lot must is our reading, to check.
 */
export function dutyAnswer(
  lots: ReadonlyArray<readonly Mechanism[]>,
  derogation: Derogation | null,
): DutyAnswer {
  const met = lots.filter((carried) => carried.some((mechanism) => meeting.includes(mechanism))).length;
  if (met > 0 && met === lots.length) return "met";
  if (derogation !== null) return "derogation";
  const doubted = lots.filter((carried) => carried.some((mechanism) => doubtful.includes(mechanism))).length;
  if (met > 0) return "partly";
  return doubted > 0 ? "to check" : "not met";
}
