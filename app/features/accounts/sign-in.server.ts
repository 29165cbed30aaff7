import type { AppLoadContext } from "@remix-run/node";
import { databaseOf, envOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { keyedHashOf } from "#app/platform/secret-text.server.ts";
import { idleSince, instant, openSession } from "#app/platform/session.server.ts";
import { findAccountByEmail, type AccountRow } from "#db/queries/accounts.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { deleteEndedSessions } from "#db/queries/sessions.server.ts";
import { forgetFailures, forgetFailuresBefore, uncountFailure } from "#db/queries/throttle.server.ts";
import { countAttempt } from "./count-attempt.server.ts";
import { verifyPassword } from "./password-hash.server.ts";
import { throttleRules } from "./throttle.ts";

export type SignInOutcome =
  | { outcome: "signed in"; cookie: string }
  | { outcome: "refused" }
  /** Too many failures for this account or from this address; `wait` in milliseconds. */
  | { outcome: "wait"; wait: number };

/**
 * Checks an address and a password and opens a session. Says nothing of which was wrong, nor whether the account
 * exists, is disabled or still has no password: every refusal reads and lasts the same.
 */
export async function signIn(
  request: Request,
  context: AppLoadContext,
  { email, password }: { email: string; password: string },
): Promise<SignInOutcome> {
  const db = databaseOf(context);
  const now = nowOf(context);
  const subjects = throttleSubjects(context, email);
  const wait =
    (await countAttempt(db, subjects.address, throttleRules.address, now)) ||
    (await countAttempt(db, subjects.account, throttleRules.account, now));
  if (wait > 0) return { outcome: "wait", wait };
  const account = await findAccountByEmail(db, email);
  const right = await verifyPassword(account?.passwordHash ?? null, password);
  if (!account || !right || !mayEnter(account, context)) return { outcome: "refused" };
  const cookie = await db.transaction().execute(async (trx) => {
    await forgetFailures(trx, subjects.account);
    await uncountFailure(trx, subjects.address);
    await deleteEndedSessions(trx, instant(now), idleSince(now));
    await forgetFailuresBefore(trx, instant(new Date(now.getTime() - throttleRules.account.memory)));
    const opened = await openSession(trx, { request, context, accountId: account.id });
    await recordAudit(trx, {
      actor: { accountId: account.id },
      act: "session.opened",
      objectType: "session",
      at: instant(now),
    });
    return opened;
  });
  return { outcome: "signed in", cookie };
}

function mayEnter(account: AccountRow, context: AppLoadContext): boolean {
  return account.disabledAt === null && (account.isDemo === 0 || envOf(context).demo);
}

function throttleSubjects(context: AppLoadContext, email: string): { account: string; address: string } {
  const { session } = secretsOf(context);
  return {
    account: `account:${keyedHashOf(email.toLowerCase(), session)}`,
    address: `ip:${keyedHashOf(context.clientAddress ?? "", session)}`,
  };
}
