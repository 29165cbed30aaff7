import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

/** The hours of one month of a contract, collective statements included. */
export type ContractMonth = {
  month: Month;
  validated: InsertionHours;
  /** Declared, waiting for validation. */
  pending: InsertionHours;
};

/**
 * Validated and submitted hours of a contract by month, in order. Drafts and returned ones count nowhere. With an
 * employer, only the hours of those it employs.
 */
export async function sumContractMonths(
  db: Db,
  contractId: ContractId,
  employerId: OrganisationId | null = null,
): Promise<ContractMonth[]> {
  const rows = [
    ...(await sumStatements(db, contractId, employerId)),
    ...(await sumCollectiveStatements(db, contractId, employerId)),
  ];
  const months = new Map<Month, ContractMonth>();
  for (const { month, state, hours } of rows) {
    const sums = months.get(month) ?? emptyMonth(month);
    const column = state === "validated" ? "validated" : "pending";
    months.set(month, { ...sums, [column]: sums[column] + hours });
  }
  return [...months.values()].sort((one, other) => (one.month < other.month ? -1 : 1));
}

function emptyMonth(month: Month): ContractMonth {
  return { month, validated: 0 as InsertionHours, pending: 0 as InsertionHours };
}

function sumStatements(db: Db, contractId: ContractId, employerId: OrganisationId | null) {
  return db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select((eb) => [
      "statement.month",
      "statement.state",
      eb.fn.sum<InsertionHours>("statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("statement.state", "in", ["validated", "submitted"])
    .$if(employerId !== null, (query) => query.where("hire.employer_id", "=", employerId))
    .groupBy(["statement.month", "statement.state"])
    .execute();
}

function sumCollectiveStatements(db: Db, contractId: ContractId, employerId: OrganisationId | null) {
  return db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .select((eb) => [
      "collective_statement.month",
      "collective_statement.state",
      eb.fn.sum<InsertionHours>("collective_statement.hours").as("hours"),
    ])
    .where("lot.contract_id", "=", contractId)
    .where("collective_statement.state", "in", ["validated", "submitted"])
    .$if(employerId !== null, (query) => query.where("collective_statement.employer_id", "=", employerId))
    .groupBy(["collective_statement.month", "collective_statement.state"])
    .execute();
}
