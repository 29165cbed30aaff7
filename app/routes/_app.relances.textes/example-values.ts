import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { penaltyOf } from "#app/domain/penalty.ts";
import type { ReminderVariable } from "#app/domain/reminder-text.ts";
import { penaltyWords } from "#app/features/reminders/penalty-words.ts";
import { reminderValues } from "#app/features/reminders/reminder-values.ts";

const october = "2026-10" as Month;
const usualDueDay = 15;

/** What the variables say in the preview: one company, one month, the rates of a real contract. */
export function exampleValues(who: {
  facilitator: string;
  host: string;
}): Partial<Record<ReminderVariable, string>> {
  const terms = { lot: "1", perHour: 20_000 as Cents, perDay: 7_500 as Cents };
  const company = {
    name: "Belledonne Bâtiment",
    contractTitle: "Réhabilitation du groupe scolaire",
    contractReference: "2026-042",
    months: [{ month: october, daysLate: 40, lines: 6, commitmentIds: [] }],
    lines: 6,
  };
  const late = [{ month: october, daysLate: 40, terms }];
  return {
    ...reminderValues(company, { dueDay: usualDueDay, ...who }),
    lien: "https://…/declarer/…",
    penalites: penaltyWords(penaltyOf(late, [{ missing: 42_800 as InsertionHours, terms }])),
  };
}
