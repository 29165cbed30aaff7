import type { Submission } from "@conform-to/react";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { warningsMark } from "#app/features/record-form/record-reply.ts";
import { refuseRecord } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";
import type { SavePurchaseOutcome } from "./save-purchase.server.ts";

/** What saving a line answers, new or corrected. */
export function answerPurchase(
  saved: SavePurchaseOutcome,
  submission: Submission<PurchaseInput> & { status: "success" },
  seen = "",
) {
  const { year } = submission.value;
  switch (saved.outcome) {
    case "saved":
      return redirectSaying(paths.purchasePlan({ annee: String(year) }), "Programmation enregistrée.");
    case "not found":
      throw new Response(null, { status: 404 });
    case "code taken": {
      const words = `Ce code est déjà celui de «\u00a0${saved.title}\u00a0» en ${String(year)}\u00a0: écrivez-en un autre.`;
      return refuseRecord(submission, { seen, rejection: { fieldErrors: { code: [words] } } });
    }
    case "to confirm": {
      const warnings = [saved.warning];
      return refuseRecord(submission, { seen, warnings, confirmed: warningsMark(warnings) });
    }
    case "modified meanwhile": {
      const conflict = conflictWords({ ...saved, what: "cette ligne" });
      const rejection = { formErrors: [conflict.sentence] };
      return refuseRecord(submission, { conflict, seen: String(saved.revision), rejection });
    }
  }
}
