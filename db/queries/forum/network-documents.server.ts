import type { Db } from "../../database.server.ts";
import type { Id } from "../../schema/columns.ts";

/** Everything but the bytes. */
function documentRows(db: Db) {
  return db
    .selectFrom("network_document")
    .leftJoin("meeting", "meeting.id", "network_document.meeting_id")
    .select([
      "network_document.id",
      "network_document.title",
      "network_document.category",
      "network_document.meeting_id as meetingId",
      "meeting.title as meetingTitle",
      "meeting.held_on as meetingOn",
      "network_document.url",
      "network_document.file_name as fileName",
      "network_document.media_type as mediaType",
      "network_document.size",
      "network_document.added_on as addedOn",
      "network_document.added_by as addedBy",
      "network_document.revision",
    ])
    .orderBy("network_document.added_on", "desc")
    .orderBy("network_document.entered_rank", "desc");
}

/** More documents than a network keeps. */
const mostDocuments = 2000;

/** Every document, the latest first: a search folds their titles, which no engine does by itself. */
export function listNetworkDocuments(db: Db) {
  return documentRows(db).limit(mostDocuments).execute();
}

export type NetworkDocument = Awaited<ReturnType<typeof listNetworkDocuments>>[number];

export function listLatestDocuments(db: Db, limit: number): Promise<NetworkDocument[]> {
  return documentRows(db).limit(limit).execute();
}

export function listMeetingDocuments(db: Db, meetingId: Id<"meeting">): Promise<NetworkDocument[]> {
  return documentRows(db).where("network_document.meeting_id", "=", meetingId).execute();
}

export function findNetworkDocument(db: Db, id: string): Promise<NetworkDocument | undefined> {
  return documentRows(db)
    .where("network_document.id", "=", id as Id<"network_document">)
    .executeTakeFirst();
}

/** The bytes of a document; undefined when it is an address, or is no more. */
export async function findDocumentContent(db: Db, id: Id<"network_document">): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom("network_document")
    .select("content")
    .where("id", "=", id)
    .executeTakeFirst();
  const content = row?.content ?? null;
  return content === null ? undefined : Buffer.from(content);
}
