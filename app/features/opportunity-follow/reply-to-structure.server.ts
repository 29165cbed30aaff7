import type { AppLoadContext } from "@remix-run/node";
import { sendMessage } from "#app/features/messages/send-message.server.ts";
import { paths } from "#app/paths.ts";
import { envOf, nowOf } from "#app/platform/request-context.server.ts";
import { instant } from "#app/platform/session.server.ts";
import { insertThreadMessage } from "#db/queries/opportunities/answer-messages.server.ts";
import { listReaders } from "#db/queries/studies/study-readers.server.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";
import type { ReplyInput } from "./follow-form.schema.ts";
import { recordFollow } from "./follow-trail.server.ts";
import { lotName } from "#app/features/contracts/lot-name.ts";
import type { OwnAnswer } from "./own-answer.server.ts";

/**
 * Writes to a structure about a lot. Its accounts are told by e-mail where to read it; one without account receives the
 * words themselves at its own address, in the outbox when nothing else can be. Sending twice writes and sends once.
 */
export async function replyToStructure(
  context: AppLoadContext,
  asked: OwnAnswer,
  { id, body }: ReplyInput,
): Promise<void> {
  const { db, viewer, lot, structure } = asked;
  const isNew = await db.transaction().execute(async (trx) => {
    const written = await insertThreadMessage(trx, {
      id: id as Id<"opportunity_message">,
      lot_id: lot.lotId,
      organisation_id: structure.id,
      author: "host",
      body,
      at: instant(nowOf(context)),
      account_id: viewer.accountId as AccountId,
    });
    if (written) await recordFollow(trx, asked, { act: "answer.replied" });
    return written;
  });
  if (isNew) await tellStructure(context, asked, { id, body });
}

async function tellStructure(
  context: AppLoadContext,
  asked: OwnAnswer,
  { id, body }: ReplyInput,
): Promise<void> {
  const { db, viewer, hostId, lot, structure } = asked;
  const { publicOrigin, mail } = envOf(context);
  const what = `«\u00a0${lot.title}\u00a0», ${lotName(lot)}`;
  const message = {
    kind: "opportunity_reply",
    hostId,
    contractId: lot.contractId,
    organisationId: structure.id,
    subject: `Réponse sur une opportunité\u00a0: ${lot.title}`,
    accountId: viewer.accountId as AccountId,
  } as const;
  const readers = await listReaders(db, { role: "siae", organisationId: structure.id });
  if (readers.length === 0) {
    await sendMessage(context, {
      ...message,
      to: structure.email,
      body: `Bonjour,\n\nAu sujet de ${what}\u00a0:\n\n${body}\n\n${viewer.organisationName ?? ""}`.trim(),
      onceKey: `opportunity-reply:${id}`,
    });
    return;
  }
  // An account reads it on its own pages: without a mail server nothing has to be copied by hand.
  if (mail === null) return;
  for (const to of readers) {
    await sendMessage(context, {
      ...message,
      to,
      body: `Bonjour,\n\nVotre facilitatrice vous a écrit au sujet de ${what}.\n\nPour lire son message et répondre\u00a0: ${publicOrigin}${paths.opportunity(lot.lotId)}`,
      onceKey: `opportunity-reply:${id}:${to}`,
    });
  }
}
