import type { Insertable, Transaction } from "kysely";
import type { AlertFrequency } from "#app/domain/alert.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { AccountId, Instant } from "../../schema/columns.ts";

export type AlertSetting = {
  frequency: AlertFrequency;
  minimum: number;
  feedKey: string;
  since: Instant;
  revision: number;
};

/** How an account wants to be told; undefined when it never chose. */
export function findAlertSetting(db: Db, accountId: AccountId): Promise<AlertSetting | undefined> {
  return db
    .selectFrom("alert_setting")
    .select(["frequency", "minimum", "feed_key as feedKey", "since", "revision"])
    .where("account_id", "=", accountId)
    .executeTakeFirst();
}

/** Keeps the first choice of an account. False when it has one already: nothing is written. */
export async function insertAlertSetting(
  trx: Transaction<Database>,
  row: Insertable<Database["alert_setting"]>,
): Promise<boolean> {
  const written = await trx
    .insertInto("alert_setting")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("account_id")
    .executeTakeFirst();
  return written !== undefined;
}

type Change = Partial<{ frequency: AlertFrequency; minimum: number; feed_key: string; since: Instant }>;

/** Changes the choice read at that revision. False when another came in between: nothing is written. */
export async function updateAlertSetting(
  trx: Transaction<Database>,
  accountId: AccountId,
  { revision, change }: { revision: number; change: Change },
): Promise<boolean> {
  const written = await trx
    .updateTable("alert_setting")
    .set({ ...change, revision: revision + 1 })
    .where("account_id", "=", accountId)
    .where("revision", "=", revision)
    .returning("account_id")
    .executeTakeFirst();
  return written !== undefined;
}
