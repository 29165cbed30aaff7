import type { Insertable, Transaction } from "kysely";
import type { OpportunityNews } from "#app/domain/alert.ts";
import type { MessageState } from "#app/domain/message-kind.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Id, Instant, LotId } from "../../schema/columns.ts";

export type DigestId = Id<"digest">;
export type ToldNews = { lotId: LotId; news: OpportunityNews };

/** At most that many items in a statement: four values each. */
const itemsPerInsert = 2_000;

/**
 * Keeps a digest with what it tells. False when that account has one of that period, or was told one of the news
 * already: the transaction must then be given up.
 */
export async function insertDigest(
  trx: Transaction<Database>,
  digest: Insertable<Database["digest"]>,
  told: readonly ToldNews[],
): Promise<boolean> {
  const written = await trx
    .insertInto("digest")
    .values(digest)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (written === undefined) return false;
  let items = 0;
  for (let from = 0; from < told.length; from += itemsPerInsert) {
    const slice = told.slice(from, from + itemsPerInsert);
    const rows = await trx
      .insertInto("digest_item")
      .values(
        slice.map(({ lotId, news }) => ({
          account_id: digest.account_id,
          lot_id: lotId,
          news,
          digest_id: digest.id,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning("lot_id")
      .execute();
    items += rows.length;
  }
  return items === told.length;
}

export type WaitingDigest = {
  id: DigestId;
  accountId: AccountId;
  toAddress: string;
  subject: string;
  body: string;
};

/** Digests of those periods that nobody handed over yet, to people who still want them; oldest first. */
export function listWaitingDigests(db: Db, periods: readonly string[], { demo }: { demo: boolean }) {
  if (periods.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("digest")
    .innerJoin("alert_setting", "alert_setting.account_id", "digest.account_id")
    .innerJoin("account", "account.id", "digest.account_id")
    .select([
      "digest.id",
      "digest.account_id as accountId",
      "digest.to_address as toAddress",
      "digest.subject",
      "digest.body",
    ])
    .where("digest.period", "in", periods)
    .where("digest.state", "=", "outbox")
    .where("digest.sent_at", "is", null)
    .where("alert_setting.frequency", "!=", "never")
    .where("account.role", "=", "siae")
    .where("account.disabled_at", "is", null)
    .$if(!demo, (query) => query.where("account.is_demo", "=", 0))
    .orderBy("digest.created_at")
    .orderBy("digest.id")
    .execute();
}

/** Takes a waiting digest to hand it over: of two that try, one does. */
export async function claimDigest(db: Db, id: DigestId, at: Instant): Promise<boolean> {
  const claimed = await db
    .updateTable("digest")
    .set({ sent_at: at })
    .where("id", "=", id)
    .where("state", "=", "outbox")
    .where("sent_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return claimed !== undefined;
}

type Settled = { state: MessageState; failure: string | null; sentAt: Instant | null };

/** What became of a digest. `forgetsNews`: what it told was not read, a later one tells it. */
export async function settleDigest(
  trx: Transaction<Database>,
  id: DigestId,
  { state, failure, sentAt, forgetsNews }: Settled & { forgetsNews: boolean },
): Promise<void> {
  await trx.updateTable("digest").set({ state, failure, sent_at: sentAt }).where("id", "=", id).execute();
  if (forgetsNews) await trx.deleteFrom("digest_item").where("digest_id", "=", id).execute();
}

/** Digests of other periods that nobody handed over: their time is past. */
export function listOverdueDigests(db: Db, periods: readonly string[]) {
  return db
    .selectFrom("digest")
    .select(["id", "failure"])
    .where("state", "=", "outbox")
    .where("sent_at", "is", null)
    .$if(periods.length > 0, (query) => query.where("period", "not in", periods))
    .execute();
}

/** The last digests of an account, the latest first. */
export function listDigests(db: Db, accountId: AccountId, limit: number) {
  return db
    .selectFrom("digest")
    .select(["id", "period", "to_address as toAddress", "subject", "body", "state", "failure"])
    .select(["created_at as createdAt", "sent_at as sentAt"])
    .where("account_id", "=", accountId)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}
