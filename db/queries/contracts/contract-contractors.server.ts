import type { Month } from "#app/domain/calendar.ts";
import type { ContractorRole, StatementState } from "#app/domain/exchange-codes.ts";
import type { HireModality } from "#app/domain/hire-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, ContractId, Id, LotId, OrganisationId } from "../../schema/columns.ts";

export type SheetContractor = {
  id: Id<"contractor">;
  lotId: LotId;
  organisationId: OrganisationId;
  name: string;
  siret: string;
  kind: StructureKind | null;
  role: ContractorRole;
  share: Millionths | null;
  /** Whom a subcontractor works for. */
  principalId: OrganisationId | null;
  contact: string | null;
  email: string | null;
  phone: string | null;
  /** How it chose to do the hours. */
  modality: HireModality | null;
};

/** The contractors of a contract, lot by lot in order of entry. */
export function listContractors(db: Db, contractId: ContractId): Promise<SheetContractor[]> {
  return db
    .selectFrom("contractor")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .select([
      "contractor.id",
      "contractor.lot_id as lotId",
      "contractor.organisation_id as organisationId",
      "organisation.name",
      "organisation.siret",
      "organisation.kind",
      "contractor.role",
      "contractor.share",
      "contractor.principal_id as principalId",
      "contractor.contact",
      "contractor.email",
      "contractor.phone",
      "contractor.modality",
    ])
    .where("lot.contract_id", "=", contractId)
    .orderBy("lot.entered_rank")
    .orderBy("contractor.entered_rank")
    .execute();
}

/** Validated hours done for a contractor; null: the hire names none, they are the lot's only one's or its lead's. */
export type HoursForContractor = {
  commitmentId: CommitmentId;
  lotId: LotId;
  contractorId: OrganisationId | null;
  hours: InsertionHours;
};

/**
 * Hours of a contract up to a month, by commitment and named contractor, collective statements included: those validated,
 * or in any of the states given.
 */
export async function sumHoursByContractor(
  db: Db,
  contractId: ContractId,
  to: Month,
  states: readonly StatementState[] = ["validated"],
): Promise<HoursForContractor[]> {
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select((eb) => [
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "hire.contractor_id as contractorId",
      eb.fn.sum<InsertionHours>("statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "in", states)
    .where("statement.month", "<=", to)
    .groupBy(["commitment.id", "lot.id", "hire.contractor_id"])
    .execute();
  const collective = await db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select((eb) => [
      "commitment.id as commitmentId",
      "lot.id as lotId",
      "statement.contractor_id as contractorId",
      eb.fn.sum<InsertionHours>("statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "in", states)
    .where("statement.month", "<=", to)
    .groupBy(["commitment.id", "lot.id", "statement.contractor_id"])
    .execute();
  return [...named, ...collective];
}
