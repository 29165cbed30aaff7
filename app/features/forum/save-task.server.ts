import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findOrganisations } from "#db/queries/forum/forum-organisations.server.ts";
import { findForumTask, type ForumTask } from "#db/queries/forum/forum-tasks.server.ts";
import { findMeeting } from "#db/queries/forum/meetings.server.ts";
import {
  holdForumTask,
  insertForumTask,
  updateForumTask,
} from "#db/queries/forum/write-forum-task.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { Id } from "#db/schema/columns.ts";
import type { TaskInput } from "./task-form.schema.ts";
import { taskWords, type TaskField } from "./task-words.ts";

export type SaveTaskOutcome =
  | { outcome: "saved"; id: Id<"forum_task"> }
  | { outcome: "not found" | "unknown organisation" | "unknown meeting" }
  | ModifiedMeanwhile;

export type SaveTask = {
  viewer: Viewer;
  /** Made by the page for a new task; the task to correct. */
  id: string;
  isNew: boolean;
  seen: string;
  input: TaskInput;
};

/** Asks something of an organisation, or corrects what was asked. A form sent twice makes one task. */
export function saveTask(db: Db, save: SaveTask): Promise<SaveTaskOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveTaskOutcome> => {
    const { viewer, input, isNew, seen } = save;
    const id = save.id as Id<"forum_task">;
    await holdForumTask(trx, id);
    const stored = await findForumTask(trx, id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", id };
    const [organisation] = await findOrganisations(trx, [input.organisation]);
    if (organisation === undefined) return { outcome: "unknown organisation" };
    const meeting = input.meeting === null ? null : await findMeeting(trx, input.meeting);
    if (meeting === undefined) return { outcome: "unknown meeting" };
    const typed = {
      ...input,
      organisationName: organisation.name,
      meetingTitle: meeting?.title ?? null,
      state: stored?.state ?? "open",
    };
    const changes = differences<TaskField>(taskWords, stored && valuesOf(stored), valuesOf(typed));
    if (stored && changes.length === 0) return { outcome: "saved", id };
    if (stored && String(stored.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "forum_task", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const columns = {
      title: input.title,
      organisation_id: organisation.id,
      due_on: input.dueOn,
      meeting_id: meeting?.id ?? null,
      note: input.note,
    };
    if (stored) await updateForumTask(trx, stored, columns);
    else {
      const row = { id, ...columns, state: "open" as const, done_on: null, revision: 1 };
      if (!(await insertForumTask(trx, row))) return { outcome: "not found" };
    }
    await recordAudit(trx, {
      actor: viewer,
      act: isNew ? "forum-task.created" : "forum-task.updated",
      objectType: "forum_task",
      objectId: id,
      changes: trailOf("forum_task", id, changes),
    });
    return { outcome: "saved", id };
  });
}

type Settle = { viewer: Viewer; id: string; today: Day };

/**
 * Says a task is done (with what was done, after what it asked), is given up, or is to do again. Said twice, nothing
 * more.
 */
export function settleTask(
  db: Db,
  {
    viewer,
    id,
    today,
    ...settled
  }: Settle & ({ state: "done"; note: string | null } | { state: "open" | "dropped" }),
): Promise<"settled" | "not found"> {
  return db.transaction().execute(async (trx) => {
    const taskId = id as Id<"forum_task">;
    await holdForumTask(trx, taskId);
    const stored = await findForumTask(trx, taskId);
    if (!stored) return "not found";
    const { state } = settled;
    if (stored.state === state) return "settled";
    const note = settled.state === "done" ? noteOf(stored.note, settled.note) : stored.note;
    await updateForumTask(trx, stored, { state, note, done_on: state === "done" ? today : null });
    const changes = differences<TaskField>(taskWords, valuesOf(stored), valuesOf({ ...stored, state, note }));
    const acts = { done: "forum-task.done", open: "forum-task.reopened", dropped: "forum-task.dropped" };
    await recordAudit(trx, {
      actor: viewer,
      act: acts[state],
      objectType: "forum_task",
      objectId: id,
      changes: trailOf("forum_task", id, changes),
    });
    return "settled";
  });
}

function noteOf(asked: string | null, done: string | null): string | null {
  if (asked === null || done === null) return done ?? asked;
  return `${asked}\n\nFait\u00a0: ${done}`;
}

type Valued = Pick<ForumTask, "title" | "organisationName" | "dueOn" | "meetingTitle" | "note" | "state">;

function valuesOf(task: Valued) {
  return {
    title: task.title,
    organisation: task.organisationName,
    due_on: task.dueOn,
    meeting: task.meetingTitle,
    note: task.note,
    state: task.state,
  };
}
