import type { Derogation } from "./exchange-codes.ts";
import { mechanismGroups } from "./mechanism.ts";
import type { PurchaseDecision } from "./purchase-decision.ts";
import type { LotDecision, StudyState } from "./study-state.ts";

/** A study as far as it decides a purchase. `lots`: what each carries, null where nobody has said. */
export type DecidedStudy = {
  state: StudyState;
  lots: readonly (LotDecision | null)[];
  derogation: Derogation | null;
  derogationReason: string | null;
};

/**
 * What an approved study decides for the purchase it was opened from: a clause as soon as one lot carries one (a lot nobody
 * decided owes hours), else reserved, else its derogation when the reason is written. Null: it decides nothing. Our choice.
 */
export function decisionOfStudy(study: DecidedStudy): PurchaseDecision | null {
  if (study.state !== "approved" && study.state !== "converted") return null;
  if (study.lots.some(carriesClause)) return "clause";
  if (study.lots.some(isReserved)) return "reserved";
  if (study.derogation !== null && study.derogationReason !== null) return "derogation";
  return study.lots.includes("award_criterion") ? "criterion" : null;
}

function carriesClause(lot: LotDecision | null): boolean {
  return (
    lot === null ||
    lot === "execution_clause" ||
    lot === "execution_clause_and_criterion" ||
    lot === "insertion_service" ||
    lot === "voluntary_clause"
  );
}

function isReserved(lot: LotDecision | null): boolean {
  return (mechanismGroups.reserved as readonly (LotDecision | null)[]).includes(lot);
}
