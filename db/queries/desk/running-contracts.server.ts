import type { Db } from "../../database.server.ts";
import type { ContractId, OrganisationId } from "../../schema/columns.ts";

/** The contracts of a host that are awarded or running. */
export async function listRunningContracts(db: Db, hostId: OrganisationId): Promise<Set<ContractId>> {
  const rows = await db
    .selectFrom("contract")
    .select("id")
    .where("host_id", "=", hostId)
    .where("stage", "in", ["awarded", "running"])
    .execute();
  return new Set(rows.map(({ id }) => id));
}
