import type { Transaction, Updateable } from "kysely";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Kept = "id" | "entered_rank" | "import_id";
type Corrected<Table extends keyof Database> = Omit<Updateable<Database[Table]>, Kept>;
export type RecordTable = "lot_order" | "contractor" | "obligation_change";

/** Writes over an order; its rank of entry stays. */
export async function updateOrder(
  trx: Trx,
  id: Id<"lot_order">,
  values: Corrected<"lot_order">,
): Promise<void> {
  await trx.updateTable("lot_order").set(values).where("id", "=", id).execute();
}

/** Writes over a contractor; its rank of entry stays. */
export async function updateContractor(
  trx: Trx,
  id: Id<"contractor">,
  values: Corrected<"contractor">,
): Promise<void> {
  await trx.updateTable("contractor").set(values).where("id", "=", id).execute();
}

/** Writes over an obligation change; its rank stays: of two on one day, the last entered still counts. */
export async function updateObligationChange(
  trx: Trx,
  id: Id<"obligation_change">,
  values: Corrected<"obligation_change">,
): Promise<void> {
  await trx.updateTable("obligation_change").set(values).where("id", "=", id).execute();
}

/** Takes an order, a contractor or an obligation change away. */
export async function deleteRecord(trx: Trx, table: RecordTable, id: string): Promise<void> {
  await trx
    .deleteFrom(table)
    .where("id", "=", id as never)
    .execute();
}
