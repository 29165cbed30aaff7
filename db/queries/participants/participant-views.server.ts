import type { Db } from "../../database.server.ts";
import type { AccountId, Instant } from "../../schema/columns.ts";

/** When that account last opened that file. */
export async function lastViewOf(
  db: Db,
  { accountId, fileId }: { accountId: string; fileId: string },
): Promise<Instant | undefined> {
  const event = await db
    .selectFrom("audit_event")
    .select("at")
    .where("object_type", "=", "participant")
    .where("object_id", "=", fileId)
    .where("act", "=", "participant.viewed")
    .where("account_id", "=", accountId as AccountId)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  return event?.at;
}
