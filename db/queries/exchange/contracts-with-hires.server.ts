import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId } from "../../schema/columns.ts";

/** Those of the contracts that have a host and someone hired: their host cannot be taken away. */
export async function contractsWithHires(
  db: Db,
  contracts: Iterable<Database["contract"]>,
): Promise<ReadonlySet<ContractId>> {
  const ids = [...contracts].filter(({ host_id }) => host_id !== null).map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom("lot")
    .innerJoin("commitment", "commitment.lot_id", "lot.id")
    .innerJoin("hire", "hire.commitment_id", "commitment.id")
    .select("lot.contract_id")
    .distinct()
    .where("lot.contract_id", "in", ids)
    .execute();
  return new Set(rows.map(({ contract_id }) => contract_id));
}
