import type { ReminderKind } from "#app/domain/reminder-text.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

export type StoredText = { kind: ReminderKind; subject: string; body: string; revision: number };
type TextKey = { hostId: OrganisationId; kind: ReminderKind };

const kinds = ["reminder_1", "reminder_2", "formal_notice"] as const;

/** The texts a host wrote itself; a level that is missing has the words of the house. */
export async function listReminderTexts(db: Db, hostId: OrganisationId): Promise<StoredText[]> {
  const rows = await db
    .selectFrom("reminder_template")
    .select(["kind", "subject", "body", "revision"])
    .where("host_id", "=", hostId)
    .where("kind", "in", kinds)
    .execute();
  return rows as StoredText[];
}

/** Writes a text over the revision that was shown (0: the words of the house). False when it changed in between. */
export async function writeReminderText(
  db: Db,
  { hostId, kind }: TextKey,
  { subject, body, seen }: { subject: string; body: string; seen: number },
): Promise<boolean> {
  const query =
    seen === 0
      ? db
          .insertInto("reminder_template")
          .values({ host_id: hostId, kind, subject, body, revision: 1 })
          .onConflict((conflict) => conflict.doNothing())
          .returning("revision")
      : db
          .updateTable("reminder_template")
          .set({ subject, body, revision: seen + 1 })
          .where("host_id", "=", hostId)
          .where("kind", "=", kind)
          .where("revision", "=", seen)
          .returning("revision");
  return (await query.executeTakeFirst()) !== undefined;
}

/** Goes back to the words of the house. False when the text is no longer the one that was shown. */
export async function removeReminderText(db: Db, { hostId, kind }: TextKey, seen: number): Promise<boolean> {
  const removed = await db
    .deleteFrom("reminder_template")
    .where("host_id", "=", hostId)
    .where("kind", "=", kind)
    .where("revision", "=", seen)
    .returning("revision")
    .executeTakeFirst();
  return removed !== undefined;
}
