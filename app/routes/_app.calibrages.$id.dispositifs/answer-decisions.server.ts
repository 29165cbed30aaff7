import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import type { DecisionsInput } from "#app/features/study-evidence/decisions-form.schema.ts";
import type { SaveDecisionsOutcome } from "#app/features/study-evidence/save-decisions.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";

/** What saving the decisions of a study answers. */
export function answerDecisions(
  id: string,
  saved: SaveDecisionsOutcome,
  submission: Submission<DecisionsInput>,
) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.study(id), "Décisions enregistrées.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not editable":
      throw new Response(null, { status: 403 });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette note" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
