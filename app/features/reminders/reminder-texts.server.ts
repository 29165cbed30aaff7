import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { reminderKinds } from "#app/domain/reminder-text.ts";
import type { Db } from "#db/database.server.ts";
import { listReminderTexts } from "#db/queries/reminders/reminder-templates.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { defaultTexts, type ReminderText } from "./default-texts.ts";

/** `revision` 0: the words of the house. */
export type HostText = ReminderText & { level: ReminderLevel; revision: number };

/** The text of each level as a host sends it: its own, or the words of the house. */
export async function hostTexts(db: Db, hostId: OrganisationId): Promise<Record<ReminderLevel, HostText>> {
  const stored = await listReminderTexts(db, hostId);
  const textOf = (level: ReminderLevel): HostText => {
    const own = stored.find(({ kind }) => kind === reminderKinds[level]);
    return own === undefined
      ? { level, ...defaultTexts[level], revision: 0 }
      : { level, subject: own.subject, body: own.body, revision: own.revision };
  };
  return { 1: textOf(1), 2: textOf(2), 3: textOf(3) };
}
