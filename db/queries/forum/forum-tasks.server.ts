import type { ExpressionBuilder } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

/** Which tasks: of an organisation, of a meeting; still open, late that day, done, given up. Nothing said: every one. */
export type TaskFilter = {
  organisationId?: OrganisationId | undefined;
  meetingId?: Id<"meeting"> | undefined;
  state?: "open" | "late" | "done" | "dropped" | null;
  today: Day;
  /** Due that day or later. */
  dueFrom?: Day | undefined;
};

function taskRows(db: Db) {
  return db
    .selectFrom("forum_task")
    .leftJoin("organisation", "organisation.id", "forum_task.organisation_id")
    .leftJoin("meeting", "meeting.id", "forum_task.meeting_id")
    .select([
      "forum_task.id",
      "forum_task.title",
      "forum_task.organisation_id as organisationId",
      "organisation.name as organisationName",
      "forum_task.meeting_id as meetingId",
      "meeting.title as meetingTitle",
      "meeting.held_on as meetingOn",
      "forum_task.due_on as dueOn",
      "forum_task.state",
      "forum_task.done_on as doneOn",
      "forum_task.note",
      "forum_task.revision",
    ]);
}

export function findForumTask(db: Db, id: string) {
  return taskRows(db)
    .where("forum_task.id", "=", id as Id<"forum_task">)
    .executeTakeFirst();
}

export type ForumTask = NonNullable<Awaited<ReturnType<typeof findForumTask>>>;

/** What is open first, the earliest due first, what has no day after; then the latest done. */
export function listForumTasks(
  db: Db,
  filter: TaskFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ForumTask[]> {
  return taskRows(db)
    .where(kept(filter))
    .orderBy((eb) => eb.case().when("forum_task.state", "=", "open").then(0).else(1).end())
    .orderBy((eb) => eb.case().when("forum_task.due_on", "is", null).then(1).else(0).end())
    .orderBy("forum_task.due_on")
    .orderBy("forum_task.entered_rank", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export async function countForumTasks(db: Db, filter: TaskFilter): Promise<number> {
  const { count } = await db
    .selectFrom("forum_task")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where(kept(filter))
    .executeTakeFirstOrThrow();
  return count;
}

/** The tasks a filter keeps, in any query on them. */
function kept({ organisationId, meetingId, state, today, dueFrom }: TaskFilter) {
  return (eb: ExpressionBuilder<Database, "forum_task">) =>
    eb.and([
      ...(organisationId === undefined ? [] : [eb("forum_task.organisation_id", "=", organisationId)]),
      ...(meetingId === undefined ? [] : [eb("forum_task.meeting_id", "=", meetingId)]),
      ...(state === null || state === undefined
        ? []
        : [eb("forum_task.state", "=", state === "late" ? "open" : state)]),
      ...(dueFrom === undefined ? [] : [eb("forum_task.due_on", ">=", dueFrom)]),
      ...(state === "late" ? [eb("forum_task.due_on", "<", today)] : []),
    ]);
}
