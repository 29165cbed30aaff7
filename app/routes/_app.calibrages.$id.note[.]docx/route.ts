import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendDocx } from "#app/features/documents/send-document.server.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { noteContent } from "#app/features/study-note/note-content.ts";
import { noteName } from "#app/features/study-note/note-name.ts";
import { readNote } from "#app/features/study-note/read-note.server.ts";

/** The « note de calibrage » of a study, as a DOCX. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, study, lots, today } = await askOwnStudy(args, "view studies");
  const content = noteContent(await readNote(db, { study, lots, today }));
  return sendDocx(args.context, viewer, {
    ...noteName(study),
    auditedAs: `${noteName(study).auditedAs}.docx`,
    content,
  });
}
