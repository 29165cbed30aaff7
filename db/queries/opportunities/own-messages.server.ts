import type { Db } from "../../database.server.ts";
import type { Instant, LotId, OrganisationId } from "../../schema/columns.ts";
import type { OwnLot } from "./own-answers.server.ts";

/** What a structure and the facilitator wrote to each other about a lot, the last first. */
export function listOwnMessages(db: Db, { organisationId, lotId }: OwnLot) {
  return db
    .selectFrom("opportunity_message")
    .select(["id", "author", "body", "at", "read_at as readAt"])
    .where("organisation_id", "=", organisationId)
    .where("lot_id", "=", lotId)
    .orderBy("at", "desc")
    .orderBy("entered_rank", "desc")
    .execute();
}

/** A thread of a structure, without its words. */
export type OwnThread = {
  lotId: LotId;
  /** When each side last wrote. */
  askedAt: Instant | null;
  repliedAt: Instant | null;
  /** The facilitator wrote and nobody of the structure opened it yet. */
  isUnread: boolean;
};

/** The threads of a structure, by lot. */
export async function listOwnThreads(db: Db, organisationId: OrganisationId): Promise<Map<LotId, OwnThread>> {
  const messages = await db
    .selectFrom("opportunity_message")
    .select(["lot_id as lotId", "author", "at", "read_at as readAt"])
    .where("organisation_id", "=", organisationId)
    .orderBy("at")
    .orderBy("entered_rank")
    .execute();
  const threads = new Map<LotId, OwnThread>();
  for (const { lotId, author, at, readAt } of messages) {
    const thread = threads.get(lotId) ?? { lotId, askedAt: null, repliedAt: null, isUnread: false };
    threads.set(
      lotId,
      author === "structure"
        ? { ...thread, askedAt: at }
        : { ...thread, repliedAt: at, isUnread: thread.isUnread || readAt === null },
    );
  }
  return threads;
}

/** On how many lots the facilitator wrote to a structure without being read yet. */
export async function countUnreadReplies(db: Db, organisationId: OrganisationId): Promise<number> {
  const { count } = await db
    .selectFrom("opportunity_message")
    .select((eb) => eb.fn.count<number>("lot_id").distinct().as("count"))
    .where("organisation_id", "=", organisationId)
    .where("author", "=", "host")
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}

/** The structure opened the thread: what the facilitator wrote is read. */
export async function markRepliesRead(
  db: Db,
  { organisationId, lotId }: OwnLot,
  readAt: Instant,
): Promise<void> {
  await db
    .updateTable("opportunity_message")
    .set({ read_at: readAt })
    .where("organisation_id", "=", organisationId)
    .where("lot_id", "=", lotId)
    .where("author", "=", "host")
    .where("read_at", "is", null)
    .execute();
}
