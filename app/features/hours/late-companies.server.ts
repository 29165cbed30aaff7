import type { Day, Month } from "#app/domain/calendar.ts";
import { creditedContractors } from "#app/domain/contractor-split.ts";
import { grouped } from "#app/domain/grouped.ts";
import { daysLate, reminderLevel, type ReminderLevel } from "#app/domain/late-statement.ts";
import type { Settings } from "#app/domain/setting.ts";
import type { Db } from "#db/database.server.ts";
import { listCompanies, listContacts, type OwedLine } from "#db/queries/hours/owed-statements.server.ts";
import { listLotContractors } from "#db/queries/hours/statement-facts.server.ts";
import { inScope, type ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import type { CommitmentId, ContractId, OrganisationId } from "#db/schema/columns.ts";
import { missingLines } from "./missing-lines.server.ts";

export type LateMonth = {
  month: Month;
  daysLate: number;
  /** Statements missing. */
  lines: number;
  /** The commitments they are of, each once. */
  commitmentIds: CommitmentId[];
};

/** What one company has not sent for one contract, the oldest month first. */
export type LateCompany = {
  contractId: ContractId;
  contractReference: string;
  contractTitle: string;
  organisationId: OrganisationId;
  name: string;
  siret: string;
  contact: string | null;
  email: string | null;
  months: LateMonth[];
  /** Statements missing in all. */
  lines: number;
  /** Of the oldest month. */
  daysLate: number;
  /** The strongest reminder the oldest month allows. */
  level: ReminderLevel | undefined;
};

/** Whose contracts, and on which day. */
export type LateQuestion = { scope: ContractScope; today: Day; settings: Settings };

/** Who is late on the contracts a host follows. */
export function hostLateCompanies(
  db: Db,
  { hostId, today, settings }: { hostId: OrganisationId; today: Day; settings: Settings },
): Promise<LateCompany[]> {
  return lateCompanies(db, { scope: { kind: "host", organisationId: hostId }, today, settings });
}

/**
 * Who is late and since when, the latest first, then the most statements, then by contract: one line per contract and company. The
 * company is the contractor the hours are owed by, or the employer when the lot names none.
 */
export async function lateCompanies(db: Db, question: LateQuestion): Promise<LateCompany[]> {
  const lines = await missingLines(db, { ...question, contracts: inScope(question.scope) });
  const contractors = grouped(
    await listLotContractors(db, [...new Set(lines.map(({ line }) => line.lotId))]),
    ({ lotId }) => lotId,
  );
  const companyOf = ({ lotId, contractorId, employerId }: OwedLine): OrganisationId => {
    const onLot = contractors.get(lotId) ?? [];
    return (creditedContractors(contractorId, onLot)[0] ?? employerId) as OrganisationId;
  };
  const groups = new Map<string, Group>();
  for (const { line, months } of lines) {
    const organisationId = companyOf(line);
    const key = `${line.contractId} ${organisationId}`;
    const group = groups.get(key) ?? { line, organisationId, months: [] };
    group.months.push(...months.map((month) => ({ month, commitmentId: line.commitmentId })));
    groups.set(key, group);
  }
  return nameCompanies(db, question, [...groups.values()]);
}

type OwedMonth = { month: Month; commitmentId: CommitmentId };
type Group = { line: OwedLine; organisationId: OrganisationId; months: OwedMonth[] };

async function nameCompanies(
  db: Db,
  { scope, today, settings }: LateQuestion,
  groups: readonly Group[],
): Promise<LateCompany[]> {
  const ids = [...new Set(groups.map(({ organisationId }) => organisationId))];
  const companies = new Map((await listCompanies(db, ids)).map((company) => [company.id, company]));
  const contacts = grouped(
    await listContacts(db, inScope(scope)),
    (each) => `${each.contractId} ${each.organisationId}`,
  );
  const late = groups.map(({ line, organisationId, months }): LateCompany => {
    const company = companies.get(organisationId);
    const written = contacts.get(`${line.contractId} ${organisationId}`) ?? [];
    const counted = countMonths(months, today, settings.statement_due_day);
    const oldest = counted[0]?.daysLate ?? 0;
    return {
      contractId: line.contractId,
      contractReference: line.contractReference,
      contractTitle: line.contractTitle,
      organisationId,
      name: company?.name ?? "",
      siret: company?.siret ?? "",
      contact: written.find(({ contact }) => contact !== null)?.contact ?? null,
      email: written.find(({ email }) => email !== null)?.email ?? company?.email ?? null,
      months: counted,
      lines: months.length,
      daysLate: oldest,
      level: reminderLevel(oldest),
    };
  });
  return late.sort(
    (one, other) =>
      other.daysLate - one.daysLate ||
      other.lines - one.lines ||
      one.contractReference.localeCompare(other.contractReference, "fr") ||
      one.siret.localeCompare(other.siret),
  );
}

function countMonths(months: readonly OwedMonth[], today: Day, dueDay: number): LateMonth[] {
  return [...new Set(months.map(({ month }) => month))].sort().map((month) => {
    const owed = months.filter((each) => each.month === month);
    return {
      month,
      daysLate: daysLate(month, today, dueDay),
      lines: owed.length,
      commitmentIds: [...new Set(owed.map(({ commitmentId }) => commitmentId))],
    };
  });
}
