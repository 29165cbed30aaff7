import { Link, useSearchParams } from "@remix-run/react";
import type { ReactElement } from "react";
import type { Month } from "#app/domain/calendar.ts";
import { SeriesKey, type ChartKey } from "#app/ui/chart-frame.tsx";
import { formatMonth } from "#app/ui/french-dates.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";
import { withParams } from "#app/ui/list-url.ts";
import { StackedBar } from "#app/ui/stacked-bar.tsx";
import { hoursParams, stateLabels, stateOfSlug, type StateSlug } from "./hours-filters.ts";

type Summary = Record<"validated" | "submitted" | "returned" | "missing" | "expected", number>;

const parts: ReadonlyArray<{ slug: StateSlug; key: Exclude<ChartKey, "waiting" | "expected"> }> = [
  { slug: "valides", key: 1 },
  { slug: "a-valider", key: 3 },
  { slug: "renvoyes", key: 2 },
  { slug: "manquants", key: "rest" },
];

/** « Octobre 2026 : 96 relevés validés sur 148 », the bar, and each part as a link to its lines. */
export function MonthPosition({ month, summary }: { month: Month; summary: Summary }): ReactElement {
  const [params] = useSearchParams();
  const name = formatMonth(month);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const { validated, expected } = summary;
  const fact = `${countOf(validated, "relevé")} ${plural(validated, "validé")} sur ${formatNumber(expected)}`;
  return (
    <figure className="panel panel-pad chart section">
      <figcaption>{`${title}\u00a0: ${fact}`}</figcaption>
      <StackedBar
        name={`Relevés de ${name}`}
        parts={parts.map(({ slug, key }) => ({
          key,
          label: stateLabels[slug].toLowerCase(),
          value: summary[stateOfSlug[slug]],
        }))}
      />
      <p className="legend">
        {parts.map(({ slug, key }) => (
          <Link key={slug} className="behind" to={withParams(params, { [hoursParams.state]: slug })}>
            <SeriesKey of={key} />
            {partWords(slug, summary[stateOfSlug[slug]])}
          </Link>
        ))}
      </p>
    </figure>
  );
}

/** « 32 à valider », « 1 renvoyé ». */
function partWords(slug: StateSlug, count: number): string {
  const label = stateLabels[slug].toLowerCase();
  return `${formatNumber(count)} ${plural(count, label.replace(/s$/, ""), label)}`;
}
