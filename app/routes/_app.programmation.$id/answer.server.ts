import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs } from "@remix-run/node";
import { answerPurchase } from "#app/features/purchases/answer-purchase.server.ts";
import { askOwnPurchase } from "#app/features/purchases/ask-plan.server.ts";
import { purchaseFormSchema } from "#app/features/purchases/purchase-form.schema.ts";
import { removePurchase } from "#app/features/purchases/remove-purchase.server.ts";
import { savePurchase } from "#app/features/purchases/save-purchase.server.ts";
import { conflictWords } from "#app/features/record-form/conflict-words.ts";
import { recordFields, removeIntent } from "#app/features/record-form/record-reply.ts";
import { refuseRecord, textIn } from "#app/features/record-form/refuse-record.server.ts";
import { paths } from "#app/paths.ts";
import { redirectSaying } from "#app/platform/flash.server.ts";
import { readForm } from "#app/platform/read-form.server.ts";

/** What saving a line, or taking it out, answers. */
export async function answerLine(args: ActionFunctionArgs) {
  const asked = await askOwnPurchase(args);
  const form = await readForm(args.request);
  const seen = textIn(form, recordFields.seen);
  if (form.get(recordFields.intent) === removeIntent) return answerRemoval({ ...asked, seen });
  const submission = parseWithZod(form, { schema: purchaseFormSchema });
  if (submission.status !== "success") return refuseRecord(submission, { seen });
  const { viewer, authorityId, db, purchase } = asked;
  const saved = await savePurchase(db, {
    viewer,
    authorityId,
    id: purchase.id,
    isNew: false,
    seen,
    confirmed: textIn(form, recordFields.confirmed),
    input: submission.value,
  });
  return answerPurchase(saved, submission, seen);
}

type Removal = Awaited<ReturnType<typeof askOwnPurchase>> & { seen: string };

async function answerRemoval({ viewer, authorityId, db, purchase, seen }: Removal) {
  const removed = await removePurchase(db, { viewer, authorityId, id: purchase.id, seen });
  switch (removed.outcome) {
    case "removed":
      return redirectSaying(
        paths.purchasePlan({ annee: String(purchase.year) }),
        "Ligne retirée de la programmation.",
      );
    case "not found":
      throw new Response(null, { status: 404 });
    case "modified meanwhile": {
      const { sentence } = conflictWords({ ...removed, what: "cette ligne" });
      return redirectSaying(paths.purchase(purchase.id), `${sentence} Relisez-la avant de la retirer.`);
    }
  }
}
