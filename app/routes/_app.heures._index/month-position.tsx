import { useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import { atStart, countOf, formatNumber, plural } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { StateBar } from "#app/ui/state-bar.tsx";
import type { Light } from "#app/ui/tone.ts";
import { hoursParams, stateLabels, stateOfSlug, type StateSlug } from "./hours-filters.ts";

type Summary = Record<"validated" | "submitted" | "returned" | "missing" | "expected", number>;

const parts: ReadonlyArray<{ slug: StateSlug; tone: Light }> = [
  { slug: "valides", tone: "done" },
  { slug: "a-valider", tone: "on_track" },
  { slug: "renvoyes", tone: "at_risk" },
  { slug: "manquants", tone: "late" },
];

/** « Octobre 2026 : 96 relevés validés sur 148 », the bar, and each part as a link to its lines. */
export function MonthPosition({ month, summary }: { month: Month; summary: Summary }): ReactElement {
  const [params] = useSearchParams();
  const name = formatMonth(month);
  const title = atStart(name);
  const { validated, expected } = summary;
  const fact = `${countOf(validated, "relevé")} ${plural(validated, "validé")} sur ${formatNumber(expected)}`;
  return (
    <figure className="panel panel-pad chart section">
      <figcaption>{`${title}\u00a0: ${fact}`}</figcaption>
      <StateBar
        name={`Relevés de ${name}`}
        parts={parts.map(({ slug, tone }) => ({
          tone,
          count: summary[stateOfSlug[slug]],
          label: partWords(slug, summary[stateOfSlug[slug]]),
          to: withParams(params, { [hoursParams.state]: slug }),
        }))}
      />
    </figure>
  );
}

/** « 32 à valider », « 1 renvoyé ». */
function partWords(slug: StateSlug, count: number): string {
  const label = stateLabels[slug].toLowerCase();
  return `${formatNumber(count)} ${plural(count, label.replace(/s$/, ""), label)}`;
}
