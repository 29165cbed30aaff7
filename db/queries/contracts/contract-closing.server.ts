import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "../../schema/columns.ts";

type Lines = {
  lotNumber: string;
  employerId: OrganisationId;
  employerName: string;
  month: Month;
  state: StatementState;
  /** How many statements; hours in hundredths. */
  statements: number;
  hours: InsertionHours;
};

/** The statements of a contract that are not validated, named and collective, by lot, employer, month and state. */
export async function listOpenStatements(db: Db, contractId: ContractId): Promise<Lines[]> {
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .select((eb) => [
      "lot.number as lotNumber",
      "employer.id as employerId",
      "employer.name as employerName",
      "statement.month",
      "statement.state",
      eb.fn.countAll<number>().as("statements"),
      eb.fn.sum<InsertionHours>("statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "!=", "validated")
    .groupBy(["lot.number", "employer.id", "employer.name", "statement.month", "statement.state"])
    .execute();
  const collective = await db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("organisation as employer", "employer.id", "statement.employer_id")
    .select((eb) => [
      "lot.number as lotNumber",
      "employer.id as employerId",
      "employer.name as employerName",
      "statement.month",
      "statement.state",
      eb.fn.countAll<number>().as("statements"),
      eb.fn.sum<InsertionHours>("statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "!=", "validated")
    .groupBy(["lot.number", "employer.id", "employer.name", "statement.month", "statement.state"])
    .execute();
  return [...named, ...collective];
}

export type HireMonths = {
  hireId: HireId;
  lotNumber: string;
  employerId: OrganisationId;
  employerName: string;
  startsOn: Day;
  endsOn: Day | null;
  /** The months it has a statement of, whatever its state. */
  months: ReadonlySet<Month>;
};

/** The hires of a contract with the months each has a statement of. */
export async function listHireMonths(db: Db, contractId: ContractId): Promise<HireMonths[]> {
  const hires = await db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .select([
      "hire.id as hireId",
      "lot.number as lotNumber",
      "employer.id as employerId",
      "employer.name as employerName",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("hire.entered_rank")
    .execute();
  const statements = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select(["statement.hire_id as hireId", "statement.month"])
    .where("lot.contract_id", "=", contractId)
    .execute();
  const months = new Map<HireId, Set<Month>>();
  for (const { hireId, month } of statements) {
    const known = months.get(hireId);
    if (known === undefined) months.set(hireId, new Set([month]));
    else known.add(month);
  }
  return hires.map((hire) => ({ ...hire, months: months.get(hire.hireId) ?? new Set<Month>() }));
}

/** One person having validated hours on a commitment. */
export type CommitmentPerson = { commitmentId: CommitmentId; personKey: string };

/** Distinct persons having validated hours, by commitment of a contract: keys, to be counted once over several. */
export function listCommitmentPersons(db: Db, contractId: ContractId): Promise<CommitmentPerson[]> {
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select(["commitment.id as commitmentId", "participant.person_key as personKey"])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "=", "validated")
    .groupBy(["commitment.id", "participant.person_key"])
    .having((eb) => eb(eb.fn.sum<number>("statement.hours"), ">", 0))
    .execute();
}

/** Persons declared without names, by commitment and employer: the largest of its validated months having hours. */
export async function listCollectivePersons(
  db: Db,
  contractId: ContractId,
): Promise<Array<{ commitmentId: CommitmentId; persons: number }>> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select((eb) => ["commitment.id as commitmentId", eb.fn.max<number>("statement.persons").as("persons")])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "=", "validated")
    .groupBy(["commitment.id", "statement.employer_id"])
    .having((eb) => eb(eb.fn.sum<number>("statement.hours"), ">", 0))
    .execute();
}
