import type { Day } from "#app/domain/calendar.ts";
import { monthOf } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { authorityReport } from "#app/features/documents/authority-report.server.ts";
import { leadOf } from "#app/features/documents/authority-report-content.ts";
import { accessOf } from "#app/features/report/report-for-viewer.server.ts";
import { scopeChoices } from "#app/features/report/report-view-choices.server.ts";
import { pageParams, readScope, yearOf } from "#app/features/report/report-view-scope.ts";
import { overPeriod } from "#app/features/report/scope-words-view.ts";
import type { Db } from "#db/database.server.ts";

/**
 * What may be printed of a buyer and a period. `lead`: what the bilan says first; null: there is none, and `reason` tells
 * why; both null until a buyer is chosen.
 */
export async function readDocumentsPage(
  db: Db,
  { viewer, params, today }: { viewer: Viewer; params: URLSearchParams; today: Day },
) {
  const year = yearOf(monthOf(today));
  const reading = readScope(params, pageParams, year);
  const asked =
    reading.state === "read"
      ? { ...reading.scope, territory: null }
      : { ...year, territory: null, host: null, authority: null };
  const access = await accessOf(db, viewer, asked);
  if (access.outcome !== "allowed") throw new Response(null, { status: 404 });
  const choices = await scopeChoices(db, viewer, access.scope, Number(today.slice(0, 4)));
  const authorities = choices.authorities?.options ?? [];
  const only = authorities.length === 1 ? (authorities[0]?.value ?? null) : null;
  const scope = { ...access.scope, authority: access.scope.authority ?? only };
  const bilan = await authorityReport(db, viewer, { asked: scope, today });
  if (bilan.outcome === "not found") throw new Response(null, { status: 404 });
  return {
    isHost: viewer.role === "facilitator",
    refusal: reading.state === "refused" ? reading.message : null,
    scope: { from: scope.from, to: scope.to, authority: scope.authority },
    period: overPeriod(scope),
    authorityName: authorities.find(({ value }) => value === scope.authority)?.label ?? null,
    months: choices.months,
    authorities,
    lead: bilan.outcome === "report" ? leadOf(bilan) : null,
    isEmpty: bilan.outcome === "nothing",
  };
}

export type DocumentsPage = Awaited<ReturnType<typeof readDocumentsPage>>;
