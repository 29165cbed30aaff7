import { parseWithZod } from "@conform-to/zod/v4";
import type { AppLoadContext } from "@remix-run/node";
import { verdictOn } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { answerTask } from "#app/features/forum/answer-task.server.ts";
import { saveTask, settleTask } from "#app/features/forum/save-task.server.ts";
import {
  settleTaskSchema,
  taskFormSchema,
  taskIntents as intents,
} from "#app/features/forum/task-form.schema.ts";
import { recordFields } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { todayOf } from "#app/platform/request-context.server.ts";
import { refuseUnless } from "#app/platform/require-viewer.server.ts";
import type { Db } from "#db/database.server.ts";
import type { ForumTask } from "#db/queries/forum/forum-tasks.server.ts";

/** Everyone of the forum reads a task; those of its organisation, and who runs the forum, say it is done. */
export function maySettle(viewer: Viewer, task: ForumTask): boolean {
  const relation = task.organisationId === viewer.organisationId && viewer.organisationId !== null;
  return verdictOn(viewer, "work on forum tasks", { relation: relation ? "own" : "other" }) === "allowed";
}

type Asked = { viewer: Viewer; db: Db; task: ForumTask; form: FormData };

/** What the buttons of the page do. */
export async function actOnTask(context: AppLoadContext, { viewer, db, task, form }: Asked) {
  const settle = { viewer, id: task.id, today: todayOf(context) };
  const said = (words: string) => redirectSaying(paths.forumTask(task.id), words);
  switch (textIn(form, recordFields.intent)) {
    case intents.done: {
      if (!maySettle(viewer, task)) throw new Response(null, { status: 403 });
      const submission = parseWithZod(form, { schema: settleTaskSchema });
      if (submission.status !== "success") return refuseRecord(submission);
      await settleTask(db, { ...settle, state: "done", note: submission.value.note });
      return said("Action notée faite.");
    }
    case intents.open:
      if (!maySettle(viewer, task)) throw new Response(null, { status: 403 });
      await settleTask(db, { ...settle, state: "open" });
      return said("Action rouverte.");
    case intents.drop:
      refuseUnless(viewer, "run forum");
      await settleTask(db, { ...settle, state: "dropped" });
      return said("Action abandonnée.");
    default: {
      refuseUnless(viewer, "run forum");
      const seen = textIn(form, recordFields.seen);
      const submission = parseWithZod(form, { schema: taskFormSchema });
      if (submission.status !== "success") return refuseRecord(submission, { seen });
      const saved = await saveTask(db, { viewer, id: task.id, isNew: false, seen, input: submission.value });
      return answerTask(saved, submission, { said: "Action modifiée.", seen });
    }
  }
}
