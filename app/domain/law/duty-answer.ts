import type { Derogation } from "../exchange-codes.ts";
import { mechanismGroups, type Mechanism } from "../mechanism.ts";

/**
 * Whether what a contract's lots carry meets the duty. `partly`: some lots carry a clause and others nothing known to meet
 * it; `to check`: no lot is known to meet it, some carry what our source does not say meets it or not.
 */
export type DutyAnswer = "met" | "partly" | "to check" | "derogation" | "not met";

/** The same of one lot. */
export type LotAnswer = "met" | "to check" | "nothing";

const meeting: readonly Mechanism[] = [
  "execution_clause",
  "execution_clause_and_criterion",
  "insertion_service",
];
/** A criterion alone does not meet it; nor does a voluntary clause, which is of private contracts. */
const doubtful: readonly Mechanism[] = [...mechanismGroups.reserved, "qualitative_action"];

/**
 * What a lot answers to the duty by what it carries. Source: product.md, « Law »: met by execution_clause*,
 * insertion_service; reserved_*: to verify; an award criterion alone does not. Qualitative action: our doubt.
 */
export function lotAnswer(carried: readonly Mechanism[]): LotAnswer {
  if (carried.some((mechanism) => meeting.includes(mechanism))) return "met";
  return carried.some((mechanism) => doubtful.includes(mechanism)) ? "to check" : "nothing";
}

/**
 * What a contract answers to the duty, lot by lot: each lot has the mechanisms it carries, « none » being none. That every
 * lot must is our reading, to check. A derogation answers for the lots that do not.
 */
export function dutyAnswer(
  lots: ReadonlyArray<readonly Mechanism[]>,
  derogation: Derogation | null,
): DutyAnswer {
  const answers = lots.map(lotAnswer);
  if (answers.length > 0 && answers.every((answer) => answer === "met")) return "met";
  if (derogation !== null) return "derogation";
  if (answers.includes("met")) return "partly";
  return answers.includes("to check") ? "to check" : "not met";
}
