import type { Submission } from "@conform-to/react";
import type { EligibilityInput } from "#app/features/participants/eligibility-form.schema.ts";
import type { SaveEligibilityOutcome } from "#app/features/participants/save-eligibility.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { warningsMark } from "#app/features/record-form/record-reply.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";

type Told = { fileId: string; seen: string };

/** What saving an eligibility answers. */
export function answerEligibility(
  saved: SaveEligibilityOutcome,
  submission: Submission<EligibilityInput>,
  { fileId, seen }: Told,
) {
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.participant(fileId), "Éligibilité enregistrée.");
    case "not found":
      return redirectSaying(
        paths.participant(fileId),
        "Rien n’est changé\u00a0: cette éligibilité a été retirée.",
      );
    case "future day":
      return refuseRecord(submission, {
        seen,
        rejection: said("seenOn", "Écrivez un jour passé, ou aujourd’hui."),
      });
    case "already noted":
      return refuseRecord(submission, {
        seen,
        rejection: said(
          "seenOn",
          "Ce critère est déjà noté ce jour-là\u00a0: corrigez l’autre ligne, ou écrivez un autre jour.",
        ),
      });
    case "old proof": {
      const warning = `Ce justificatif avait plus de ${saved.months} mois quand vous l’avez vu\u00a0: ce critère le demande plus récent.`;
      return refuseRecord(submission, { seen, warnings: [warning], confirmed: warningsMark([warning]) });
    }
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette éligibilité" });
      return refuseRecord(submission, {
        conflict,
        seen: saved.seen,
        rejection: { formErrors: [conflict.sentence] },
      });
    }
  }
}

function said(field: string, words: string) {
  return { fieldErrors: { [field]: [words] } };
}
