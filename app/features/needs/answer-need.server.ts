import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { NeedInput } from "./need-form.schema.ts";
import type { SaveNeedOutcome } from "./save-need.server.ts";

/** What saving a need answers, new or corrected. */
export function answerNeed(saved: SaveNeedOutcome, submission: Submission<NeedInput>, seen = "") {
  const said = (field: string, words: string) =>
    refuseRecord(submission, { seen, rejection: { fieldErrors: { [field]: [words] } } });
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.hireNeed(saved.id), "Besoin enregistré.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "unknown commitment":
      return said("commitment", "Choisissez un lot et un dispositif de ce marché.");
    case "contract closed":
      return refuseRecord(submission, {
        seen,
        rejection: {
          formErrors: ["Ce marché est clos ou annulé\u00a0: rouvrez-le d’abord, par «\u00a0Modifier\u00a0»."],
        },
      });
    case "not a contractor":
      return said("contractor", "Choisissez un attributaire de ce lot.");
    case "has proposals":
      return said(
        "commitment",
        "Des personnes sont proposées sur ce besoin\u00a0: gardez son lot et son dispositif.",
      );
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "ce besoin" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
