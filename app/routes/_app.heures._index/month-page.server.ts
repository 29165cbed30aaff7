import type { Day, Month } from "#app/domain/calendar.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import { searchText } from "#app/domain/search-text.ts";
import type { Settings } from "#app/domain/setting.ts";
import { checkLines, monthLines, type MonthLine } from "#app/features/hours/month-lines.server.ts";
import { summaryOf } from "#app/features/hours/month-summary.server.ts";
import { markOf } from "#app/features/hours/validate-company.server.ts";
import { readPage } from "#app/ui/list-url.ts";
import type { Db } from "#db/database.server.ts";
import { listCompanies } from "#db/queries/hours/owed-statements.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { stateOfSlug, type HoursFilters } from "./hours-filters.ts";

type MonthPageQuestion = {
  hostId: OrganisationId;
  month: Month;
  today: Day;
  settings: Settings;
  filters: HoursFilters;
  params: URLSearchParams;
};

type Company = { name: string; siret: string };

/** The page of a month that a URL asks for: where it stands, then a line for each contract and company. */
export async function readMonthPage(db: Db, question: MonthPageQuestion) {
  const { filters, params } = question;
  const lines = await monthLines(db, question);
  const checks = await checkLines(db, lines, question);
  const ids = [...new Set(lines.map(({ organisationId }) => organisationId))];
  const companies = new Map((await listCompanies(db, ids)).map((company) => [company.id, company]));
  const groups = new Map<string, MonthLine[]>();
  for (const line of lines) {
    const key = `${line.contractId} ${line.organisationId}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const all = [...groups.values()].flatMap((group) => {
    const [first] = group;
    const company = first && companies.get(first.organisationId);
    return company ? [companyLine(group, company, checks)] : [];
  });
  const found = all.filter((line) => isFound(line, filters)).sort(mostUrgentFirst);
  const { page: asked } = readPage(params);
  const page = Math.min(asked, Math.max(1, Math.ceil(found.length / pageSize)));
  return {
    summary: summaryOf(lines),
    companies: [...companies.values()]
      .map(({ name, siret }) => ({ value: siret, label: name }))
      .sort((one, other) => one.label.localeCompare(other.label, "fr")),
    page,
    pageSize,
    total: found.length,
    lines: found.slice((page - 1) * pageSize, page * pageSize),
  };
}

const pageSize = 50;

/** What one company owes and sent for one contract, that month. */
export type CompanyLine = ReturnType<typeof companyLine>;

function companyLine(
  lines: readonly MonthLine[],
  { name, siret }: Company,
  checks: ReadonlyMap<MonthLine, HoursCheck[]>,
) {
  const waiting = lines.filter(({ state }) => state === "submitted");
  const clear = waiting.filter((line) => !checks.has(line));
  return {
    reference: lines[0]?.contractReference ?? "",
    title: lines[0]?.contractTitle ?? "",
    name,
    siret,
    counts: summaryOf(lines),
    hours: lines.reduce((sum, { hours, state }) => (state === "returned" ? sum : sum + (hours ?? 0)), 0),
    alerts: waiting.length - clear.length,
    clear: clear.length,
    seen: markOf(clear),
  };
}

function isFound(line: CompanyLine, { state, company, search }: HoursFilters): boolean {
  const words = searchText(search);
  return (
    (state === null || line.counts[stateOfSlug[state]] > 0) &&
    (company === null || line.siret === company) &&
    (words === "" || searchText(line.title, line.reference).includes(words))
  );
}

/** What waits first, the alerts on top, then what was sent back, what is missing, and last what is finished. */
function mostUrgentFirst(one: CompanyLine, other: CompanyLine): number {
  return (
    rankOf(one) - rankOf(other) ||
    other.alerts - one.alerts ||
    other.counts.submitted - one.counts.submitted ||
    other.counts.missing - one.counts.missing ||
    one.title.localeCompare(other.title, "fr") ||
    one.name.localeCompare(other.name, "fr") ||
    one.reference.localeCompare(other.reference, "fr") ||
    one.siret.localeCompare(other.siret)
  );
}

function rankOf({ counts }: CompanyLine): number {
  if (counts.submitted > 0) return 0;
  if (counts.returned > 0) return 1;
  return counts.missing > 0 ? 2 : 3;
}
