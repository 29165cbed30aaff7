import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import { rateOf } from "#app/domain/sizing/lot-sizing.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { LotEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { ratesOf, sizeStoredStudy } from "#app/features/studies/sized-study.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** The lots of a study as the kit needs them, at the scenario kept; one not decided yet follows what is proposed. */
export function kitLots(
  study: Study,
  lots: readonly StudyLot[],
  evidence: ReadonlyArray<Pick<LotEvidence, "id" | "proposal">>,
): KitLot[] {
  const sized = sizeStoredStudy(study, lots)[study.scenario].lots;
  const proposals = new Map(evidence.map(({ id, proposal }) => [id, proposal]));
  return lots.map((lot) => ({
    id: lot.id,
    number: lot.number,
    title: lot.title,
    decision: lot.mechanism ?? proposed(proposals.get(lot.id)),
    isDecided: lot.mechanism !== null,
    rule: lot.rule,
    hours: sized.find(({ id }) => id === lot.id)?.sizing?.hours ?? null,
    amountPerHour: lot.amountPerHour,
    threshold: lot.threshold,
    rate: rateOf(lot, ratesOf(study)[study.scenario]),
    criterionWeight: lot.criterionWeight,
    qualitativeAction: lot.qualitativeAction,
  }));
}

/** While too little is known to propose, an execution clause, the most usual: our choice, said as such on the screen. */
function proposed(proposal: LotEvidence["proposal"] | undefined): LotDecision {
  return proposal === undefined || !proposal.complete ? "execution_clause" : proposal.decision;
}
