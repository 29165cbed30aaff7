import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerMeeting } from "#app/features/forum/answer-meeting.server.ts";
import { meetingFormSchema } from "#app/features/forum/meeting-form.schema.ts";
import { MeetingForm } from "#app/features/forum/meeting-form.tsx";
import { saveMeeting } from "#app/features/forum/save-meeting.server.ts";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { listLastInvited, listStandingMembers } from "#db/queries/forum/forum-organisations.server.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Annoncer une réunion", "Instance") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "run forum");
  const db = databaseOf(context);
  const standing = await listStandingMembers(db);
  const members = new Map([...standing, ...(await listLastInvited(db))].map(({ id, name }) => [id, name]));
  return {
    id: randomUUID() as string,
    invited: [...members].map(([value, label]) => ({ value: value, label })),
    values: {
      title: "Instance départementale d’animation",
      organisations: standing.filter(({ role }) => role === "host").map(({ id }) => id as string),
    },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "run forum");
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: meetingFormSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const asked = { viewer, id: newIdIn(form), isNew: true, seen: "", input: submission.value };
  const saved = await saveMeeting(databaseOf(context), asked);
  return answerMeeting(saved, submission, "Réunion annoncée. Il reste à prévenir les porteurs.");
}

export default function NewMeetingRoute(): ReactElement {
  const { id, invited, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const frame = { reply, id, back: paths.forum(), verb: "Annoncer la réunion" };
  return (
    <>
      <PageHead
        crumbs={[{ label: "Instance", to: paths.forum() }]}
        title="Annoncer une réunion"
        context="Tout le réseau la voit aussitôt. Aucun courriel ne part avant que vous le demandiez."
      />
      <MeetingForm values={values} invited={invited} frame={frame} />
    </>
  );
}

export const ErrorBoundary = RouteError;
