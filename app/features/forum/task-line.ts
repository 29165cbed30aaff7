import type { Day } from "#app/domain/calendar.ts";
import { isLateTask } from "#app/domain/forum-task.ts";
import type { ForumTask } from "#db/queries/forum/forum-tasks.server.ts";
import { meetingName } from "./meeting-words.ts";

/** A task as lists show it. `ofViewer`: it is asked of the viewer’s organisation. */
export function taskLine(task: ForumTask, { today, own }: { today: Day; own: string | null }) {
  const { meetingTitle, meetingOn } = task;
  return {
    id: task.id as string,
    title: task.title,
    organisation: task.organisationName,
    ofViewer: own !== null && task.organisationId === own,
    meetingId: task.meetingId as string | null,
    meeting:
      meetingTitle === null || meetingOn === null
        ? null
        : meetingName({ title: meetingTitle, heldOn: meetingOn }),
    dueOn: task.dueOn,
    doneOn: task.doneOn,
    state: task.state,
    note: task.note,
    late: isLateTask(task, today),
  };
}

export type TaskLine = ReturnType<typeof taskLine>;
