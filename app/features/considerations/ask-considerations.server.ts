import type { AppLoadContext } from "@remix-run/node";
import { monthOf } from "#app/domain/calendar.ts";
import { pageParams, readScope, yearOf } from "#app/features/report/report-view-scope.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/**
 * Which buyer asks, and over which months: those of the address, otherwise the calendar year. 403 for an account without an
 * organisation; `refused`: the French sentence that says what to write, and the year in place of what was asked.
 */
export async function askConsiderations(request: Request, context: AppLoadContext) {
  const viewer = await requirePermission(request, context, "report considerations");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  const today = todayOf(context);
  const params = new URL(request.url).searchParams;
  const year = yearOf(monthOf(today));
  const reading = readScope(params, pageParams, year);
  const period = reading.state === "read" ? { from: reading.scope.from, to: reading.scope.to } : year;
  return {
    viewer,
    db: databaseOf(context),
    today,
    params,
    buyerId: viewer.organisationId as OrganisationId,
    period,
    refused: reading.state === "refused" ? reading.message : null,
  };
}
