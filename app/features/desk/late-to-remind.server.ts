import { addDays, type Day } from "#app/domain/calendar.ts";
import { messageKinds } from "#app/domain/message-kind.ts";
import { hostLateCompanies, type LateCompany } from "#app/features/hours/late-companies.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import type { Db } from "#db/database.server.ts";
import { listPastReminders } from "#db/queries/reminders/reminder-facts.server.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** How long a company is left to answer a reminder before it is to be reminded again. Our choice: what the letter gives it. */
const daysToAnswer = 15;
const levels: Readonly<Record<string, number>> = { reminder_1: 1, reminder_2: 2, formal_notice: 3 };

export type LateLine = LateCompany & {
  /** The reminder of its level that it has still time to answer; it is to remind when there is none. */
  reminded: { id: string; label: string; on: Day } | null;
};

/** Who is late, those to remind first, then those reminded lately, each the latest first. */
export async function lateToRemind(db: Db, question: DeskQuestion): Promise<LateLine[]> {
  const { hostId, today } = question;
  const late = await hostLateCompanies(db, question);
  const reminders = (await listPastReminders(db, hostId))
    .filter(({ state }) => state !== "failed")
    .map((each) => ({ ...each, on: dayInParis(new Date(each.sentAt ?? each.createdAt)) }))
    .filter(({ on }) => on >= addDays(today, -daysToAnswer));
  const lines = late.map((company): LateLine => {
    const last = reminders.find(
      ({ contractId, organisationId, kind, on }) =>
        contractId === company.contractId &&
        organisationId === company.organisationId &&
        ((levels[kind] ?? 0) >= (company.level ?? 0) || on === today),
    );
    const reminded = last ? { id: last.id, label: messageKinds[last.kind], on: last.on } : null;
    return { ...company, reminded };
  });
  return [
    ...lines.filter(({ reminded }) => reminded === null),
    ...lines.filter(({ reminded }) => reminded !== null),
  ];
}
