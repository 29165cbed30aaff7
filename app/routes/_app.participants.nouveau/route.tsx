import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import {
  answerParticipant,
  refuseParticipant,
} from "#app/features/participants/answer-participant.server.ts";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { participantChoices } from "#app/features/participants/participant-choices.server.ts";
import { newParticipantSchema } from "#app/features/participants/participant-form.schema.ts";
import { ParticipantForm } from "#app/features/participants/participant-form.tsx";
import { freeCode, saveParticipant } from "#app/features/participants/save-participant.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { secretsOf, todayOf } from "#app/platform/request-context.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Nouveau participant", "Participants") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, hostId } = await askOwnHost(request, context, "edit participant");
  return {
    id: randomUUID() as string,
    values: { registeredOn: todayOf(context) as string },
    choices: { ...(await participantChoices(db)), nextCode: await freeCode(db, hostId) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, db, hostId } = await askOwnHost(request, context, "edit participant");
  const submission = parseWithZod(await readForm(request), { schema: newParticipantSchema });
  if (submission.status !== "success") return refuseParticipant(submission);
  const input = submission.value;
  const asked = { viewer, hostId, input, today: todayOf(context), secret: secretsOf(context).personKey };
  const saved = await saveParticipant(db, asked);
  return answerParticipant(saved, submission, { said: "Dossier créé.", seen: "" });
}

export default function NewParticipantRoute(): ReactElement {
  const { id, values, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Participants", to: paths.participants() }]}
        title="Nouveau participant"
        context="N’écrivez ni numéro de sécurité sociale, ni adresse, ni nationalité."
      />
      <ParticipantForm
        choices={choices}
        values={values}
        same={reply?.same ?? []}
        frame={{ reply, id, back: paths.participants(), verb: "Créer le dossier" }}
      />
    </>
  );
}

export const ErrorBoundary = RouteError;
