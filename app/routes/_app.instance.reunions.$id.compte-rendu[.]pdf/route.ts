import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "#app/features/documents/send-document.server.ts";
import { askMeeting } from "#app/features/forum/ask-meeting.server.ts";
import { minutesContent } from "#app/features/forum/minutes-content.ts";
import { taskLine } from "#app/features/forum/task-line.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { listForumTasks } from "#db/queries/forum/forum-tasks.server.ts";
import { listDecisions, listInvited } from "#db/queries/forum/meeting-parts.server.ts";

const mostTasks = 500;

/** The minutes of a meeting, or what it will be about, to hand over. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { viewer, db, meeting } = await askMeeting(args, "view forum");
  const today = todayOf(args.context);
  const asked = { meetingId: meeting.id, today };
  const tasks = await listForumTasks(db, asked, { limit: mostTasks, offset: 0 });
  const content = minutesContent(
    {
      ...meeting,
      invited: await listInvited(db, meeting.id),
      decisions: (await listDecisions(db, meeting.id)).map(({ body }) => body),
      tasks: tasks.map((task) => taskLine(task, { today, own: null })),
    },
    { today },
  );
  const kind = meeting.state === "held" ? "compte-rendu" : "ordre-du-jour";
  return sendPdf(args.context, viewer, { name: `${kind}_${meeting.heldOn}`, content });
}
