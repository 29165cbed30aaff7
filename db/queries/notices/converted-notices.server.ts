import type { Transaction } from "kysely";
import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { Database } from "../../schema.ts";
import type { ContractId, LotId } from "../../schema/columns.ts";

/** The contract a notice became, once others who would make one have ended; undefined: no such notice. */
export async function holdNotice(
  trx: Transaction<Database>,
  id: string,
): Promise<{ contractId: ContractId | null } | undefined> {
  return trx
    .updateTable("tender_notice")
    .set((eb) => ({ contract_id: eb.ref("contract_id") }))
    .where("id", "=", id)
    .returning("contract_id as contractId")
    .executeTakeFirst();
}

/** Says which contract was made from a notice. */
export async function linkNotice(
  trx: Transaction<Database>,
  id: string,
  contractId: ContractId,
): Promise<void> {
  await trx.updateTable("tender_notice").set({ contract_id: contractId }).where("id", "=", id).execute();
}

/** The lots of some contracts that were ever opened to structures, by contract; those shown now are for the asker to tell. */
export function listLotsOfContracts(
  db: Db,
  contractIds: readonly ContractId[],
): Promise<Array<{ contractId: ContractId; lotId: LotId }>> {
  return inSlices(contractIds, (slice) =>
    db
      .selectFrom("opportunity")
      .innerJoin("lot", "lot.id", "opportunity.lot_id")
      .select(["lot.contract_id as contractId", "lot.id as lotId"])
      .where("lot.contract_id", "in", slice)
      .orderBy("lot.entered_rank")
      .execute(),
  );
}
