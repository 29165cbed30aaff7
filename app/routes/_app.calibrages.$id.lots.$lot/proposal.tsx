import type { ReactElement } from "react";
import { decisionLabel } from "#app/features/studies/decision-words.ts";
import type { LotEvidence } from "#app/features/study-evidence/study-evidence.server.ts";
import { LightShape } from "#app/ui/light-shape.tsx";

/** What the last saved lot is proposed, its reasons, and what deserves a second look. */
export function Proposal({ evidence: { proposal, warnings } }: { evidence: LotEvidence }): ReactElement {
  return (
    <>
      {proposal.complete && (
        <p>
          Proposé&nbsp;: <b>{decisionLabel(proposal.decision)}</b>.
        </p>
      )}
      <ul>
        {proposal.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {warnings.map(({ code, words }) => (
        <p key={code} className="light at-risk warning">
          <LightShape name="at_risk" />
          <span>{words}</span>
        </p>
      ))}
    </>
  );
}
