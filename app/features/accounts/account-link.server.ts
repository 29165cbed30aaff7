import { hashOf, newSecretText } from "#app/platform/secret-text.server.ts";
import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { replaceLink, type LinkPurpose } from "#db/queries/account-links.server.ts";
import type { AccountId } from "#db/schema/columns.ts";

const minute = 60_000;

/** How long a link opens its account, in milliseconds. */
export const linkLife = { invitation: 7 * 24 * 60 * minute, reset: 30 * minute } as const satisfies Record<
  LinkPurpose,
  number
>;

/** Makes the single-use link of an account, in place of those sent before. The token is returned once, its hash kept. */
export async function issueLink(
  db: Db,
  { accountId, purpose, now }: { accountId: AccountId; purpose: LinkPurpose; now: Date },
): Promise<string> {
  const token = newSecretText();
  const expiresAt = instant(new Date(now.getTime() + linkLife[purpose]));
  await replaceLink(db, { tokenHash: hashOf(token), accountId, purpose, expiresAt });
  return token;
}
