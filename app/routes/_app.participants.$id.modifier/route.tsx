import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  answerParticipant,
  refuseParticipant,
} from "#app/features/participants/answer-participant.server.ts";
import { askOwnFile } from "#app/features/participants/own-host.server.ts";
import { participantChoices } from "#app/features/participants/participant-choices.server.ts";
import { participantFormValues } from "#app/features/participants/participant-form-values.ts";
import { participantFormSchema } from "#app/features/participants/participant-form.schema.ts";
import { ParticipantForm } from "#app/features/participants/participant-form.tsx";
import { participantName } from "#app/features/participants/participant-words.ts";
import { saveParticipant } from "#app/features/participants/save-participant.server.ts";
import { textIn } from "#app/features/record-form/refuse-record.server.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { secretsOf, todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Modifier le dossier", "Participants") },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, file } = await askOwnFile(args, "edit participant");
  return {
    id: file.id,
    name: participantName(file),
    seen: String(file.revision),
    values: participantFormValues(file),
    choices: { ...(await participantChoices(db)), nextCode: null },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { viewer, db, hostId, file } = await askOwnFile(args, "edit participant");
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: participantFormSchema });
  const seen = textIn(form, recordFields.seen);
  if (submission.status !== "success") return refuseParticipant(submission, undefined, { seen });
  const asked = { viewer, hostId, today: todayOf(context), secret: secretsOf(context).personKey };
  const saved = await saveParticipant(db, { ...asked, id: file.id, input: submission.value });
  return answerParticipant(saved, submission, { said: "Dossier enregistré.", seen });
}

export default function EditParticipantRoute(): ReactElement {
  const { id, name, seen, values, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = paths.participant(id);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Participants", to: paths.participants() },
          { label: name, to: back },
        ]}
        title="Modifier le dossier"
        context={`${values.code} · ${name}`}
      />
      <ParticipantForm
        choices={choices}
        values={values}
        same={reply?.same ?? []}
        frame={{ reply, seen, back, verb: "Enregistrer" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
