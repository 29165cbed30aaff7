import type { Db } from "../../database.server.ts";
import type { LotId, OrganisationId } from "../../schema/columns.ts";

/** What names a company on a lot, counted: it would be left hanging without it. */
export type ContractorUses = { hires: number; statements: number; subcontractors: number };

/** The hires, the collective statements and the subcontractors of a lot that name that company. */
export async function countContractorUses(
  db: Db,
  lotId: LotId,
  organisationId: OrganisationId,
): Promise<ContractorUses> {
  const hires = await db
    .selectFrom("hire")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("commitment.lot_id", "=", lotId)
    .where("hire.contractor_id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const statements = await db
    .selectFrom("collective_statement as statement")
    .innerJoin("commitment", "commitment.id", "statement.commitment_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("commitment.lot_id", "=", lotId)
    .where("statement.contractor_id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const subcontractors = await db
    .selectFrom("contractor")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("lot_id", "=", lotId)
    .where("principal_id", "=", organisationId)
    .executeTakeFirstOrThrow();
  return { hires: hires.count, statements: statements.count, subcontractors: subcontractors.count };
}
