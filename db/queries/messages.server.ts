import type { Insertable } from "kysely";
import type { MessageKind, MessageState } from "#app/domain/message-kind.ts";
import type { Db } from "../database.server.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import { inSlices } from "../in-slices.server.ts";
import type { Database } from "../schema.ts";
import type { ContractId, Id, Instant } from "../schema/columns.ts";

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

/** Those of these keys a message is kept under. */
export async function listKeptKeys(db: Db, onceKeys: readonly string[]): Promise<string[]> {
  const rows = await inSlices(onceKeys, (slice) =>
    db.selectFrom("message").select("once_key as onceKey").where("once_key", "in", slice).execute(),
  );
  return rows.flatMap(({ onceKey }) => (onceKey === null ? [] : [onceKey]));
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

export type ContractMessage = {
  id: Id<"message">;
  kind: MessageKind;
  state: MessageState;
  toAddress: string | null;
  body: string;
  createdAt: Instant;
  companyName: string | null;
};

/** The last messages of those kinds on a contract, the latest first. */
export function listContractMessages(
  db: Db,
  contractId: ContractId,
  { kinds, limit }: { kinds: readonly MessageKind[]; limit: number },
): Promise<ContractMessage[]> {
  return db
    .selectFrom("message")
    .leftJoin("organisation", "organisation.id", "message.organisation_id")
    .select([
      "message.id",
      "message.kind",
      "message.state",
      "message.to_address as toAddress",
      "message.body",
      "message.created_at as createdAt",
      "organisation.name as companyName",
    ])
    .where("message.contract_id", "=", contractId)
    .where("message.kind", "in", kinds)
    .orderBy("message.entered_rank", "desc")
    .limit(limit)
    .execute();
}
