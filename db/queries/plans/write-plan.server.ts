import type { Insertable, Transaction, Updateable } from "kysely";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type Typed = "entered_rank" | "import_id" | "revision";
const typed = () => ({ entered_rank: nextEnteredRank(), import_id: null, revision: 1 });

/** False when the host has a plan of that year already, or the id is taken: nothing is written. */
export async function insertPlan(
  trx: Trx,
  plan: Omit<Insertable<Database["action_plan"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("action_plan")
    .values({ ...plan, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** Holds a plan until the transaction ends: what is judged on it, and on its lines, is then what is stored. */
export async function holdPlan(trx: Trx, id: Id<"action_plan">): Promise<void> {
  await trx
    .updateTable("action_plan")
    .set((eb) => ({ revision: eb.ref("revision") }))
    .where("id", "=", id)
    .execute();
}

/** Writes over a held plan, and makes it the next revision. */
export async function updatePlan(
  trx: Trx,
  id: Id<"action_plan">,
  values: Updateable<Database["action_plan"]>,
): Promise<void> {
  await trx
    .updateTable("action_plan")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** False when the code or the id is taken: nothing is written. */
export async function insertPlannedAction(
  trx: Trx,
  line: Omit<Insertable<Database["planned_action"]>, Typed>,
): Promise<boolean> {
  const written = await trx
    .insertInto("planned_action")
    .values({ ...line, ...typed() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

export async function updatePlannedAction(
  trx: Trx,
  id: Id<"planned_action">,
  values: Updateable<Database["planned_action"]>,
): Promise<void> {
  await trx
    .updateTable("planned_action")
    .set((eb) => ({ ...values, revision: eb("revision", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function deletePlannedAction(trx: Trx, id: Id<"planned_action">): Promise<void> {
  await trx.deleteFrom("planned_action").where("id", "=", id).execute();
}

/** Codes of planned actions that start with that prefix, in the whole installation: they are unique in it. */
export async function listPlannedActionCodes(db: Db, prefix: string): Promise<string[]> {
  const rows = await db
    .selectFrom("planned_action")
    .select("code")
    .where("code", "like", `${prefix}%`)
    .execute();
  return rows.map(({ code }) => code);
}

/** False when that id is taken: the form was sent twice. */
export async function insertRemark(
  trx: Trx,
  remark: Omit<Insertable<Database["action_plan_remark"]>, "entered_rank">,
): Promise<boolean> {
  const written = await trx
    .insertInto("action_plan_remark")
    .values({ ...remark, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}
