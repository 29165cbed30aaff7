import type { AppLoadContext } from "@remix-run/node";
import { hostLateCompanies } from "#app/features/hours/late-companies.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import { keyOf } from "./reminder-desk.server.ts";
import { hostTexts } from "./reminder-texts.server.ts";
import { sendReminder } from "./send-reminder.server.ts";

/** More leave in another sending: a mail server may take its time for each. */
export const mostAtOnce = 50;

export type Sending = {
  sent: number;
  /** Kept in the outbox. */
  kept: number;
  failed: number;
  /** Already reminded that day. */
  already: number;
  /** Without an address, not late any more, or too early. */
  left: number;
};

/** Sends each of those companies the text of its level (2 at most), one after the other. */
export async function sendReminders(
  context: AppLoadContext,
  ask: ReminderAsk,
  keys: readonly string[],
): Promise<Sending> {
  const late = new Map((await hostLateCompanies(ask.db, ask)).map((company) => [keyOf(company), company]));
  const texts = await hostTexts(ask.db, ask.hostId);
  const sending: Sending = { sent: 0, kept: 0, failed: 0, already: 0, left: 0 };
  for (const key of [...new Set(keys)].slice(0, mostAtOnce)) {
    const company = late.get(key);
    if (company === undefined || company.email === null || company.level === undefined) {
      sending.left += 1;
      continue;
    }
    const level = company.level === 1 ? 1 : 2;
    const { subject, body } = texts[level];
    const { outcome } = await sendReminder(context, ask, company, {
      level,
      to: company.email,
      subject,
      body,
    });
    switch (outcome) {
      case "sent":
        sending.sent += 1;
        break;
      case "outbox":
        sending.kept += 1;
        break;
      case "failed":
        sending.failed += 1;
        break;
      case "already sent":
        sending.already += 1;
        break;
    }
  }
  return sending;
}
