import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { fillText, type ReminderVariable } from "#app/domain/reminder-text.ts";
import type { LateCompany } from "#app/features/hours/late-companies.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import { companyPenalty } from "./company-penalty.server.ts";
import type { ReminderText } from "./default-texts.ts";
import { penaltyWords } from "./penalty-words.ts";
import { reminderValues } from "./reminder-values.ts";

type Values = Partial<Record<ReminderVariable, string>>;

/** What the variables of a level say of a company. The link is left out: it is made when the message leaves. */
export async function valuesFor(
  ask: ReminderAsk,
  company: LateCompany,
  level: ReminderLevel,
): Promise<Values> {
  const { settings, viewer, hostName } = ask;
  const values = reminderValues(company, {
    dueDay: settings.statement_due_day,
    facilitator: viewer.name,
    host: hostName,
  });
  return level === 3 ? { ...values, penalites: penaltyWords(await companyPenalty(ask, company)) } : values;
}

/** A text with its variables written, but the link. */
export function fillReminder({ subject, body }: ReminderText, values: Values): ReminderText {
  return { subject: fillText(subject, values), body: fillText(body, values) };
}
