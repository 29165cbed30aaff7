import type { Expression, SqlBool } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { CommitmentId, ContractId, HireId, LotId, OrganisationId } from "../../schema/columns.ts";

/** A line by which hours are owed every month: a hire, or what an employer declares without names. */
export type OwedLine = {
  /** Null: a collective line. */
  hireId: HireId | null;
  commitmentId: CommitmentId;
  lotId: LotId;
  contractId: ContractId;
  contractReference: string;
  contractTitle: string;
  employerId: OrganisationId;
  /** As written on the line; null: the lot's only contractor, or its lead. */
  contractorId: OrganisationId | null;
  startsOn: Day;
  endsOn: Day | null;
};

const runningStages = ["awarded", "running"] as const;

/** A condition on the table `contract`: whose contracts are looked at. */
type Contracts = Expression<SqlBool>;

/** The hires of those contracts that are awarded or running, open on that day or later. */
export function listOwingHires(db: Db, contracts: Contracts, since: Day): Promise<OwedLine[]> {
  return db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "hire.id as hireId",
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "hire.employer_id as employerId",
      "hire.contractor_id as contractorId",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
    ])
    .where(contracts)
    .where("contract.stage", "in", runningStages)
    .where((eb) => eb.or([eb("hire.ends_on", "is", null), eb("hire.ends_on", ">=", since)]))
    .execute();
}

export type HireMonthState = { hireId: HireId; month: Month; state: StatementState };

/** The states of the statements of those contracts since a month. */
export function listHireMonthStates(db: Db, contracts: Contracts, since: Month): Promise<HireMonthState[]> {
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(["statement.hire_id as hireId", "statement.month", "statement.state"])
    .where(contracts)
    .where("contract.stage", "in", runningStages)
    .where("statement.month", ">=", since)
    .execute();
}

export type CollectiveMonth = Omit<OwedLine, "hireId" | "startsOn" | "endsOn"> & {
  month: Month;
  state: StatementState;
};

/** The collective statements of those contracts since a month, oldest first. */
export function listCollectiveMonths(db: Db, contracts: Contracts, since: Month): Promise<CollectiveMonth[]> {
  return db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "contract.id as contractId",
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "statement.employer_id as employerId",
      "statement.contractor_id as contractorId",
      "statement.month",
      "statement.state",
    ])
    .where(contracts)
    .where("contract.stage", "in", runningStages)
    .where("statement.month", ">=", since)
    .orderBy("statement.month")
    .execute();
}

export type Company = { id: OrganisationId; name: string; siret: string; email: string | null };

/** Those organisations. */
export function listCompanies(db: Db, ids: readonly OrganisationId[]): Promise<Company[]> {
  return inSlices(ids, (slice) =>
    db.selectFrom("organisation").select(["id", "name", "siret", "email"]).where("id", "in", slice).execute(),
  );
}

export type ContactOnContract = {
  contractId: ContractId;
  organisationId: OrganisationId;
  contact: string | null;
  email: string | null;
};

/** Whom to write to on each of those contracts: the interlocutors of its contractors, in order of entry. */
export function listContacts(db: Db, contracts: Contracts): Promise<ContactOnContract[]> {
  return db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "contract.id as contractId",
      "contractor.organisation_id as organisationId",
      "contractor.contact",
      "contractor.email",
    ])
    .where(contracts)
    .where("contract.stage", "in", runningStages)
    .orderBy("contractor.entered_rank")
    .execute();
}
