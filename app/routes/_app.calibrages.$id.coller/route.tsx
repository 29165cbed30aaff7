import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEditStudy } from "#app/domain/study-state.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { newIdIn, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { addPastedLots } from "#app/features/study-paste/add-pasted-lots.server.ts";
import { askEditableStudy } from "#app/features/studies/editable-study.server.ts";
import { tooManyLots } from "#app/features/study-lots/lots-table.schema.ts";
import { askOwnStudy } from "#app/features/studies/own-study.server.ts";
import { PasteLotsForm } from "#app/features/study-paste/paste-lots-form.tsx";
import { addedWords } from "#app/features/study-paste/paste-lots-words.ts";
import { pasteFields, pasteLotsSchema } from "#app/features/study-paste/paste-lots.schema.ts";
import { pasteKey } from "#app/features/study-paste/paste-mark.server.ts";
import { proposedWay } from "#app/features/study-paste/paste-way.ts";
import { refusePaste, showPaste } from "#app/features/study-paste/paste-reply.server.ts";
import { lockedWords } from "#app/features/studies/study-words.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Coller des lots", "Notes de calibrage") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { study, lots } = await askEditableStudy(args);
  return {
    formId: randomUUID() as string,
    id: study.id as string,
    title: study.title,
    lots: lots.length,
    way: proposedWay(study, lots),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { viewer, db, scope, study, lots, today } = await askOwnStudy(args, "edit study");
  const form = await readForm(args.request);
  const submission = parseWithZod(form, { schema: pasteLotsSchema });
  const text = textIn(form, "lots");
  if (submission.status !== "success") return refusePaste(submission, text);
  if (!mayEditStudy(study.state, viewer.role))
    return refusePaste(submission, text, lockedWords(study.state, viewer.role));
  const formId = newIdIn(form);
  const input = submission.value;
  const shown = { db, study, lots, formId: pasteKey(study.id, formId, text), text, input, today };
  if (textIn(form, recordFields.intent) !== pasteFields.add)
    return showPaste(submission, { ...shown, changed: false });
  const checked = textIn(form, pasteFields.checked);
  const id = study.id;
  const added = await addPastedLots(db, { viewer, scope, id, formId, text, checked, input, today });
  switch (added.outcome) {
    case "added":
      return redirectSaying(paths.study(study.id), addedWords(added));
    case "not found":
      throw new Response(null, { status: 404 });
    case "locked":
      return refusePaste(submission, text, lockedWords(added.state, viewer.role));
    case "too many":
      return refusePaste(submission, text, tooManyLots);
    case "to check":
      return showPaste(submission, { ...shown, lots: await listStudyLots(db, [id]), changed: true });
  }
}

export default function PasteLotsRoute(): ReactElement {
  const { formId, id, title, lots, way } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.study(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Notes de calibrage", to: paths.studies() },
          { label: title, to: back },
        ]}
        title="Coller des lots"
        context="Rien n’est ajouté avant que vous ayez vu ce que devient chaque ligne."
      />
      <PasteLotsForm id={formId} reply={reply} lots={lots} way={way} back={back} />
    </>
  );
}

export const ErrorBoundary = RouteError;
