import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;

/** False when the id is taken: nothing is written. */
export async function insertForumTask(
  trx: Trx,
  task: Omit<Insertable<Database["forum_task"]>, "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("forum_task")
    .values({ ...task, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Holds a task until the transaction ends: what is judged of it is then what is stored. */
export async function holdForumTask(trx: Trx, id: Id<"forum_task">): Promise<void> {
  await trx
    .updateTable("forum_task")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Writes over a held task, and makes it the next revision. */
export async function updateForumTask(
  trx: Trx,
  { id, revision }: { id: Id<"forum_task">; revision: number },
  values: Updateable<Database["forum_task"]>,
): Promise<void> {
  await trx
    .updateTable("forum_task")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}
