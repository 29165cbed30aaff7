import type { Insertable, Transaction } from "kysely";
import type { Database } from "../../schema.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";

type Trx = Transaction<Database>;
type Typed = "entered_rank" | "import_id";
const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** False when the commitment already has a change of that day and reason, or the id is taken: nothing is written. */
export async function insertObligationChange(
  trx: Trx,
  change: Omit<Insertable<Database["obligation_change"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("obligation_change")
    .values({ ...change, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** False when the lot already has that number, or the id is taken: nothing is written. */
export async function insertOrder(
  trx: Trx,
  order: Omit<Insertable<Database["lot_order"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("lot_order")
    .values({ ...order, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** False when the company is already on the lot, or the id is taken: nothing is written. */
export async function insertContractor(
  trx: Trx,
  contractor: Omit<Insertable<Database["contractor"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("contractor")
    .values({ ...contractor, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Whether a form's own id was already written: it was sent twice. */
export async function isWritten(
  trx: Trx,
  table: "obligation_change" | "lot_order" | "contractor",
  id: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom(table)
    .select("id")
    .where("id", "=", id as never)
    .executeTakeFirst();
  return row !== undefined;
}
