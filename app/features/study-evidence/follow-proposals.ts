import { keptReasons } from "./kept-reasons.ts";
import type { DecisionsInput } from "./decisions-form.schema.ts";
import type { LotEvidence } from "./study-evidence.server.ts";

/** The field of the button that takes what is proposed for every lot not decided yet. */
export const followField = "follow";

type Proposed = Pick<LotEvidence, "id" | "proposal">;

/** What was typed, and for the lots left undecided what is proposed; « aucune » keeps the reasons it was proposed for. */
export function followProposals(typed: DecisionsInput, evidence: readonly Proposed[]): DecisionsInput {
  const proposals = new Map(evidence.map(({ id, proposal }) => [id, proposal]));
  return {
    lots: typed.lots.map((lot) => {
      const proposal = proposals.get(lot.id);
      if (lot.decision !== null || proposal === undefined || !proposal.complete) return lot;
      const reason = proposal.decision === "none" ? keptReasons(proposal) : lot.reason;
      return { ...lot, decision: proposal.decision, reason };
    }),
  };
}
