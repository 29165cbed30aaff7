import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { SaveTaskOutcome } from "./save-task.server.ts";
import type { TaskInput } from "./task-form.schema.ts";

/** What saving a task answers, new or corrected. `back`: where the page goes on. */
export function answerTask(
  saved: SaveTaskOutcome,
  submission: Submission<TaskInput>,
  { said, seen = "", back }: { said: string; seen?: string; back?: string },
) {
  const refused = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(back ?? paths.forumTask(saved.id), said);
    case "not found":
      throw new Response(null, { status: 404 });
    case "unknown organisation":
      return refused("organisation", "Choisissez une structure de la liste.");
    case "unknown meeting":
      return refused("meeting", "Choisissez une réunion de la liste, ou aucune.");
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette action" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
