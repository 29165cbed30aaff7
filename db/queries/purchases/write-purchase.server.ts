import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** Holds a buyer until the transaction ends: its lists sent twice, or by two persons, are written one after the other. */
export async function holdBuyer(trx: Trx, authorityId: OrganisationId): Promise<void> {
  await trx
    .updateTable("organisation")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", authorityId)
    .execute();
}

/** False when the id is taken, or the code in its year: nothing is written. */
export async function insertPurchase(
  trx: Trx,
  purchase: Omit<Insertable<Database["planned_purchase"]>, "entered_rank" | "revision">,
): Promise<boolean> {
  const written = await trx
    .insertInto("planned_purchase")
    .values({ ...purchase, revision: 1, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Writes over a line still at that revision, and makes it the next one. */
export async function updatePurchase(
  trx: Trx,
  { id, revision }: { id: Id<"planned_purchase">; revision: number },
  values: Updateable<Database["planned_purchase"]>,
): Promise<void> {
  await trx
    .updateTable("planned_purchase")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}

/** Studies opened from it stay, without it. */
export async function deletePurchase(trx: Trx, id: Id<"planned_purchase">): Promise<void> {
  await trx.deleteFrom("planned_purchase").where("id", "=", id).execute();
}
