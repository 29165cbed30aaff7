import type { Day } from "#app/domain/calendar.ts";
import type { Fa02Report } from "#app/domain/fa02-report.ts";
import { begunMonthsOf, dueMonthsOf, grantProjection } from "#app/domain/grant-projection.ts";
import { divideHalfUp } from "#app/domain/rounding.ts";
import { rsaByMonth } from "#app/domain/rsa-by-month.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { planSummaryFor } from "#app/features/plans/read-plan.server.ts";
import { reportForViewer } from "#app/features/report/report-for-viewer.server.ts";
import { refuseReport, scopeMessage } from "#app/features/report/report-refusal.server.ts";
import { wholeYear } from "#app/features/report/report-view-scope.ts";
import type { Db } from "#db/database.server.ts";
import { listAgreementYears, type GrantHost } from "#db/queries/grants/agreements.server.ts";
import { listRsaCollective, listRsaPersons } from "#db/queries/grants/rsa-rows.server.ts";
import { indicatorLines } from "./indicator-lines.ts";
import type { ReachMonth } from "./reach-words.ts";

type Asked = { host: GrantHost; year: number; today: Day; settings: Settings };

/**
 * Everything the dialogue de gestion of a host’s year rests on, exact: the agreement and its arithmetic, the curve of RSA
 * recipients, the eight indicators beside the year before. The page, the PDF and the workbook all read it.
 */
export async function grantDialogue(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  { host, year, today, settings }: Asked,
) {
  const report = await exactReport(db, viewer, host, year);
  const before = await exactReport(db, viewer, host, year - 1);
  const { grant } = report;
  const years = await listAgreementYears(db, host.id);
  const current = Number(today.slice(0, 4));
  return {
    siret: host.siret,
    name: host.name,
    year,
    today,
    grant,
    grantBefore: before.grant,
    projection: grant && grantProjection(grant, { today, ...settings }),
    months: await reachByMonth(db, { host, year, today, settings }, grant),
    indicators: indicatorLines(report, before),
    plan: await planSummaryFor(db, viewer, { hostId: host.id, year, today }),
    report,
    years: [...new Set([current, year, ...years])].sort((one, other) => other - one),
  };
}

export type GrantDialogue = Awaited<ReturnType<typeof grantDialogue>>;

async function exactReport(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  host: GrantHost,
  year: number,
): Promise<Fa02Report> {
  const asked = { ...wholeYear(year), territory: null, host: host.siret, authority: null };
  const answer = await reportForViewer(db, viewer, asked);
  if (answer.outcome === "report") return answer.report;
  if (scopeMessage(answer.outcome) !== null) throw new Response(null, { status: 404 });
  return refuseReport(answer.outcome);
}

/** Cumulated by month, counted as the agreement counts; expected in even steps, of the months already due. */
async function reachByMonth(
  db: Db,
  { host, year, today, settings }: Asked,
  grant: Fa02Report["grant"],
): Promise<ReachMonth[]> {
  const rows = {
    persons: await listRsaPersons(db, { year, hostId: host.id }),
    collective: await listRsaCollective(db, { year, hostId: host.id }),
  };
  const due = new Set(dueMonthsOf(year, { today, ...settings }));
  const target = grant?.rsaTarget ?? null;
  const countsCollective = grant === null || grant.rsaReached === grant.rsaNamed + grant.rsaCollective;
  return rsaByMonth(rows, begunMonthsOf(year, today)).map(({ month, named, collective }, index) => ({
    month,
    reached: named + (countsCollective ? collective : 0),
    expected:
      target === null || target <= 0 || !due.has(month)
        ? null
        : divideHalfUp(BigInt(target) * BigInt(index + 1), 12n),
  }));
}
