import type { Fa02Report, Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { listFa02Months, type MonthOfHours } from "#db/queries/fa02-months.server.ts";
import { findFa02Scope } from "#db/queries/fa02-scope.server.ts";
import { listTerritoryChoices, organisationNames } from "#db/queries/report-choices.server.ts";
import { keptFigures } from "#app/features/contracts/kept-figures.server.ts";
import { reportForViewer, type ViewerReport } from "./report-for-viewer.server.ts";

/** Names of what a scope names by code; null when that filter is not set. */
export type ScopeNames = { host: string | null; territory: string | null; authority: string | null };

export type ReportView = {
  outcome: "view";
  report: Fa02Report;
  /** Hours by month, in hundredths. */
  months: MonthOfHours[];
  names: ScopeNames;
};

const keptMonths = keptFigures<MonthOfHours[]>(64);

/** The report as that viewer's screen shows it: the figures, their months, the names of the scope. */
export async function reportView(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  asked: Fa02Scope,
): Promise<ReportView | Exclude<ViewerReport, { outcome: "report" }>> {
  const answer = await reportForViewer(db, viewer, asked);
  if (answer.outcome !== "report") return answer;
  const { report, scope } = answer;
  const months = await keptMonths(db, JSON.stringify(scope), () => monthsOfScope(db, scope));
  return { outcome: "view", report, months, names: await scopeNames(db, scope) };
}

/** The names of a scope's host, territory and buyer. */
export async function scopeNames(db: Db, { host, territory, authority }: Fa02Scope): Promise<ScopeNames> {
  const names = await organisationNames(
    db,
    [host, authority].filter((siret) => siret !== null),
  );
  const territories = territory === null ? [] : await listTerritoryChoices(db);
  return {
    host: host === null ? null : (names.get(host) ?? host),
    territory: territories.find(({ value }) => value === territory)?.label ?? territory,
    authority: authority === null ? null : (names.get(authority) ?? authority),
  };
}

async function monthsOfScope(db: Db, scope: Fa02Scope): Promise<MonthOfHours[]> {
  const found = await findFa02Scope(db, scope);
  return found.outcome === "found" ? listFa02Months(db, found.scope) : [];
}
