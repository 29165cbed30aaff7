import { addDays, type Day } from "#app/domain/calendar.ts";
import { reminderDays, type ReminderLevel } from "#app/domain/late-statement.ts";
import { grouped } from "#app/domain/grouped.ts";
import { messageKinds, messageStates, type MessageState } from "#app/domain/message-kind.ts";
import { hostLateCompanies, type LateCompany } from "#app/features/hours/late-companies.server.ts";
import { dayInParis } from "#app/platform/request-context.server.ts";
import {
  listContractorLines,
  listLastLinkUses,
  listPastReminders,
} from "#db/queries/reminders/reminder-facts.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import { missingWords } from "./missing-words.ts";

/** A company to remind on a contract, and what was already done about it. */
export type DeskLine = {
  /** Names the line in a form: contract and company. */
  key: string;
  reference: string;
  title: string;
  name: string;
  siret: string;
  contact: string | null;
  email: string | null;
  missing: string;
  daysLate: number;
  /** Undefined: too early. */
  level: ReminderLevel | undefined;
  /** The day the first reminder may leave. */
  dueOn: Day;
  last: { id: string; label: string; state: MessageState; stateLabel: string; on: Day } | null;
  /** The day its declaration link last served. */
  linkUsedOn: Day | null;
  sentToday: boolean;
  /** The contractor's line where the address is written; null: the company is none of this contract's. */
  contractorLine: string | null;
};

/** Everyone late on a host's contracts, the latest first: what is missing, since when, what was already sent. */
export async function reminderDesk(ask: ReminderAsk): Promise<DeskLine[]> {
  const { db, hostId, today } = ask;
  const late = await hostLateCompanies(db, ask);
  const reminders = await listPastReminders(db, hostId);
  const uses = await listLastLinkUses(db, hostId);
  const contractors = await listContractorLines(db, hostId);
  const all = grouped(reminders, keyOf);
  const usedAt = firstByKey(uses);
  const lines = firstByKey(contractors);
  return late.map((company) => {
    const key = keyOf(company);
    const reminder = all.get(key)?.[0];
    const use = usedAt.get(key);
    return {
      ...deskWords(company, today),
      last:
        reminder === undefined
          ? null
          : {
              id: reminder.id,
              label: messageKinds[reminder.kind],
              state: reminder.state,
              stateLabel: messageStates[reminder.state],
              on: dayOf(reminder.sentAt ?? reminder.createdAt),
            },
      linkUsedOn: use === undefined ? null : dayOf(use.at),
      sentToday: (all.get(key) ?? []).some(
        ({ kind, createdAt }) => kind !== "formal_notice" && dayOf(createdAt) === today,
      ),
      contractorLine: lines.get(key)?.id ?? null,
    };
  });
}

function deskWords(company: LateCompany, today: Day) {
  const { contractReference, contractTitle, name, siret, contact, email, daysLate, level } = company;
  return {
    key: keyOf(company),
    reference: contractReference,
    title: contractTitle,
    name,
    siret,
    contact,
    email,
    missing: missingWords(company.months),
    daysLate,
    level,
    dueOn: addDays(today, Math.max(0, reminderDays[1] - daysLate)),
  };
}

/** The text that names a company on a contract. */
export function keyOf({
  contractId,
  organisationId,
}: {
  contractId: string;
  organisationId: string;
}): string {
  return `${contractId} ${organisationId}`;
}

function dayOf(at: string): Day {
  return dayInParis(new Date(at));
}

function firstByKey<Row extends { contractId: string; organisationId: string }>(
  rows: readonly Row[],
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
  return found;
}
