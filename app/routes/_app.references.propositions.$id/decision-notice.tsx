import { Link } from "@remix-run/react";
import type { ReactElement } from "react";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { ProposalPage } from "./read-proposal.server.ts";

/** What became of a proposal that is no longer open. */
export function DecisionWords({ page }: { page: ProposalPage }): ReactElement | null {
  const { state, decidedOn, decisionNote, versionNumber } = page;
  if (state === "open" || decidedOn === null) return null;
  const note = decisionNote === null ? "" : ` Note\u00a0: ${decisionNote}`;
  switch (state) {
    case "adopted":
      return (
        <p>
          {`Adoptée le ${formatDay(decidedOn)}, `}
          <Link
            to={`${paths.referenceVersions()}#version-${versionNumber}`}
          >{`version ${versionNumber}`}</Link>
          {`.${note}`}
        </p>
      );
    case "rejected":
      return <p>{`Écartée le ${formatDay(decidedOn)}.${note}`}</p>;
    case "withdrawn":
      return <p>{`Retirée le ${formatDay(decidedOn)} par ceux qui l’avaient proposée.`}</p>;
  }
}
