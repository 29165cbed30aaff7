import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { mayEver, type Permission } from "#app/domain/permission.ts";
import { TaskStateTag } from "#app/features/forum/forum-tags.tsx";
import { taskChoices } from "#app/features/forum/task-choices.server.ts";
import { TaskForm } from "#app/features/forum/task-form.tsx";
import { taskLine } from "#app/features/forum/task-line.ts";
import { taskActs, taskWords } from "#app/features/forum/task-words.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import { paths } from "#app/paths.ts";
import { readForm } from "#app/platform/read-form.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { Facts } from "#app/ui/facts.tsx";
import { formatDay } from "#app/ui/french-dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { errorWords, RouteError } from "#app/ui/route-error.tsx";
import { Section } from "#app/ui/section.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { findForumTask } from "#db/queries/forum/forum-tasks.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import { actOnTask, maySettle } from "./act-on-task.server.ts";
import { SettleForms, settleRefusal } from "./settle-forms.tsx";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  { title: data ? pageTitle(data.task.title, "Instance") : pageTitle(errorWords(error).title) },
];

async function askTask({ request, context, params }: LoaderFunctionArgs, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  const db = databaseOf(context);
  const task = await findForumTask(db, params.id ?? "");
  if (!task) throw new Response(null, { status: 404 });
  return { viewer, db, task };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, db, task } = await askTask(args, "view forum");
  const runs = mayEver(viewer.role, "run forum");
  const { organisationId, organisationName } = task;
  const current =
    organisationId === null || organisationName === null
      ? null
      : { id: organisationId, name: organisationName };
  const acts = await listObjectActs(db, { objectType: "forum_task", objectId: task.id, limit: 30 });
  return {
    task: taskLine(task, { today: todayOf(args.context), own: viewer.organisationId }),
    seen: String(task.revision),
    maySettle: maySettle(viewer, task),
    runs,
    choices: runs ? await taskChoices(db, { meetingId: task.meetingId, current }) : null,
    values: {
      title: task.title,
      organisation: (organisationId ?? "") as string,
      dueOn: (task.dueOn ?? "") as string,
      meeting: (task.meetingId ?? "") as string,
      note: task.note ?? "",
    },
    history: toldActs(acts, { acts: taskActs, fields: taskWords }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const asked = await askTask(args, "work on forum tasks");
  return actOnTask(args.context, { ...asked, form: await readForm(args.request) });
}

export default function ForumTaskRoute(): ReactElement {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { task, runs, seen, choices, values, history } = page;
  const refusal = settleRefusal(reply);
  const { meeting, meetingId } = task;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "Instance", to: paths.forum() },
          { label: "Actions", to: paths.forumTasks() },
        ]}
        title={task.title}
      />
      <Section title="Ce qui est demandé" id="action" panel>
        <Facts
          facts={[
            { label: "État", value: <TaskStateTag state={task.state} late={task.late} /> },
            { label: "Structure", value: task.organisation ?? "à désigner" },
            { label: "Échéance", value: task.dueOn === null ? "non fixée" : formatDay(task.dueOn) },
            ...(task.doneOn === null ? [] : [{ label: "Faite le", value: formatDay(task.doneOn) }]),
            ...(meeting === null || meetingId === null
              ? []
              : [{ label: "Décidée à", value: <Link to={paths.meeting(meetingId)}>{meeting}</Link> }]),
            ...(task.note === null
              ? []
              : [{ label: "Précision", value: <span className="pre-line">{task.note}</span> }]),
          ]}
        />
      </Section>
      {page.maySettle && <SettleForms task={task} runs={runs} refusal={refusal} />}
      {choices !== null && (
        <Section title="Modifier ou confier à une autre structure" id="modifier">
          <TaskForm
            key={seen}
            choices={choices}
            values={values}
            frame={{
              reply: refusal === undefined ? reply : undefined,
              seen,
              back: paths.forumTasks(),
              verb: "Enregistrer",
            }}
          />
        </Section>
      )}
      {history.length > 0 && (
        <Section title="Historique" id="historique">
          <Timeline events={history} />
        </Section>
      )}
    </>
  );
}

export const ErrorBoundary = RouteError;
