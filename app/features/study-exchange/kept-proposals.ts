import type { LotDecision } from "#app/domain/study-state.ts";
import type { LotEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

/** As many characters as the field takes. */
const longestReason = 500;

export type KeptProposal = { lot: StudyLot; mechanism: LotDecision; mechanismReason: string };

/** The lots left to what is proposed, with what an approval decides for them and why. One too little known has none. */
export function keptProposals(
  lots: readonly StudyLot[],
  evidence: readonly Pick<LotEvidence, "id" | "proposal">[],
): KeptProposal[] {
  const proposals = new Map(evidence.map(({ id, proposal }) => [id, proposal]));
  return lots.flatMap((lot) => {
    const proposal = proposals.get(lot.id);
    if (lot.mechanism !== null || proposal?.complete !== true) return [];
    const reason = lot.mechanismReason ?? proposal.reasons.join(" ").slice(0, longestReason);
    return [{ lot, mechanism: proposal.decision, mechanismReason: reason }];
  });
}
