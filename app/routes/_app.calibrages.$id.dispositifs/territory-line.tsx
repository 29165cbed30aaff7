import type { ReactElement } from "react";
import { formatHours } from "#app/ui/french.ts";

/** What the contract asks in a year against what its territory did; « n.d. » when too few persons worked there. */
export function TerritoryLine({ asked, done }: { asked: number; done: number | null }): ReactElement {
  const did =
    done === null
      ? "n.d. (trop peu de personnes pour le dire, ou aucune heure validée)"
      : `environ ${formatHours(done)} validées`;
  return (
    <p className="soft">
      {`Ce marché demande ${formatHours(asked)} par an. Sur tout le territoire, les douze derniers mois complets\u00a0: ${did}.`}
    </p>
  );
}
