import { randomUUID } from "node:crypto";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { answerTask } from "#app/features/forum/answer-task.server.ts";
import { saveTask } from "#app/features/forum/save-task.server.ts";
import { taskChoices } from "#app/features/forum/task-choices.server.ts";
import { taskFormSchema } from "#app/features/forum/task-form.schema.ts";
import { TaskForm } from "#app/features/forum/task-form.tsx";
import { newIdIn, refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? pageTitle(errorWords(error).title) : pageTitle("Confier une action", "Instance") },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "run forum");
  const meetingId = new URL(request.url).searchParams.get("reunion");
  return {
    id: randomUUID() as string,
    meetingId,
    choices: await taskChoices(databaseOf(context), { meetingId }),
    values: { meeting: meetingId ?? "" },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requirePermission(request, context, "run forum");
  const form = await readForm(request);
  const submission = parseWithZod(form, { schema: taskFormSchema });
  if (submission.status !== "success") return refuseRecord(submission);
  const { value: input } = submission;
  const asked = { viewer, id: newIdIn(form), isNew: true, seen: "", input };
  const back = input.meeting === null ? paths.forumTasks() : `${paths.meeting(input.meeting)}#actions`;
  return answerTask(await saveTask(databaseOf(context), asked), submission, {
    said: "Action confiée.",
    back,
  });
}

export default function NewTaskRoute(): ReactElement {
  const { id, meetingId, choices, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = meetingId === null ? paths.forumTasks() : paths.meeting(meetingId);
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Instance", to: paths.forum() },
          { label: "Actions", to: paths.forumTasks() },
        ]}
        title="Confier une action"
        context="La structure la voit dans l’instance, et ses facilitatrices dans «&nbsp;Aujourd’hui&nbsp;» quand l’échéance approche."
      />
      <TaskForm choices={choices} values={values} frame={{ reply, id, back, verb: "Confier l’action" }} />
    </>
  );
}

export const ErrorBoundary = RouteError;
