import type { AlertFrequency } from "#app/domain/alert.ts";
import type { Db } from "../../database.server.ts";
import type { AccountId } from "../../schema/columns.ts";

/** `demo`: the accounts of the demonstration count too. */
type Asked = { demo: boolean };

/** Someone of a structure who chose how to be told, whose account is open. */
export type AlertAccount = Awaited<ReturnType<ReturnType<typeof alertAccounts>["execute"]>>[number];

/** The account behind a private address; undefined when it is closed, changed role, or never chose. */
export function findAlertAccount(db: Db, id: AccountId, asked: Asked): Promise<AlertAccount | undefined> {
  return alertAccounts(db, asked).where("account.id", "=", id).executeTakeFirst();
}

/** Accounts told at that frequency that have no digest of that period yet, oldest first. */
export function listAccountsWithout(
  db: Db,
  { frequency, period, ...asked }: Asked & { frequency: AlertFrequency; period: string },
): Promise<AlertAccount[]> {
  return alertAccounts(db, asked)
    .where("alert_setting.frequency", "=", frequency)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("digest")
            .select("digest.id")
            .whereRef("digest.account_id", "=", "account.id")
            .where("digest.period", "=", period),
        ),
      ),
    )
    .orderBy("account.created_at")
    .orderBy("account.id")
    .execute();
}

function alertAccounts(db: Db, { demo }: Asked) {
  return db
    .selectFrom("alert_setting")
    .innerJoin("account", "account.id", "alert_setting.account_id")
    .innerJoin("organisation", "organisation.id", "account.organisation_id")
    .select([
      "account.id as accountId",
      "account.email",
      "organisation.id as organisationId",
      "organisation.name as organisationName",
      "alert_setting.frequency",
      "alert_setting.minimum",
      "alert_setting.feed_key as feedKey",
      "alert_setting.since",
    ])
    .where("account.role", "=", "siae")
    .where("account.disabled_at", "is", null)
    .$if(!demo, (query) => query.where("account.is_demo", "=", 0));
}
