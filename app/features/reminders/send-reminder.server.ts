import type { AppLoadContext } from "@remix-run/node";
import { fillText, linkVariable, reminderKinds } from "#app/domain/reminder-text.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import { sendMessage, type SendOutcome } from "#app/features/messages/send-message.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import type { ReminderText } from "./default-texts.ts";
import { linkLine } from "./link-line.server.ts";
import { valuesFor } from "./prepare-reminder.server.ts";

export type Reminder = ReminderText & { level: 1 | 2; to: string | null };

/**
 * Sends a company its reminder, once a day and contract whatever the level. Variables left in the text are written
 * here, the declaration link among them: it is made only for a message that holds it.
 */
export async function sendReminder(
  context: AppLoadContext,
  ask: ReminderAsk,
  company: LateCompany,
  { level, to, subject, body }: Reminder,
): Promise<SendOutcome> {
  const { contractId, organisationId } = company;
  const { accountId, hostId, today } = ask;
  const values = await valuesFor(ask, company, level);
  const link = `${subject} ${body}`.includes(linkVariable)
    ? { lien: await linkLine(context, { contractId, organisationId, accountId }) }
    : {};
  return sendMessage(context, {
    kind: reminderKinds[level],
    hostId,
    contractId,
    organisationId,
    to,
    subject: fillText(subject, values),
    body: fillText(body, { ...values, ...link }),
    accountId,
    onceKey: `reminder:${contractId}:${organisationId}:${today}`,
  });
}
