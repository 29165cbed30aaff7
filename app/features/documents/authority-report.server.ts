import type { Day } from "#app/domain/calendar.ts";
import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { StructureBehind } from "#app/features/report/behind-row.ts";
import { fa02ReportForAuthority } from "#app/features/report/report-fa02.server.ts";
import { accessOf } from "#app/features/report/report-for-viewer.server.ts";
import { scopeNames, type ScopeNames } from "#app/features/report/report-view.server.ts";
import { rowsBehind } from "#app/features/report/rows-behind.server.ts";
import { ownContracts } from "#app/features/contracts/viewer-contracts.ts";
import type { Db } from "#db/database.server.ts";
import { listFa02Months, type MonthOfHours } from "#db/queries/fa02-months.server.ts";
import { findFa02Scope } from "#db/queries/fa02-scope.server.ts";
import { onOnePicture } from "#db/queries/fa02.server.ts";
import { hasContractOf } from "#db/queries/authority-contracts.server.ts";
import { reportedContracts, type ReportedContract } from "./reported-contracts.server.ts";

/** What a contracting authority is told of its contracts over a period. Counts are masked as on its own screen. */
export type AuthorityReport = {
  outcome: "report";
  scope: Fa02Scope & { authority: string };
  names: ScopeNames;
  today: Day;
  report: Fa02Report;
  /** Hours by month, in hundredths. */
  months: readonly MonthOfHours[];
  contracts: readonly ReportedContract[];
  structures: readonly StructureBehind[];
};

export type AuthorityReportOutcome =
  | AuthorityReport
  /** No buyer named; no contract of that buyer among the viewer’s; nothing at all in the period. */
  | { outcome: "no authority" | "not found" | "nothing"; scope: Fa02Scope; names: ScopeNames | null };

const wholePage = { offset: 0, limit: 100_000 };

/**
 * The bilan of a buyer over a period: its host’s contracts with it for a facilitator, its own for the buyer. It is made to
 * be sent to the buyer, so whoever prints it, the mask of the buyer’s own screen is on. Source: trust.md, « Who sees what ».
 */
export async function authorityReport(
  db: Db,
  viewer: Viewer,
  { asked, today }: { asked: Fa02Scope; today: Day },
): Promise<AuthorityReportOutcome> {
  const access = await accessOf(db, viewer, { ...asked, territory: null });
  const contracts = ownContracts(viewer);
  if (access.outcome !== "allowed" || contracts === null) {
    return { outcome: "not found", scope: asked, names: null };
  }
  const { authority } = access.scope;
  if (authority === null) return { outcome: "no authority", scope: access.scope, names: null };
  const scope = { ...access.scope, authority };
  return onOnePicture(db, async (picture): Promise<AuthorityReportOutcome> => {
    const found = await findFa02Scope(picture, scope);
    if (found.outcome !== "found" || !(await hasContractOf(picture, contracts, authority))) {
      return { outcome: "not found", scope, names: null };
    }
    const names = await scopeNames(picture, scope);
    const masked = await fa02ReportForAuthority(picture, scope);
    if (masked.outcome !== "report") return { outcome: "not found", scope, names };
    const reported = await reportedContracts(picture, { scope: found.scope, contracts, today });
    if (reported.length === 0) return { outcome: "nothing", scope, names };
    return {
      outcome: "report",
      scope,
      names,
      today,
      report: masked.report,
      months: await listFa02Months(picture, found.scope),
      contracts: reported,
      structures: await structuresOf(picture, scope),
    };
  });
}

/** SIAE first, then the other inclusive structures, by name. */
async function structuresOf(db: Db, scope: Fa02Scope): Promise<StructureBehind[]> {
  const structures: StructureBehind[] = [];
  for (const figure of ["siae.total", "siae.otherInclusive.total"]) {
    const behind = await rowsBehind(db, { scope, figure, reader: { kind: "authority" }, page: wholePage });
    if (behind.outcome !== "rows" || behind.rows !== "structures") continue;
    structures.push(...behind.page.toSorted((one, other) => one.name.localeCompare(other.name, "fr")));
  }
  return structures;
}
