import { instant } from "#app/platform/session.server.ts";
import type { Db } from "#db/database.server.ts";
import { findAccount, setDisabled } from "#db/queries/accounts.server.ts";
import { recordAudit, type OwnActor } from "#db/queries/audit.server.ts";
import { deleteSessionsOf } from "#db/queries/sessions.server.ts";
import type { AccountId } from "#db/schema/columns.ts";
import { issueLink } from "./account-link.server.ts";

type Who = { actor: OwnActor; now: Date };

export type DisableOutcome = "disabled" | "already disabled" | "own account" | "account not found";

/** Closes an account and ends its sessions; its tokens open nothing from then on. Nobody closes their own. */
export function disableAccount(db: Db, id: AccountId, { actor, now }: Who): Promise<DisableOutcome> {
  return db.transaction().execute(async (trx): Promise<DisableOutcome> => {
    const account = await findAccount(trx, id);
    if (!account) return "account not found";
    if (typeof actor !== "string" && actor.accountId === id) return "own account";
    if (account.disabledAt !== null) return "already disabled";
    await setDisabled(trx, id, instant(now));
    await deleteSessionsOf(trx, id);
    await recordAudit(trx, { actor, act: "account.disabled", objectType: "account", objectId: id });
    return "disabled";
  });
}

/** Opens again an account that was closed; its password is the one it had. */
export function enableAccount(
  db: Db,
  id: AccountId,
  { actor }: Who,
): Promise<"enabled" | "already open" | "account not found"> {
  return db.transaction().execute(async (trx) => {
    const account = await findAccount(trx, id);
    if (!account) return "account not found";
    if (account.disabledAt === null) return "already open";
    await setDisabled(trx, id, null);
    await recordAudit(trx, { actor, act: "account.enabled", objectType: "account", objectId: id });
    return "enabled";
  });
}

export type ResendOutcome =
  { outcome: "link made"; token: string } | { outcome: "account not found" | "account disabled" };

/** A new link for an account: an invitation until it has a password, then a reset. Those sent before stop working. */
export function resendLink(db: Db, id: AccountId, { actor, now }: Who): Promise<ResendOutcome> {
  return db.transaction().execute(async (trx): Promise<ResendOutcome> => {
    const account = await findAccount(trx, id);
    if (!account) return { outcome: "account not found" };
    if (account.disabledAt !== null) return { outcome: "account disabled" };
    const purpose = account.passwordHash === null ? "invitation" : "reset";
    const token = await issueLink(trx, { accountId: id, purpose, now });
    await recordAudit(trx, { actor, act: `account.${purpose}-sent`, objectType: "account", objectId: id });
    return { outcome: "link made", token };
  });
}
