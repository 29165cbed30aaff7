import type { AppLoadContext } from "@remix-run/node";
import { answerStatistics } from "#app/domain/answer-statistics.ts";
import { firstDayOf, lastDayOf, monthOf, type Day } from "#app/domain/calendar.ts";
import { pageParams, readScope, yearOf } from "#app/features/report/report-view-scope.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import {
  listAnswersOfOpened,
  listLotsOpenedBetween,
  listStepsOfOpened,
} from "#db/queries/opportunities/answer-statistics.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/**
 * What came of the lots of the viewer's host opened in the months of the address, otherwise in the calendar year. A lot
 * that opens later is not there yet. `refused`: the French sentence that says what to write, the year in its place.
 */
export async function readStatistics(request: Request, context: AppLoadContext) {
  const viewer = await requirePermission(request, context, "follow answers");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  const db = databaseOf(context);
  const today = todayOf(context);
  const hostId = viewer.organisationId as OrganisationId;
  const params = new URL(request.url).searchParams;
  const year = yearOf(monthOf(today));
  const reading = readScope(params, pageParams, year);
  const period = reading.state === "read" ? { from: reading.scope.from, to: reading.scope.to } : year;
  const asked = { hostId, from: firstDayOf(period.from), to: earlier(lastDayOf(period.to), today) };
  const lots = await listLotsOpenedBetween(db, asked);
  const answers = await listAnswersOfOpened(db, asked);
  const steps = await listStepsOfOpened(db, asked);
  return {
    ...{ viewer, db, today, hostId, params, period, lots, answers, steps },
    refused: reading.state === "refused" ? reading.message : null,
    statistics: answerStatistics(lots, answers, steps),
    structures: new Map([...answers, ...steps].map(({ siret, name, kind }) => [siret, { name, kind }])),
  };
}

export type ReadStatistics = Awaited<ReturnType<typeof readStatistics>>;

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
