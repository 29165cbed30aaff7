import { messageKinds } from "#app/domain/message-kind.ts";
import { reminderKinds } from "#app/domain/reminder-text.ts";
import { hostLateCompanies, type LateCompany } from "#app/features/hours/late-companies.server.ts";
import type { ReminderAsk } from "#app/features/reminders/ask-reminders.server.ts";
import { deskParams, foundLines, isToSend, levelIn, searchIn } from "#app/features/reminders/desk-filters.ts";
import { fillReminder, valuesFor } from "#app/features/reminders/prepare-reminder.server.ts";
import { keyOf, reminderDesk, type DeskLine } from "#app/features/reminders/reminder-desk.server.ts";
import { hostTexts } from "#app/features/reminders/reminder-texts.server.ts";
import { mostAtOnce } from "#app/features/reminders/send-reminders.server.ts";

/** Whom a choice on the desk reaches, with the text each will read; who is left out, and why. */
export async function recipientsOf(ask: ReminderAsk, params: URLSearchParams) {
  const chosen = chosenLines(await reminderDesk(ask), params);
  const ready = chosen.filter(isToSend);
  const late = new Map((await hostLateCompanies(ask.db, ask)).map((company) => [keyOf(company), company]));
  const texts = await hostTexts(ask.db, ask.hostId);
  const recipients = [];
  for (const line of ready.slice(0, mostAtOnce)) {
    const company = late.get(line.key);
    if (company !== undefined) recipients.push(await recipientOf(ask, { line, company, texts }));
  }
  return {
    recipients,
    later: Math.max(0, ready.length - mostAtOnce),
    already: chosen.filter(({ sentToday }) => sentToday).length,
    withoutAddress: chosen.filter(({ email, sentToday }) => email === null && !sentToday).length,
  };
}

type Found = { line: DeskLine; company: LateCompany; texts: Awaited<ReturnType<typeof hostTexts>> };

/** A group is reminded by e-mail: level 3 is a letter, prepared one company at a time. */
async function recipientOf(ask: ReminderAsk, { line, company, texts }: Found) {
  const level = company.level === 1 ? 1 : 2;
  return {
    key: line.key,
    name: line.name,
    siret: line.siret,
    contract: `${line.title} (${line.reference})`,
    to: line.email ?? "",
    missing: line.missing,
    label: messageKinds[reminderKinds[level]],
    ...fillReminder(texts[level], await valuesFor(ask, company, level)),
  };
}

export type Recipient = Awaited<ReturnType<typeof recipientOf>>;

function chosenLines(lines: readonly DeskLine[], params: URLSearchParams): DeskLine[] {
  const late = lines.filter(({ level }) => level !== undefined);
  if (!params.has(deskParams.all)) {
    const keys = params.getAll(deskParams.chosen);
    return late.filter(({ key }) => keys.includes(key));
  }
  const level = levelIn(params);
  return foundLines(late, searchIn(params)).filter((line) => level === null || line.level === level);
}
