import type { AppLoadContext } from "@remix-run/node";
import { isAlertSignature, readAlertToken } from "#app/features/alerts/alert-token.server.ts";
import { refuseToken } from "#app/features/alerts/open-alert-token.server.ts";
import { mayEver } from "#app/domain/permission.ts";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { findCalendarAccount } from "#db/queries/forum/forum-accounts.server.ts";
import type { AccountId } from "#db/schema/columns.ts";

/**
 * Whose calendar of the forum that private address is. Throws 404 for one that is forged, ended by another key, of an account
 * that is closed or may no longer open the forum, all alike; 429 for an address that tries many.
 */
export async function openCalendarToken(context: AppLoadContext, token: string | undefined) {
  const parts = readAlertToken(token ?? "");
  if (parts === undefined) return refuseToken(context);
  const { demo } = envOf(context);
  const { accountId, signature } = parts;
  const account = await findCalendarAccount(databaseOf(context), accountId as AccountId, { demo });
  const signed = { purpose: "forum", accountId, feedKey: account?.feedKey ?? "" } as const;
  const isRight = isAlertSignature(signature, signed, secretsOf(context).session);
  return account !== undefined && isRight && mayEver(account.role, "view forum")
    ? account
    : refuseToken(context);
}
