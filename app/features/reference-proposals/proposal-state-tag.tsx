import type { ReactElement } from "react";
import { proposalStates, type ProposalState } from "#app/domain/reference-proposal.ts";
import { Tag } from "#app/ui/tag.tsx";
import type { Light } from "#app/ui/tone.ts";

const tones: Partial<Record<ProposalState, Light>> = { open: "at_risk", adopted: "done" };

/** Where a proposal stands. */
export function ProposalStateTag({ state }: { state: ProposalState }): ReactElement {
  const tone = tones[state];
  const { label } = proposalStates[state];
  return tone === undefined ? <Tag>{label}</Tag> : <Tag tone={tone}>{label}</Tag>;
}
