import type { Day } from "../calendar.ts";
import type { BuyerKind, ContractCategory, Derogation } from "../exchange-codes.ts";
import type { Mechanism } from "../mechanism.ts";
import type { Cents } from "../money.ts";
import type { References, ValueInForce } from "../reference-value.ts";
import { dutyAnswer } from "./duty-answer.ts";
import { socialDuty, type DutyDoubt } from "./social-duty.ts";

/** What is known of an awarded contract when its duty is judged. */
export type DutyContract = {
  buyer: BuyerKind | null;
  category: ContractCategory | null;
  estimatedValue: Cents | null;
  consultationOn: Day | null;
  notifiedOn: Day | null;
  derogation: Derogation | null;
  derogationReason: string | null;
  lots: ReadonlyArray<readonly Mechanism[]>;
};

/**
 * Where a contract stands before the duty of a social consideration. `free`: not due, a private buyer, or met: nothing to
 * do. `not met`: due, nothing carried; `partly`: some lots carry a clause, others nothing; `derogation`: due, left out, with
 * its motive or still without one; `unclear mechanism`: our source does not say whether what is carried meets it; `to check`:
 * something is missing to say whether it is due.
 */
export type ContractDuty =
  | { kind: "free"; why: "not concerned" | "not due" | "met" }
  | { kind: "not met" | "partly" | "unclear mechanism"; threshold: ValueInForce }
  | { kind: "derogation"; threshold: ValueInForce; derogation: Derogation; reason: string | null }
  | { kind: "to check"; doubts: readonly DutyDoubt[] };

/**
 * The duty of one contract and what answers it. A contract notified before the law was consulted on before it: an unknown
 * consultation day is then no doubt. Sources: `socialDuty` and `dutyAnswer`.
 */
export function contractDuty(contract: DutyContract, references: References): ContractDuty {
  const { notifiedOn, derogation } = contract;
  const wasBefore = notifiedOn !== null && references("duty", "social_consideration", notifiedOn).value === 0;
  const consultationOn = contract.consultationOn ?? (wasBefore ? notifiedOn : null);
  const duty = socialDuty({ ...contract, consultationOn }, references);
  if (duty.verdict === "not concerned" || duty.verdict === "not due") {
    return { kind: "free", why: duty.verdict };
  }
  const answer = dutyAnswer(contract.lots, derogation);
  if (answer === "met") return { kind: "free", why: "met" };
  if (duty.verdict === "to check") return { kind: "to check", doubts: duty.doubts };
  const { threshold } = duty;
  if (answer === "derogation" && derogation !== null) {
    return { kind: "derogation", threshold, derogation, reason: contract.derogationReason };
  }
  if (answer === "partly") return { kind: "partly", threshold };
  return { kind: answer === "to check" ? "unclear mechanism" : "not met", threshold };
}
