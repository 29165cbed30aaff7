import type { Insertable } from "kysely";
import type { MessageState } from "#app/domain/message-kind.ts";
import type { Db } from "../database.server.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import type { Database } from "../schema.ts";
import type { Id, Instant } from "../schema/columns.ts";

export type NewMessage = Omit<Insertable<Database["message"]>, "entered_rank">;

/** Keeps a message. False when one with the same id, or the same `once_key`, is already kept: nothing is written. */
export async function insertMessage(db: Db, message: NewMessage): Promise<boolean> {
  const written = await db
    .insertInto("message")
    .values({ ...message, entered_rank: nextEnteredRank() })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return written !== undefined;
}

/** What became of a message handed to the mail server. */
export async function settleMessage(
  db: Db,
  id: Id<"message">,
  { state, failure, sentAt }: { state: MessageState; failure: string | null; sentAt: Instant | null },
): Promise<void> {
  await db.updateTable("message").set({ state, failure, sent_at: sentAt }).where("id", "=", id).execute();
}

/** What became of the message kept under that key; undefined when there is none. */
export function findMessageByKey(
  db: Db,
  onceKey: string,
): Promise<{ state: MessageState; toAddress: string | null } | undefined> {
  return db
    .selectFrom("message")
    .select(["state", "to_address as toAddress"])
    .where("once_key", "=", onceKey)
    .executeTakeFirst();
}
