import { dutyOfPurchase } from "#app/features/purchases/duty-of-purchase.ts";
import { planLine } from "#app/features/purchases/plan-lines.ts";
import { purchaseFormValues } from "#app/features/purchases/purchase-values.ts";
import { purchaseActs, purchaseWords } from "#app/features/purchases/purchase-words.ts";
import { readPlanFacts } from "#app/features/purchases/read-plan.server.ts";
import { dutyWords } from "#app/features/law/duty-words.ts";
import { toldActs } from "#app/features/record-form/act-words.ts";
import type { Db } from "#db/database.server.ts";
import { listObjectActs } from "#db/queries/object-trail.server.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

const actsShown = 20;

/** One line with what the law asks, everything it is linked to, and what was done to it. */
export async function readPurchase(db: Db, authorityId: OrganisationId, purchase: Purchase) {
  const facts = await readPlanFacts(db, authorityId, [purchase.id]);
  const { contract, study, decision } = planLine(purchase, facts);
  const duty = dutyOfPurchase(purchase, facts.buyer, facts.references);
  const acts = await listObjectActs(db, {
    objectType: "planned_purchase",
    objectId: purchase.id,
    limit: actsShown,
  });
  return {
    id: purchase.id as string,
    title: purchase.title,
    year: purchase.year,
    seen: String(purchase.revision),
    values: purchaseFormValues(purchase),
    duty: dutyWords(duty, purchase.estimatedValue),
    studies: facts.studies.map(({ id, title, state }) => ({ id, title, state })),
    maySize: study === null && contract === null && decision !== "none" && decision !== "derogation",
    contract,
    history: toldActs(acts, { acts: purchaseActs, fields: purchaseWords }),
  };
}

export type PurchasePage = Awaited<ReturnType<typeof readPurchase>>;
