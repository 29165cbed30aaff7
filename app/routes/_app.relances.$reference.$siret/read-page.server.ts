import { randomUUID } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { messageKinds, messageStates } from "#app/domain/message-kind.ts";
import { reminderLevels } from "#app/domain/reminder-text.ts";
import { askReminders } from "#app/features/reminders/ask-reminders.server.ts";
import { levelIn } from "#app/features/reminders/desk-filters.ts";
import { findLateCompany } from "#app/features/reminders/find-late-company.server.ts";
import { missingWords } from "#app/features/reminders/missing-words.ts";
import { fillReminder, valuesFor } from "#app/features/reminders/prepare-reminder.server.ts";
import { hostTexts } from "#app/features/reminders/reminder-texts.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import { listPastReminders } from "#db/queries/reminders/reminder-facts.server.ts";

/** What the page of one company shows: what it owes, what was sent before, the text ready to leave. */
export async function readPage({ request, context, params }: LoaderFunctionArgs) {
  const ask = await askReminders(request, context);
  const company = await findLateCompany(ask, params.reference ?? "", params.siret ?? "");
  const asked = levelIn(new URL(request.url).searchParams);
  const level = asked !== null && asked <= company.level ? asked : company.level;
  const texts = await hostTexts(ask.db, ask.hostId);
  const past = await listPastReminders(ask.db, ask.hostId, company);
  const { subject, body } = fillReminder(texts[level], await valuesFor(ask, company, level));
  const { name, siret, contractReference, contractTitle, contact, email, daysLate } = company;
  const days = past.map((reminder) => ({
    id: reminder.id,
    label: messageKinds[reminder.kind],
    stateLabel: messageStates[reminder.state],
    at: reminder.sentAt ?? reminder.createdAt,
    accountName: reminder.accountName,
    isToday: reminder.kind !== "formal_notice" && dayInParis(new Date(reminder.createdAt)) === ask.today,
  }));
  return {
    id: randomUUID() as string,
    company: { name, siret, contact, email, daysLate, missing: missingWords(company.months) },
    contract: { reference: contractReference, title: contractTitle },
    level,
    levels: reminderLevels.filter((one): one is ReminderLevel => one <= company.level),
    text: { subject, body },
    past: days,
    sentToday: days.some(({ isToday }) => isToday),
    hasMail: ask.hasMail,
  };
}

export type ReminderPage = Awaited<ReturnType<typeof readPage>>;
