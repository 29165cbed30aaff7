import type { ReactElement } from "react";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { LotFacts } from "#app/features/opportunity-answers/lot-facts.tsx";
import type { PublicLot } from "./public-lot.server.ts";

/** What structures read of a lot, and nothing else. */
export function PublicLotPanel({ lot }: { lot: PublicLot }): ReactElement {
  const { title, context, note, open, today } = lot;
  return (
    <div className="panel panel-pad stack">
      <p>
        <b>{title}</b>
        <br />
        <span className="soft">{context}</span>
      </p>
      <MechanismChips codes={open.mechanisms} />
      {note !== null && <p className="pre-line">{note}</p>}
      <LotFacts open={open} today={today} />
    </div>
  );
}
