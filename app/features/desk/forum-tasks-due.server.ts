import { addDays } from "#app/domain/calendar.ts";
import { taskLine, type TaskLine } from "#app/features/forum/task-line.ts";
import type { Db } from "#db/database.server.ts";
import { listForumTasks } from "#db/queries/forum/forum-tasks.server.ts";
import type { DeskQuestion } from "./desk-question.ts";

/** How long before its day what the forum asks is told. Our choice. */
const noticeDays = 30;
const mostTasks = 100;

/** What the forum asks of the host, due within 30 days or late: the earliest first. */
export async function forumTasksDue(db: Db, { hostId, today }: DeskQuestion): Promise<TaskLine[]> {
  const asked = { organisationId: hostId, state: "open", today } as const;
  const tasks = await listForumTasks(db, asked, { limit: mostTasks, offset: 0 });
  const last = addDays(today, noticeDays);
  return tasks
    .filter(({ dueOn }) => dueOn !== null && dueOn <= last)
    .map((task) => taskLine(task, { today, own: hostId }));
}
