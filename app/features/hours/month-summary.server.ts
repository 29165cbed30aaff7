import type { Day, Month } from "#app/domain/calendar.ts";
import { noHours, type InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { listCompanies } from "#db/queries/hours/owed-statements.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import {
  checkLines,
  monthLines,
  waitingLines,
  type LineState,
  type MonthLine,
  type MonthQuestion,
} from "./month-lines.server.ts";

/** How many statements of a month are in each state; `expected` is their sum. A draft is missing. */
export type MonthSummary = Record<LineState | "expected", number>;

/** Where a host's statements of a month stand: « 96 relevés validés sur 148 ». */
export async function monthSummary(db: Db, question: MonthQuestion): Promise<MonthSummary> {
  return summaryOf(await monthLines(db, question));
}

/** The same for lines already read. */
export function summaryOf(lines: readonly Pick<MonthLine, "state">[]): MonthSummary {
  const summary = { validated: 0, submitted: 0, returned: 0, missing: 0, expected: lines.length };
  for (const { state } of lines) summary[state] += 1;
  return summary;
}

/** What one company declared on one contract and that waits to be validated. */
export type ToValidate = {
  contract: { reference: string; title: string };
  organisation: { id: OrganisationId; name: string; siret: string };
  lines: number;
  hours: InsertionHours;
  /** Lines with at least one point to see. */
  alerts: number;
  /** Oldest first. */
  months: Month[];
};

/** What waits to be validated by company, oldest month first, then the most lines, then by contract. */
export async function toValidate(
  db: Db,
  { hostId, today, settings }: { hostId: OrganisationId; today: Day; settings: Settings },
): Promise<ToValidate[]> {
  const lines = await waitingLines(db, hostId, today);
  const checks = await checkLines(db, lines, { today, settings });
  const companies = await listCompanies(db, [...new Set(lines.map((line) => line.organisationId))]);
  const named = new Map(companies.map((company) => [company.id, company]));
  const groups = new Map<string, ToValidate>();
  for (const line of lines) {
    const key = `${line.contractId} ${line.organisationId}`;
    const group = groups.get(key) ?? emptyGroup(line, named.get(line.organisationId));
    group.lines += 1;
    group.hours = (group.hours + (line.hours ?? 0)) as InsertionHours;
    group.alerts += checks.has(line) ? 1 : 0;
    group.months = [...new Set([...group.months, line.month])].sort();
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (one, other) =>
      (one.months[0] ?? "").localeCompare(other.months[0] ?? "") ||
      other.lines - one.lines ||
      one.contract.reference.localeCompare(other.contract.reference, "fr") ||
      one.organisation.siret.localeCompare(other.organisation.siret),
  );
}

function emptyGroup(
  { contractReference, contractTitle, organisationId }: MonthLine,
  company: { name: string; siret: string } | undefined,
): ToValidate {
  return {
    contract: { reference: contractReference, title: contractTitle },
    organisation: { id: organisationId, name: company?.name ?? "", siret: company?.siret ?? "" },
    lines: 0,
    hours: noHours,
    alerts: 0,
    months: [],
  };
}
