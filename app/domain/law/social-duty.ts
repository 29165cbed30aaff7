import type { Day } from "../calendar.ts";
import type { BuyerKind, ContractCategory } from "../exchange-codes.ts";
import type { Cents } from "../money.ts";
import type { ReferenceCodes, References, ValueInForce } from "../reference-value.ts";

/** What is known of a contract when the duty is judged. `estimatedValue`: of the whole need, all lots, HT. */
export type DutyQuestion = {
  buyer: BuyerKind | null;
  category: ContractCategory | null;
  estimatedValue: Cents | null;
  consultationOn: Day | null;
};

/** What is missing to judge, or what only a person can say. */
export type DutyDoubt = "buyer" | "category" | "estimated value" | "consultation day" | "threshold expired";

/**
 * `due`: a social consideration is owed in the execution conditions; `not due`: not yet in force, or under the threshold;
 * `to check`: something is missing; `not concerned`: a private buyer, whom the code does not bind.
 */
export type SocialDuty =
  | { verdict: "due"; threshold: ValueInForce }
  | { verdict: "not due"; why: "before the law" }
  | { verdict: "not due"; why: "under the threshold"; threshold: ValueInForce }
  | { verdict: "to check"; doubts: readonly DutyDoubt[]; threshold: ValueInForce | null }
  | { verdict: "not concerned" };

/**
 * Whether a contract owes a social consideration, judged on its consultation day and its estimated value; without them « à
 * vérifier », never « manquant ». Source: CCP L2112-2-1 (loi 2021-1104 art. 35), by product.md, « Law and figures ».
 */
export function socialDuty(question: DutyQuestion, references: References): SocialDuty {
  const { buyer, consultationOn, estimatedValue } = question;
  if (buyer === "private") return { verdict: "not concerned" };
  if (consultationOn !== null && references("duty", "social_consideration", consultationOn).value === 0) {
    return { verdict: "not due", why: "before the law" };
  }
  const code = thresholdCode(question);
  const threshold =
    code === undefined || consultationOn === null ? null : references("threshold", code, consultationOn);
  const doubts = doubtsOf(question, threshold);
  if (doubts.length > 0 || threshold === null || estimatedValue === null) {
    return { verdict: "to check", doubts, threshold };
  }
  return estimatedValue >= threshold.value
    ? { verdict: "due", threshold }
    : { verdict: "not due", why: "under the threshold", threshold };
}

/** The threshold of works is the same for every buyer; that of supplies and services is the buyer's. */
function thresholdCode({
  buyer,
  category,
}: Pick<DutyQuestion, "buyer" | "category">): ReferenceCodes["threshold"] | undefined {
  if (category === "works") return "works";
  if (category === null || buyer === null || buyer === "private") return undefined;
  return buyer;
}

function doubtsOf(question: DutyQuestion, threshold: ValueInForce | null): DutyDoubt[] {
  const { buyer, category, estimatedValue, consultationOn } = question;
  const doubts: DutyDoubt[] = [];
  if (category === null) doubts.push("category");
  if (buyer === null && category !== "works") doubts.push("buyer");
  if (estimatedValue === null) doubts.push("estimated value");
  if (consultationOn === null) doubts.push("consultation day");
  if (threshold?.expired === true) doubts.push("threshold expired");
  return doubts;
}
