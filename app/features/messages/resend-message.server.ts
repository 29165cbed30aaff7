import type { AppLoadContext } from "@remix-run/node";
import type { MessageState } from "#app/domain/message-kind.ts";
import { sendMail } from "#app/platform/mail/send-mail.server.ts";
import { databaseOf, envOf, nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { changeMessageState, type WholeMessage } from "#db/queries/message-log.server.ts";
import { settleMessage } from "#db/queries/messages.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";

/** `changed meanwhile`: it is no longer in the state the page showed, nothing was done. */
export type ResendOutcome = "sent" | "failed" | "no server" | "not waiting" | "changed meanwhile";

export type MessageActor = { hostId: OrganisationId; accountId: AccountId };

/** A message that is neither sent nor on its way is taken by whoever first turns it to the other state. */
const taken = { outbox: "failed", failed: "outbox" } as const;
const unfinished = "L’envoi a commencé sans aboutir.";

/**
 * Hands a message that waits, or failed, to the mail server, at the address given. Asking twice sends once: `seen` is
 * the state the page showed.
 */
export async function resendMessage(
  context: AppLoadContext,
  { hostId, accountId }: MessageActor,
  { message, seen, to }: { message: WholeMessage; seen: MessageState; to: string },
): Promise<ResendOutcome> {
  const { mail } = envOf(context);
  if (mail === null) return "no server";
  if (seen === "sent" || message.channel === "letter") return "not waiting";
  const db = databaseOf(context);
  const { id, subject, body, contractId } = message;
  const own = await db.transaction().execute(async (trx) => {
    const state = taken[seen];
    const failure = state === "failed" ? unfinished : null;
    if (!(await changeMessageState(trx, { id, hostId, seen }, { state, failure, sentAt: null, to })))
      return false;
    await recordAudit(trx, {
      actor: { accountId },
      act: "message.resent",
      objectType: contractId === null ? "message" : "contract",
      objectId: contractId ?? id,
      changes: [{ objectType: "message", objectId: id, field: "state", before: seen }],
    });
    return true;
  });
  if (!own) return "changed meanwhile";
  const answer = await sendMail(mail, { to, subject, text: body });
  await settleMessage(db, id, {
    state: answer.outcome,
    failure: answer.outcome === "failed" ? answer.failure : null,
    sentAt: answer.outcome === "sent" ? instant(nowOf(context)) : null,
  });
  return answer.outcome;
}
