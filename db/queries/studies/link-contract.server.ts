import type { Transaction } from "kysely";
import type { Database } from "../../schema.ts";
import type { ContractId, Id, LotId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** Says which lot of the contract a lot of a study became. */
export async function linkStudyLot(trx: Trx, id: Id<"study_lot">, lotId: LotId): Promise<void> {
  await trx.updateTable("study_lot").set({ lot_id: lotId }).where("id", "=", id).execute();
}

/** Says which contract a line of the programming became, unless it is another's already. */
export async function linkPurchase(
  trx: Trx,
  id: Id<"planned_purchase">,
  contractId: ContractId,
): Promise<void> {
  await trx
    .updateTable("planned_purchase")
    .set((eb) => ({ contract_id: contractId, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .where("contract_id", "is", null)
    .execute();
}
