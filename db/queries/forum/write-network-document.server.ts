import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** False when the id is taken: nothing is written. */
export async function insertNetworkDocument(
  trx: Trx,
  document: Omit<Insertable<Database["network_document"]>, "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("network_document")
    .values({ ...document, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Writes over a document still at that revision. False when another came in between: nothing is written. */
export async function updateNetworkDocument(
  trx: Trx,
  { id, revision }: { id: Id<"network_document">; revision: number },
  values: Updateable<Database["network_document"]>,
): Promise<boolean> {
  const written = await trx
    .updateTable("network_document")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** False when it was no more. */
export async function deleteNetworkDocument(trx: Trx, id: Id<"network_document">): Promise<boolean> {
  const gone = await trx
    .deleteFrom("network_document")
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  return gone !== undefined;
}
