import type { ReactElement } from "react";
import { MechanismChips } from "#app/features/contracts/mechanism-chips.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { PublicLot } from "./public-lot.ts";

/** What structures read of a lot, and nothing else. */
export function PublicLotPanel({ lot }: { lot: PublicLot }): ReactElement {
  return (
    <div className="panel panel-pad stack">
      <p>
        <b>{lot.name}</b>
        {` · ${lot.title}`}
      </p>
      <MechanismChips codes={lot.mechanisms} />
      {lot.note !== null && <p>{lot.note}</p>}
      <Facts facts={lot.facts} />
    </div>
  );
}
