import type { LoaderFunctionArgs } from "@remix-run/node";
import { askReminders, type ReminderAsk } from "#app/features/reminders/ask-reminders.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { findMessage, type WholeMessage } from "#db/queries/message-log.server.ts";

/** Who asks, and the message of one's own host; 404 otherwise. */
export async function askMessage({ request, context, params }: LoaderFunctionArgs) {
  const ask = await askReminders(request, context);
  const message = await findMessage(ask.db, ask.hostId, params.messageId ?? "");
  if (message === undefined) throw new Response(null, { status: 404 });
  return { ask, message };
}

/** What the page of a message shows. */
export function messagePage({ ask, message }: { ask: ReminderAsk; message: WholeMessage }) {
  const { id, kind, channel, to, companyName, contractReference, contractTitle } = message;
  const { subject, body, state, failure, createdAt, sentAt, accountName } = message;
  const whose = { id: id as string, kind, channel, to, companyName, contractReference, contractTitle };
  return {
    message: { ...whose, subject, body, state, failure, createdAt, sentAt, accountName },
    /** The day it was written. */
    preparedOn: dayInParis(new Date(createdAt)),
    today: ask.today,
    hasMail: ask.hasMail,
  };
}

export type MessagePage = ReturnType<typeof messagePage>;
