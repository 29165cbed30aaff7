import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { HireContractType } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, HireId, LotId, OrganisationId } from "../../schema/columns.ts";

/** A hire as its company’s page needs it. The names never leave the server whole: see `shortName`. */
export type DeclaredHire = {
  hireId: HireId;
  lotId: LotId;
  lotNumber: string;
  contractorId: OrganisationId | null;
  employerId: OrganisationId;
  employerName: string;
  employerSiret: string;
  contractType: HireContractType;
  jobTitle: string | null;
  startsOn: Day;
  endsOn: Day | null;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
};

/** Every hire of a contract, lot by lot, in order of entry. */
export function listDeclaredHires(db: Db, contractId: ContractId): Promise<DeclaredHire[]> {
  return db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .select([
      "hire.id as hireId",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "hire.contractor_id as contractorId",
      "hire.employer_id as employerId",
      "employer.name as employerName",
      "employer.siret as employerSiret",
      "hire.contract_type as contractType",
      "hire.job_title as jobTitle",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("lot.entered_rank")
    .orderBy("hire.entered_rank")
    .execute();
}

/** The hours of one employer in one month, without names. */
export type CollectiveStatement = {
  commitmentId: CommitmentId;
  lotId: LotId;
  lotNumber: string;
  employerId: OrganisationId;
  employerName: string;
  contractorId: OrganisationId | null;
  month: Month;
  hours: InsertionHours;
  persons: number;
  rsa: number;
  boeth: number;
  state: StatementState;
};

/** Every collective statement of a contract, lot by lot, month by month. */
export function listCollectiveStatements(db: Db, contractId: ContractId): Promise<CollectiveStatement[]> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("organisation as employer", "employer.id", "statement.employer_id")
    .select([
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "lot.number as lotNumber",
      "statement.employer_id as employerId",
      "employer.name as employerName",
      "statement.contractor_id as contractorId",
      "statement.month",
      "statement.hours",
      "statement.persons",
      "statement.rsa",
      "statement.boeth",
      "statement.state",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("lot.entered_rank")
    .orderBy("employer.name")
    .orderBy("statement.month")
    .execute();
}
