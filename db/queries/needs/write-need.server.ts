import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Typed = "entered_rank" | "import_id";
const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null });

/** False when the code or the id is taken: nothing is written. */
export async function insertNeed(
  trx: Trx,
  need: Omit<Insertable<Database["hire_need"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("hire_need")
    .values({ ...need, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Holds a need until the transaction ends: what depends on it, and on its proposals, is then judged on what is stored. */
export async function holdNeed(trx: Trx, id: Id<"hire_need">): Promise<void> {
  await trx
    .updateTable("hire_need")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Writes over a need still at that revision, and makes it the next one. */
export async function updateNeed(
  trx: Trx,
  { id, revision }: { id: Id<"hire_need">; revision: number },
  values: Updateable<Database["hire_need"]>,
): Promise<void> {
  await trx
    .updateTable("hire_need")
    .set({ ...values, revision: revision + 1 })
    .where("id", "=", id)
    .where("revision", "=", revision)
    .execute();
}

/** Codes of needs that start with that prefix, in the whole installation: they are unique in it. */
export async function listNeedCodes(db: Db, prefix: string): Promise<string[]> {
  const rows = await db.selectFrom("hire_need").select("code").where("code", "like", `${prefix}%`).execute();
  return rows.map(({ code }) => code);
}

/** False when the person is proposed on that need already, or the id is taken: nothing is written. */
export async function insertProposal(
  trx: Trx,
  proposal: Omit<Insertable<Database["proposal"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("proposal")
    .values({ ...proposal, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

export async function updateProposal(
  trx: Trx,
  id: Id<"proposal">,
  values: Updateable<Database["proposal"]>,
): Promise<void> {
  await trx.updateTable("proposal").set(values).where("id", "=", id).execute();
}
