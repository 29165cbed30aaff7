import type { AppLoadContext } from "@remix-run/node";
import { countAttempt } from "#app/features/accounts/count-attempt.server.ts";
import { throttleRules } from "#app/features/accounts/throttle.ts";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { keyedHashOf } from "#app/platform/secret-text.server.ts";
import { findAlertAccount, type AlertAccount } from "#db/queries/alerts/alert-accounts.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { isAlertSignature, readAlertToken } from "./alert-token.server.ts";

/**
 * Whose private address that is. Throws 404 for one that is forged, ended by another key, or of an account that is closed
 * or changed role, all alike; 429 for an address that tries many.
 */
export async function openAlertToken(
  context: AppLoadContext,
  token: string | undefined,
  purpose: "feed" | "unsubscribe",
): Promise<AlertAccount> {
  const parts = readAlertToken(token ?? "");
  if (parts === undefined) return refuseToken(context);
  const db = databaseOf(context);
  const { demo } = envOf(context);
  const account = await findAlertAccount(db, parts.accountId as AccountId, { demo });
  // An account nobody has is compared as well: the answer takes as long.
  const { accountId } = parts;
  const signed = { purpose, accountId, feedKey: account?.feedKey ?? "" };
  const isRight = isAlertSignature(parts.signature, signed, secretsOf(context).session);
  return account !== undefined && isRight ? account : refuseToken(context);
}

/** 404, counted: 429 for an address that tries many. */
export async function refuseToken(context: AppLoadContext): Promise<never> {
  const subject = `link:${keyedHashOf(context.clientAddress ?? "unknown", secretsOf(context).session)}`;
  const wait = await countAttempt(databaseOf(context), subject, throttleRules.address, nowOf(context));
  throw new Response(null, { status: wait > 0 ? 429 : 404 });
}
