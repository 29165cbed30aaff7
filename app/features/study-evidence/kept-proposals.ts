import type { LotDecision } from "#app/domain/study-state.ts";
import { keptReasons } from "./kept-reasons.ts";
import type { LotEvidence } from "./study-evidence.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

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
    const reason = lot.mechanismReason ?? keptReasons(proposal);
    return [{ lot, mechanism: proposal.decision, mechanismReason: reason }];
  });
}
