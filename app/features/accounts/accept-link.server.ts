import type { AppLoadContext } from "@remix-run/node";
import { databaseOf, nowOf } from "#app/platform/request-context.server.ts";
import { hashOf } from "#app/platform/secret-text.server.ts";
import { instant, openSession } from "#app/platform/session.server.ts";
import { consumeLink, findUsableLink, type AccountLink } from "#db/queries/account-links.server.ts";
import { setPasswordHash } from "#db/queries/accounts.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { deleteSessionsOf } from "#db/queries/sessions.server.ts";
import { hashPassword } from "./password-hash.server.ts";

/** Whose link that is, while it can still be used. Looking at it does not consume it: mail scanners open links. */
export function findLink(context: AppLoadContext, token: string): Promise<AccountLink | undefined> {
  return findUsableLink(databaseOf(context), hashOf(token), instant(nowOf(context)));
}

export type AcceptLinkOutcome = { outcome: "password set"; cookie: string } | { outcome: "link ended" };

/** Consumes the link: sets the password, ends every session of the account and opens one here. */
export async function acceptLink(
  request: Request,
  context: AppLoadContext,
  { token, password }: { token: string; password: string },
): Promise<AcceptLinkOutcome> {
  const now = nowOf(context);
  const passwordHash = await hashPassword(password);
  return databaseOf(context)
    .transaction()
    .execute(async (trx): Promise<AcceptLinkOutcome> => {
      const link = await findUsableLink(trx, hashOf(token), instant(now));
      if (!link || !(await consumeLink(trx, hashOf(token), instant(now)))) return { outcome: "link ended" };
      const { accountId, purpose } = link;
      await setPasswordHash(trx, accountId, passwordHash);
      await deleteSessionsOf(trx, accountId);
      const cookie = await openSession(trx, { request, context, accountId });
      await recordAudit(trx, {
        actor: { accountId },
        act: `account.${purpose}-accepted`,
        objectType: "account",
        objectId: accountId,
        at: instant(now),
      });
      return { outcome: "password set", cookie };
    });
}
