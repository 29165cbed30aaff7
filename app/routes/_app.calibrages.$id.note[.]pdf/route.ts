import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "#app/features/documents/send-document.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { noteContent } from "#app/features/study-note/note-content.ts";
import { noteName } from "#app/features/study-note/note-name.ts";
import { readNote } from "#app/features/study-note/read-note.server.ts";

/** The « note de calibrage » of a study, as a PDF. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  const content = noteContent(await readNote(db, { study, lots, today }));
  return sendPdf(args.context, viewer, {
    ...noteName(study),
    auditedAs: `${noteName(study).auditedAs}.pdf`,
    content,
  });
}
