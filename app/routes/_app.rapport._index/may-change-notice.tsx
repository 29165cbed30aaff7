import type { ReactElement } from "react";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { CountFigure, HoursFigure } from "#app/features/report/report-figure-view.tsx";
import { plural } from "#app/ui/french.ts";
import { Notice } from "#app/ui/notice.tsx";

/** What could still move these figures: hours waiting, outcomes nobody has filled in, reserved contracts to specify. */
export function MayChangeNotice({ report }: { report: Fa02Report }): ReactElement | null {
  const { hours, outcomes, mechanisms } = report;
  const unknown = { "6": outcomes["6"].unknown ?? 0, "12": outcomes["12"].unknown ?? 0 };
  const unspecified =
    mechanisms.find(({ mechanism }) => mechanism === "reserved_unspecified")?.contracts ?? 0;
  if (hours.pending === 0 && unknown["6"] + unknown["12"] + unspecified === 0) return null;
  return (
    <Notice tone="at_risk" title="Ce qui peut encore changer">
      <ul>
        {hours.pending > 0 && (
          <li>
            <HoursFigure path="hours.pending" value={hours.pending} />{" "}
            {plural(hours.pending, "attend", "attendent")} une validation
          </li>
        )}
        {(["6", "12"] as const).map(
          (checkpoint) =>
            unknown[checkpoint] > 0 && (
              <li key={checkpoint}>
                <CountFigure path={`outcomes.${checkpoint}.unknown`} value={unknown[checkpoint]} />{" "}
                {plural(unknown[checkpoint], "situation non renseignée", "situations non renseignées")} à{" "}
                {checkpoint} mois
              </li>
            ),
        )}
        {unspecified > 0 && (
          <li>
            <CountFigure path="mechanisms.reserved_unspecified.contracts" value={unspecified} />{" "}
            {plural(unspecified, "marché réservé", "marchés réservés")} à préciser
          </li>
        )}
      </ul>
    </Notice>
  );
}
