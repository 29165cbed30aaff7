import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { findAlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import { insertDigest, type DigestId } from "#db/queries/alerts/digests.server.ts";
import { recordAudit, takeTurn } from "#db/queries/audit.server.ts";
import type { Database } from "#db/schema.ts";
import type { PlannedDigest } from "./plan-digests.server.ts";

/** The transaction is given up: someone else told it, or it is not wanted any more. */
class NotKept extends Error {}

/**
 * Keeps a digest and what it tells, before anything leaves: nothing of it is ever told again, whoever else tries.
 * False when it is already told, or when the account changed its mind since it was planned.
 */
export async function keepDigest(db: Db, digest: PlannedDigest, now: Date): Promise<boolean> {
  try {
    await db.transaction().execute((trx) => keepIn(trx, digest, now));
    return true;
  } catch (error) {
    if (error instanceof NotKept) return false;
    throw error;
  }
}

async function keepIn(trx: Transaction<Database>, digest: PlannedDigest, now: Date): Promise<void> {
  await takeTurn(trx);
  const { account, period, subject, body, told } = digest;
  const { accountId } = account;
  const setting = await findAlertSetting(trx, accountId);
  if (setting?.frequency !== account.frequency) throw new NotKept();
  const id = randomUUID() as string as DigestId;
  const row = {
    id,
    account_id: accountId,
    period,
    to_address: account.email,
    subject,
    body,
    state: "outbox" as const,
    failure: null,
    created_at: instant(now),
    sent_at: null,
  };
  const news = told.map((line) => ({ lotId: line.lot.lotId, news: line.news }));
  if (!(await insertDigest(trx, row, news))) throw new NotKept();
  await recordAudit(trx, {
    actor: "system",
    act: "digest.made",
    objectType: "account",
    objectId: accountId,
    changes: [{ objectType: "digest", objectId: id, field: "lots", after: String(told.length) }],
  });
}
