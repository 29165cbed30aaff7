import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/domain/viewer.ts";
import { databaseOf, nowOf, secretsOf } from "#app/platform/request-context.server.ts";
import { keyedHashOf } from "#app/platform/secret-text.server.ts";
import { idleSince, instant, sessionHashOf } from "#app/platform/session.server.ts";
import { findAccount, setPasswordHash } from "#db/queries/accounts.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import {
  deleteSession,
  deleteSessionsOf,
  listSessions,
  type OpenSession,
} from "#db/queries/sessions.server.ts";
import { forgetFailures } from "#db/queries/throttle.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { countAttempt } from "./count-attempt.server.ts";
import { hashPassword, verifyPassword } from "./password-hash.server.ts";
import { throttleRules } from "./throttle.ts";

export type OwnSession = Omit<OpenSession, "idHash"> & {
  /** Enough of its hash to name it on a form. */
  handle: string;
  /** The one this page is read with. */
  current: boolean;
};

/** The open sessions of the viewer's account, the last used first. */
export async function ownSessions(
  request: Request,
  context: AppLoadContext,
  viewer: Viewer,
): Promise<OwnSession[]> {
  const current = sessionHashOf(request, context);
  const sessions = await openSessions(context, viewer);
  return sessions.map(({ idHash, ...session }) => ({
    ...session,
    handle: handleOf(idHash),
    current: idHash === current,
  }));
}

/** Ends one session of the viewer's account; false when it is none of them. */
export async function endOwnSession(
  context: AppLoadContext,
  viewer: Viewer,
  handle: string,
): Promise<boolean> {
  const session = (await openSessions(context, viewer)).find(({ idHash }) => handleOf(idHash) === handle);
  if (!session) return false;
  await databaseOf(context)
    .transaction()
    .execute(async (trx) => {
      await deleteSession(trx, session.idHash);
      await recordAudit(trx, { actor: viewer, act: "session.ended", objectType: "session" });
    });
  return true;
}

export type ChangePasswordOutcome =
  | { outcome: "changed"; endedSessions: number }
  | { outcome: "wrong password" }
  | { outcome: "wait"; wait: number };

/** Changes the viewer's password, which must be given once more, and ends its other sessions. Failures are counted. */
export async function changeOwnPassword(
  request: Request,
  context: AppLoadContext,
  viewer: Viewer,
  { current, password }: { current: string; password: string },
): Promise<ChangePasswordOutcome> {
  const db = databaseOf(context);
  const now = nowOf(context);
  const id = viewer.accountId as AccountId;
  const subject = `password:${keyedHashOf(id, secretsOf(context).session)}`;
  const wait = await countAttempt(db, subject, throttleRules.account, now);
  if (wait > 0) return { outcome: "wait", wait };
  const account = await findAccount(db, id);
  if (!(await verifyPassword(account?.passwordHash ?? null, current))) return { outcome: "wrong password" };
  const passwordHash = await hashPassword(password);
  return db.transaction().execute(async (trx) => {
    await forgetFailures(trx, subject);
    await setPasswordHash(trx, id, passwordHash);
    const endedSessions = await deleteSessionsOf(trx, id, sessionHashOf(request, context));
    await recordAudit(trx, {
      actor: viewer,
      act: "account.password-changed",
      objectType: "account",
      objectId: id,
    });
    return { outcome: "changed" as const, endedSessions };
  });
}

function openSessions(context: AppLoadContext, viewer: Viewer): Promise<OpenSession[]> {
  const now = nowOf(context);
  const accountId = viewer.accountId as AccountId;
  return listSessions(databaseOf(context), { accountId, at: instant(now), idleSince: idleSince(now) });
}

function handleOf(idHash: string): string {
  return idHash.slice(0, 16);
}
