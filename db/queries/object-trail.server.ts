import type { Db } from "../database.server.ts";
import type { Instant } from "../schema/columns.ts";
import { viewActs } from "./audit.server.ts";

/** One act on an object, with the fields it changed, their values left out. */
export type ObjectAct = {
  sequence: number;
  at: Instant;
  act: string;
  /** Who, when it was an account. */
  accountName: string | null;
  /** The fields, in the order they were written. */
  fields: string[];
};

export type LastWriter = { name: string | null; at: Instant };

type Asked = {
  objectType: string;
  objectId: string;
  limit: number;
  /** Who only opened it, in place of who wrote it. */
  views?: boolean;
};

/** What was done to an object on screen, the latest first: at most `limit` acts. */
export async function listObjectActs(
  db: Db,
  { objectType, objectId, limit, views = false }: Asked,
): Promise<ObjectAct[]> {
  const events = await db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["audit_event.sequence", "audit_event.at", "audit_event.act", "account.name as accountName"])
    .where("audit_event.object_type", "=", objectType)
    .where("audit_event.object_id", "=", objectId)
    .where("audit_event.act", views ? "in" : "not in", viewActs)
    .orderBy("audit_event.sequence", "desc")
    .limit(limit)
    .execute();
  if (events.length === 0) return [];
  const sequences = events.map(({ sequence }) => sequence);
  const changes = await db
    .selectFrom("audit_change")
    .select(["event_sequence as sequence", "field"])
    .where("event_sequence", "in", sequences)
    .orderBy("position")
    .execute();
  return events.map((event) => ({
    ...event,
    fields: changes.filter(({ sequence }) => sequence === event.sequence).map(({ field }) => field),
  }));
}

/** Who last wrote an object, and when; nothing when it was never written on screen. Reading it is not writing. */
export function lastWriterOfObject(
  db: Db,
  objectType: string,
  objectId: string,
): Promise<LastWriter | undefined> {
  return db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["account.name", "audit_event.at"])
    .where("audit_event.object_type", "=", objectType)
    .where("audit_event.object_id", "=", objectId)
    .where("audit_event.act", "not in", viewActs)
    .orderBy("audit_event.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}
