import { monthOf, type Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { reportForViewer } from "#app/features/report/report-for-viewer.server.ts";
import { scopeSearch, wholeYear } from "#app/features/report/report-view-scope.ts";
import type { Db } from "#db/database.server.ts";

export const yearParam = "annee";
const yearsBack = 2;

/**
 * The cohorts of a year at 6 and 12 months, as the FA02 report of the viewer's host gives them. Null when there is no
 * such report.
 */
export async function readRates(db: Db, viewer: Viewer, params: URLSearchParams, today: Day) {
  const current = Number(monthOf(today).slice(0, 4));
  const years = Array.from({ length: yearsBack + 1 }, (_, index) => current - yearsBack + index);
  const year = years.find((known) => String(known) === params.get(yearParam)) ?? current;
  const asked = { ...wholeYear(year), territory: null, host: null, authority: null };
  const answer = await reportForViewer(db, viewer, asked);
  if (answer.outcome !== "report") return null;
  return { year, years, outcomes: answer.report.outcomes, search: scopeSearch(answer.scope) };
}

export type Rates = NonNullable<Awaited<ReturnType<typeof readRates>>>;
