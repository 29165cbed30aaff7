import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf, type Values } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findMeeting } from "#db/queries/forum/meetings.server.ts";
import { findNetworkDocument, type NetworkDocument } from "#db/queries/forum/network-documents.server.ts";
import {
  deleteNetworkDocument,
  insertNetworkDocument,
  updateNetworkDocument,
} from "#db/queries/forum/write-network-document.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";
import type { DocumentInput } from "./document-form.schema.ts";
import { documentWords, type DocumentField } from "./document-words.ts";
import type { ReceivedFile } from "./receive-document.server.ts";

export type SaveDocumentOutcome =
  | { outcome: "saved"; id: Id<"network_document"> }
  | { outcome: "not found" | "unknown meeting" | "nothing to keep" | "both" }
  | ModifiedMeanwhile;

export type SaveDocument = {
  viewer: Viewer;
  /** Made by the page for a new document; the document to correct. */
  id: string;
  isNew: boolean;
  seen: string;
  today: Day;
  input: DocumentInput;
  /** Null: an address, or the file already kept. */
  file: ReceivedFile | null;
};

/** Shares a document, or corrects one; another file, or an address, takes the place of what it was. Sent twice, it is one. */
export function saveDocument(db: Db, save: SaveDocument): Promise<SaveDocumentOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveDocumentOutcome> => {
    const { viewer, input, file, isNew, seen, today } = save;
    const id = save.id as Id<"network_document">;
    const stored = await findNetworkDocument(trx, id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", id };
    const meeting = input.meeting === null ? null : await findMeeting(trx, input.meeting);
    if (meeting === undefined) return { outcome: "unknown meeting" };
    if (file !== null && input.url !== null) return { outcome: "both" };
    const keptFile = stored?.fileName ?? null;
    if (file === null && input.url === null && keptFile === null) return { outcome: "nothing to keep" };
    const typed = {
      ...input,
      meetingTitle: meeting?.title ?? null,
      fileName: file?.fileName ?? (input.url === null ? keptFile : null),
    };
    const changes = differences<DocumentField>(documentWords, stored && valuesOf(stored), valuesOf(typed));
    if (stored && changes.length === 0 && file === null) return { outcome: "saved", id };
    const conflict = async (revision: number): Promise<SaveDocumentOutcome> => {
      const by = await lastWriterOfObject(trx, "network_document", id);
      return { outcome: "modified meanwhile", by, revision, changes };
    };
    if (stored && String(stored.revision) !== seen) return conflict(stored.revision);
    const columns = {
      title: input.title,
      category: input.category,
      meeting_id: meeting?.id ?? null,
      url: input.url,
      ...(file !== null && fileColumns(file)),
      ...(input.url !== null && noFile),
    };
    if (stored) {
      if (!(await updateNetworkDocument(trx, stored, columns))) return conflict(stored.revision + 1);
    } else {
      const account = { account_id: viewer.accountId as AccountId, added_by: viewer.name };
      const row = { id, ...noFile, ...columns, ...account, added_on: today, revision: 1 };
      if (!(await insertNetworkDocument(trx, row))) return { outcome: "saved", id };
    }
    await recordAudit(trx, {
      actor: viewer,
      act: isNew ? "network-document.added" : "network-document.updated",
      objectType: "network_document",
      objectId: id,
      changes: trailOf("network_document", id, changes),
    });
    return { outcome: "saved", id };
  });
}

/** Takes a document off for good. Asked twice, nothing more. */
export function removeDocument(db: Db, { viewer, id }: { viewer: Viewer; id: string }): Promise<void> {
  return db.transaction().execute(async (trx) => {
    if (!(await deleteNetworkDocument(trx, id as Id<"network_document">))) return;
    await recordAudit(trx, {
      actor: viewer,
      act: "network-document.removed",
      objectType: "network_document",
      objectId: id,
    });
  });
}

const noFile = { file_name: null, media_type: null, size: null, content: null };

function fileColumns({ fileName, mediaType, bytes }: ReceivedFile) {
  return { file_name: fileName, media_type: mediaType, size: bytes.length, content: bytes };
}

type Valued = Pick<NetworkDocument, "title" | "category" | "meetingTitle" | "url" | "fileName">;

function valuesOf(document: Valued): Values<DocumentField> {
  return {
    title: document.title,
    category: document.category,
    meeting: document.meetingTitle,
    url: document.url,
    file: document.fileName,
  };
}
