import { parseWithZod } from "@conform-to/zod/v4";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Day } from "#app/domain/calendar.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { Db } from "#db/database.server.ts";
import { documentFormSchema } from "./document-form.schema.ts";
import { fileField, type ReceivedDocument } from "./receive-document.server.ts";
import { saveDocument } from "./save-document.server.ts";

type Asked = {
  viewer: Viewer;
  db: Db;
  today: Day;
  /** The document to correct; null for a new one. */
  stored: string | null;
  received: ReceivedDocument;
};

/** What sending the form of a document answers, new or corrected. */
export async function answerDocument({ viewer, db, today, stored, received }: Asked) {
  const { form, file, refusal } = received;
  const seen = textIn(form, recordFields.seen);
  const submission = parseWithZod(form, { schema: documentFormSchema });
  const rejection = refusal === null ? undefined : { fieldErrors: { [fileField]: [refusal] } };
  if (submission.status !== "success") return refuseRecord(submission, { seen, rejection });
  const refused = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  if (refusal !== null) return refused(fileField, refusal);
  const input = submission.value;
  const id = stored ?? newIdIn(form);
  const saved = await saveDocument(db, { viewer, id, isNew: stored === null, seen, today, input, file });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(
        input.meeting === null ? paths.networkDocuments() : `${paths.meeting(input.meeting)}#documents`,
        stored === null ? "Document ajouté." : "Document enregistré.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "unknown meeting":
      return refused("meeting", "Choisissez une réunion de la liste, ou aucune.");
    case "nothing to keep":
      return refused(fileField, "Choisissez un fichier, ou écrivez une adresse en https.");
    case "both":
      return refused("url", "Gardez le fichier ou l’adresse, pas les deux\u00a0: videz l’un des deux.");
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "ce document" });
      const revision = String(saved.revision);
      return refuseRecord(submission, {
        conflict,
        seen: revision,
        rejection: { formErrors: [conflict.sentence] },
      });
    }
  }
}
