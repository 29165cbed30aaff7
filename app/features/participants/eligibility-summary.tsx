import type { ReactElement } from "react";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { Sub } from "#app/ui/table.tsx";
import type { bestEligibility } from "./eligibility-line.ts";
import { EligibilityTag } from "./eligibility-tag.tsx";

type Props = { eligibility: ReturnType<typeof bestEligibility>; purged?: boolean };

/** Until when someone is eligible, and by what; « Aucune » without any. */
export function EligibilitySummary({ eligibility, purged = false }: Props): ReactElement {
  if (eligibility === null) return <span className="soft">{purged ? "–" : "Aucune"}</span>;
  return (
    <>
      {`jusqu’au ${formatTightDay(eligibility.until)} `}
      {eligibility.state !== "valid" && <EligibilityTag state={eligibility.state} />}
      <Sub>{eligibility.label}</Sub>
    </>
  );
}
