import type { Day } from "./calendar.ts";
import type { TaskState } from "./forum.ts";

/** Whether what the forum asked is past its day and not done. Without a day, it never is. */
export function isLateTask(task: { state: TaskState; dueOn: string | null }, today: Day): boolean {
  return task.state === "open" && task.dueOn !== null && task.dueOn < today;
}
