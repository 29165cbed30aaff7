import type { ReminderLevel } from "#app/domain/late-statement.ts";
import { reminderKinds } from "#app/domain/reminder-text.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { removeReminderText, writeReminderText } from "#db/queries/reminders/reminder-templates.server.ts";
import type { ReminderAsk } from "./ask-reminders.server.ts";
import type { ReminderText } from "./default-texts.ts";
import { hostTexts, type HostText } from "./reminder-texts.server.ts";

/** `stored`: the text someone wrote in between. */
export type SaveTextOutcome = { outcome: "saved" } | { outcome: "modified meanwhile"; stored: HostText };

type Saved = { level: ReminderLevel; seen: number };

/** Writes a host's own text over the revision its page showed. */
export function saveText(
  ask: ReminderAsk,
  { level, seen, subject, body }: Saved & ReminderText,
): Promise<SaveTextOutcome> {
  return change(ask, { level, act: "reminder_text.updated" }, (trx, key) =>
    writeReminderText(trx, key, { subject, body, seen }),
  );
}

/** « Revenir au texte de départ ». */
export function resetText(ask: ReminderAsk, { level, seen }: Saved): Promise<SaveTextOutcome> {
  return change(ask, { level, act: "reminder_text.removed" }, (trx, key) =>
    removeReminderText(trx, key, seen),
  );
}

type Write = (
  trx: Parameters<typeof recordAudit>[0],
  key: { hostId: ReminderAsk["hostId"]; kind: (typeof reminderKinds)[ReminderLevel] },
) => Promise<boolean>;

function change(
  { db, hostId, accountId }: ReminderAsk,
  { level, act }: { level: ReminderLevel; act: string },
  write: Write,
): Promise<SaveTextOutcome> {
  const kind = reminderKinds[level];
  return db.transaction().execute(async (trx): Promise<SaveTextOutcome> => {
    if (!(await write(trx, { hostId, kind }))) {
      return { outcome: "modified meanwhile", stored: (await hostTexts(trx, hostId))[level] };
    }
    const objectId = `${hostId}:${kind}`;
    const objectType = "reminder_template";
    await recordAudit(trx, {
      actor: { accountId },
      act,
      objectType,
      objectId,
      changes: [{ objectType, objectId, field: "body", after: "modifié" }],
    });
    return { outcome: "saved" };
  });
}
