import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { MessageKind, MessageState } from "#app/domain/message-kind.ts";
import { sendMail } from "#app/platform/mail/send-mail.server.ts";
import { databaseOf, envOf, nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { insertMessage, settleMessage } from "#db/queries/messages.server.ts";
import type { AccountId, ContractId, Id, OrganisationId } from "#db/schema/columns.ts";

export type OutgoingMessage = {
  kind: MessageKind;
  hostId: OrganisationId;
  contractId: ContractId | null;
  organisationId: OrganisationId | null;
  /** Empty: the company has no address, the message waits in the outbox. */
  to: string | null;
  subject: string;
  body: string;
  /** Who sends it; null: the company's page. */
  accountId: AccountId | null;
  /** Unique: the same key is never sent twice. */
  onceKey?: string;
};

/** `already sent`: a message of the same `onceKey` exists, nothing was done. */
export type SendOutcome = { outcome: MessageState; id: Id<"message"> } | { outcome: "already sent" };

/**
 * Keeps a message with its line in the contract's trail, then hands it to the mail server. Kept first: whatever the
 * server does, the log tells it. Without a server, or an address, it stays in the outbox.
 */
export async function sendMessage(context: AppLoadContext, message: OutgoingMessage): Promise<SendOutcome> {
  const db = databaseOf(context);
  const id = randomUUID() as Id<"message">;
  const { mail } = envOf(context);
  const kept = await db.transaction().execute(async (trx) => {
    const isNew = await insertMessage(trx, {
      id,
      host_id: message.hostId,
      contract_id: message.contractId,
      organisation_id: message.organisationId,
      kind: message.kind,
      channel: "email",
      to_address: message.to,
      subject: message.subject,
      body: message.body,
      state: "outbox",
      failure: null,
      account_id: message.accountId,
      created_at: instant(nowOf(context)),
      sent_at: null,
      once_key: message.onceKey ?? null,
    });
    if (!isNew) return false;
    await recordAudit(trx, {
      actor: message.accountId === null ? "system" : { accountId: message.accountId },
      act: "message.sent",
      objectType: message.contractId === null ? "message" : "contract",
      objectId: message.contractId ?? id,
      changes: [{ objectType: "message", objectId: id, field: "kind", after: message.kind }],
    });
    return true;
  });
  if (!kept) return { outcome: "already sent" };
  if (mail === null || message.to === null) return { outcome: "outbox", id };
  const answer = await sendMail(mail, { to: message.to, subject: message.subject, text: message.body });
  const state = answer.outcome;
  await settleMessage(db, id, {
    state,
    failure: answer.outcome === "failed" ? answer.failure : null,
    sentAt: answer.outcome === "sent" ? instant(nowOf(context)) : null,
  });
  return { outcome: state, id };
}
