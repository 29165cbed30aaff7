import type { Insertable, Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { ActionState } from "#app/domain/exchange-codes.ts";
import { nextEnteredRank } from "../../entry-rank.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type NewAction = Omit<Insertable<Database["network_action"]>, "code" | "entered_rank" | "import_id">;

/**
 * A new action, under a code made of its day and the next number of that day: `A-2026-11-22-2`. Two made at once take
 * two numbers. Returns the code.
 */
export async function insertAction(trx: Trx, action: NewAction): Promise<string> {
  for (;;) {
    const code = await nextCode(trx, action.dated_on);
    const written = await trx
      .insertInto("network_action")
      .values({ ...action, code, entered_rank: nextEnteredRank(), import_id: null })
      .onConflict((conflict) => conflict.column("code").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written !== undefined) return code;
  }
}

/** The code of the action a form's own id already wrote: it was sent twice. */
export async function writtenAction(trx: Trx, id: Id<"network_action">): Promise<string | undefined> {
  const row = await trx.selectFrom("network_action").select("code").where("id", "=", id).executeTakeFirst();
  return row?.code;
}

/** Holds an action of that host until the transaction ends: it is then judged on what is stored. */
export async function holdAction(trx: Trx, hostId: OrganisationId, code: string): Promise<void> {
  await trx
    .updateTable("network_action")
    .set((eb) => ({ code: eb.ref("code") }))
    .where("host_id", "=", hostId)
    .where("code", "=", code)
    .execute();
}

type Corrected = Omit<NewAction, "id" | "host_id">;

/** Writes over an action; its code and its rank of entry stay. */
export async function updateAction(
  trx: Trx,
  id: Id<"network_action">,
  values: Partial<Corrected> & { state: ActionState },
): Promise<void> {
  await trx.updateTable("network_action").set(values).where("id", "=", id).execute();
}

export async function deleteAction(trx: Trx, id: Id<"network_action">): Promise<void> {
  await trx.deleteFrom("network_action").where("id", "=", id).execute();
}

async function nextCode(trx: Trx, day: Day): Promise<string> {
  const start = `A-${day}-`;
  const taken = await trx
    .selectFrom("network_action")
    .select("code")
    .where("code", "like", `${start}%`)
    .execute();
  const numbers = taken.map(({ code }) => Number(code.slice(start.length))).filter(Number.isSafeInteger);
  return `${start}${Math.max(0, ...numbers) + 1}`;
}
