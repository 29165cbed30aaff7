import type { Submission } from "@conform-to/react";
import type { Role } from "#app/domain/role.ts";
import { refusalWords } from "#app/features/contracts/refusal-words.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { SaveStudyOutcome } from "./save-study.server.ts";
import type { StudyFormInput } from "./study-form.schema.ts";
import { lockedWords } from "#app/features/studies/study-words.ts";

type Told = { id: string; seen: string; role: Role };

/** What saving a study answers. */
export function answerStudy(
  saved: SaveStudyOutcome,
  submission: Submission<StudyFormInput>,
  { id, seen, role }: Told,
) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.study(id), "Note enregistrée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "locked":
      return refuseRecord(submission, { seen, rejection: { formErrors: [lockedWords(saved.state, role)] } });
    case "unknown territory":
      return refuseRecord(submission, {
        seen,
        rejection: { fieldErrors: { territory: ["Choisissez un territoire de la liste."] } },
      });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette note" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
    case "authority unknown":
    case "authority without name":
    case "authority ambiguous":
    case "commune unknown":
    case "commune ambiguous":
      return refuseRecord(submission, { seen, rejection: refusalWords(saved, null) });
  }
}
