import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { answersWords } from "#app/features/opportunity-follow/count-words.ts";
import { paths } from "#app/paths.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Sub } from "#app/ui/table.tsx";
import type { LotOpening } from "./lot-openings.server.ts";

type Props = {
  opening: LotOpening | undefined;
  /** « Lot 2 · Gros œuvre »: tells the links of one lot from those of another. */
  lot: string;
};

/** Whether a lot is shown to structures, how many answered, and who could do it. */
export function LotOpeningLinks({ opening, lot }: Props): ReactElement | null {
  if (opening === undefined) return null;
  return (
    <Sub>
      <OpeningLink opening={opening} lot={lot} />
      <Link to={paths.lotStructures(opening.lotId)}>
        Qui peut le faire<span className="visually-hidden">{` (${lot})`}</span>
      </Link>
    </Sub>
  );
}

function OpeningLink({ opening, lot }: { opening: LotOpening; lot: string }): ReactElement | null {
  const { lotId, state, openedOn, counts, refusal, mayOpen, isFacilitator } = opening;
  const of = <span className="visually-hidden">{` (${lot})`}</span>;
  if (state === "never") {
    if (!mayOpen || (refusal !== null && counts.interested + counts.declined === 0)) return null;
    return (
      <>
        <Link to={paths.openOpportunity(lotId)}>Ouvrir aux structures{of}</Link>
        {" · "}
      </>
    );
  }
  const isShown = state !== "closed" && refusal === null;
  const words = isShown
    ? `Ouvert aux structures depuis le ${formatTightDay(openedOn ?? "")}`
    : "Fermé aux structures";
  return (
    <>
      <Link to={isFacilitator ? paths.opportunity(lotId) : paths.openOpportunity(lotId)}>
        {words}
        {of}
      </Link>
      {` · ${answersWords(counts)} · `}
    </>
  );
}
