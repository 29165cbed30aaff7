import type { ReactElement } from "react";
import { followField } from "#app/features/study-evidence/follow-proposals.ts";
import { Button } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/french.ts";
import type { MechanismLine } from "./mechanism-line.ts";

/** Saving what is decided; and, while lots wait, taking what is proposed for them all at once. */
export function DecisionActs({ lines }: { lines: readonly MechanismLine[] }): ReactElement {
  const waiting = lines.filter(({ decision, proposal }) => decision === null && proposal.complete).length;
  return (
    <div className="actions">
      <Button variant="primary">Enregistrer les décisions</Button>
      {waiting > 0 && (
        <Button name={followField} value="1">
          {waiting === 1 ? "Suivre la proposition" : `Suivre les ${formatNumber(waiting)} propositions`}
        </Button>
      )}
    </div>
  );
}
