import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { tooManyLots } from "#app/features/study-lots/lots-table.schema.ts";
import type { SaveStudyLotOutcome } from "#app/features/study-lots/save-study-lot.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";

type Sent = { submission: Submission<unknown>; seen: string };

/** What saving or removing a lot answers. */
export function answerLot(studyId: string, saved: SaveStudyLotOutcome, { submission, seen }: Sent) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.study(studyId), "Lot enregistré.");
    case "removed":
      return redirectSaying(paths.study(studyId), "Lot retiré.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "not editable":
      throw new Response(null, { status: 403 });
    case "too many":
      return refuseRecord(submission, { seen, rejection: { formErrors: [tooManyLots] } });
    case "number taken":
      return refuseRecord(submission, {
        seen,
        rejection: {
          fieldErrors: { number: ["Un autre lot porte ce numéro\u00a0: choisissez-en un autre."] },
        },
      });
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette note" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
