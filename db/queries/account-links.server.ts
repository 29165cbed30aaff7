import type { Role } from "#app/domain/role.ts";
import type { Db } from "../database.server.ts";
import type { AccountId, Instant } from "../schema/columns.ts";

export type LinkPurpose = "invitation" | "reset";

export type AccountLink = {
  accountId: AccountId;
  purpose: LinkPurpose;
  email: string;
  name: string;
  role: Role;
};

/** The link of that hash, when it was not used, its time has not passed and its account is open. */
export async function findUsableLink(
  db: Db,
  tokenHash: string,
  at: Instant,
): Promise<AccountLink | undefined> {
  return db
    .selectFrom("account_link")
    .innerJoin("account", "account.id", "account_link.account_id")
    .select([
      "account_link.account_id as accountId",
      "account_link.purpose",
      "account.email",
      "account.name",
      "account.role",
    ])
    .where("account_link.token_hash", "=", tokenHash)
    .where("account_link.used_at", "is", null)
    .where("account_link.expires_at", ">", at)
    .where("account.disabled_at", "is", null)
    .executeTakeFirst();
}

/** A new link replaces those sent before: only one opens the account at a time. */
export async function replaceLink(
  db: Db,
  link: { tokenHash: string; accountId: AccountId; purpose: LinkPurpose; expiresAt: Instant },
): Promise<void> {
  await db
    .deleteFrom("account_link")
    .where("account_id", "=", link.accountId)
    .where("used_at", "is", null)
    .execute();
  await db
    .insertInto("account_link")
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      purpose: link.purpose,
      expires_at: link.expiresAt,
      used_at: null,
    })
    .execute();
}

/** Consumes the link; false when another request has just done so. */
export async function consumeLink(db: Db, tokenHash: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("account_link")
    .set({ used_at: at })
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
