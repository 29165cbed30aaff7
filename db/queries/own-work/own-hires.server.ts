import type { Day, Month } from "#app/domain/calendar.ts";
import type { ContractStage } from "#app/domain/contract-stage.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, HireId, OrganisationId } from "../../schema/columns.ts";

/** Whose lines, and which months. */
export type OwnLinesQuestion = { employerId: OrganisationId; from: Month; to: Month };

/** A hire an organisation made, for its own eyes. */
export type OwnHire = {
  hireId: HireId;
  contractId: ContractId;
  contractReference: string;
  stage: ContractStage;
  startsOn: Day;
  endsOn: Day | null;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
};

/** The hires an organisation made that are open on that day or later, in order of entry. */
export function listOwnHires(db: Db, employerId: OrganisationId, since: Day): Promise<OwnHire[]> {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "hire.id as hireId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.stage",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
    ])
    .where("hire.employer_id", "=", employerId)
    .where("contract.stage", "!=", "cancelled")
    .where((eb) => eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", since)]))
    .orderBy("hire.entered_rank")
    .execute();
}

export type OwnStatement = {
  hireId: HireId;
  contractId: ContractId;
  contractReference: string;
  stage: ContractStage;
  month: Month;
  hours: InsertionHours;
  state: StatementState;
  comment: string | null;
  firstName: string | null;
  birthName: string | null;
  usedName: string | null;
};

/** The statements of the hires an organisation made, from one month to another. */
export function listOwnStatements(
  db: Db,
  { employerId, from, to }: OwnLinesQuestion,
): Promise<OwnStatement[]> {
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "hire.id as hireId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.stage",
      "statement.month",
      "statement.hours",
      "statement.state",
      "statement.comment",
      "participant.first_name as firstName",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
    ])
    .where("hire.employer_id", "=", employerId)
    .where("contract.stage", "!=", "cancelled")
    .where("statement.month", ">=", from)
    .where("statement.month", "<=", to)
    .orderBy("hire.entered_rank")
    .execute();
}

export type OwnCollective = {
  commitmentId: CommitmentId;
  contractId: ContractId;
  contractReference: string;
  stage: ContractStage;
  lotNumber: string;
  month: Month;
  hours: InsertionHours;
  persons: number;
  state: StatementState;
};

/** The collective statements of an employer, from one month to another, oldest first. */
export function listOwnCollectives(
  db: Db,
  { employerId, from, to }: OwnLinesQuestion,
): Promise<OwnCollective[]> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id as commitmentId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.stage",
      "lot.number as lotNumber",
      "statement.month",
      "statement.hours",
      "statement.persons",
      "statement.state",
    ])
    .where("statement.employer_id", "=", employerId)
    .where("contract.stage", "!=", "cancelled")
    .where("statement.month", ">=", from)
    .where("statement.month", "<=", to)
    .orderBy("statement.month")
    .execute();
}
