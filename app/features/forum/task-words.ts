import { taskStates, type TaskState } from "#app/domain/forum.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** How the fields of a task are called and written. */
export const taskWords = {
  title: { label: "À faire" },
  organisation: { label: "Structure" },
  due_on: { label: "Échéance", write: formatDay },
  meeting: { label: "Réunion" },
  note: { label: "Précision" },
  state: { label: "État", write: (code) => taskStates[code as TaskState].label },
} as const satisfies Record<string, ValueWords>;
export type TaskField = keyof typeof taskWords;

/** What can be done to a task, in words. */
export const taskActs: Readonly<Record<string, string>> = {
  "forum-task.created": "Action confiée",
  "forum-task.updated": "Action modifiée",
  "forum-task.done": "Action notée faite",
  "forum-task.reopened": "Action rouverte",
  "forum-task.dropped": "Action abandonnée",
};
