import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { listedCriteria } from "#app/domain/network-publics.ts";
import { eligibilityFormSchema } from "#app/features/participants/eligibility-form.schema.ts";
import { EligibilityForm } from "#app/features/participants/eligibility-form.tsx";
import { askOwnFile } from "#app/features/participants/own-host.server.ts";
import { participantName } from "#app/features/participants/participant-words.ts";
import { removeEligibility } from "#app/features/participants/remove-eligibility.server.ts";
import { saveEligibility } from "#app/features/participants/save-eligibility.server.ts";
import { recordFields, removeIntent } from "#app/features/record-form/record-reply.ts";
import { newIdIn, refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { answerEligibility } from "./answer.server.ts";
import { readLine } from "./read-line.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Éligibilité", "Participants") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, file } = await askOwnFile(args, "edit participant");
  const line = new URL(args.request.url).searchParams.get("ligne");
  const today = todayOf(args.context);
  return {
    fileId: file.id as string,
    name: participantName(file),
    line: await readLine(db, { file, line, today, viewerName: viewer.name }),
    listed: listedCriteria(await readReferences(db), today),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { viewer, db, file } = await askOwnFile(args, "edit participant");
  const line = new URL(request.url).searchParams.get("ligne");
  const form = await readForm(request);
  const seen = textIn(form, recordFields.seen);
  const back = paths.participant(file.id);
  if (line !== null && textIn(form, recordFields.intent) === removeIntent) {
    const outcome = await removeEligibility(db, { viewer, file, id: line, seen });
    const words = {
      removed: "Éligibilité retirée.",
      "modified meanwhile": "Rien n’est retiré\u00a0: l’éligibilité a changé.",
    };
    return redirectSaying(back, words[outcome]);
  }
  const submission = parseWithZod(form, { schema: eligibilityFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const saved = await saveEligibility(db, {
    viewer,
    file,
    input: submission.value,
    today: todayOf(context),
    id: line ?? newIdIn(form),
    isNew: line === null,
    seen,
    confirmed: textIn(form, recordFields.confirmed) !== "",
  });
  return answerEligibility(saved, submission, { fileId: file.id, seen });
}

export default function EligibilityRoute(): ReactElement {
  const { fileId, name, line, listed } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.participant(fileId);
  const own = line.isNew
    ? { id: line.id, verb: "Ajouter l’éligibilité" }
    : { seen: line.seen, verb: "Enregistrer", removeVerb: "Retirer l’éligibilité" };
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Participants", to: paths.participants() },
          { label: name, to: back },
        ]}
        title={line.isNew ? "Ajouter une éligibilité" : "Modifier l’éligibilité"}
        context={name}
      />
      <EligibilityForm values={line.values} listed={listed} frame={{ reply, back, ...own }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
