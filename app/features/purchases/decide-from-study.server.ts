import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findPurchase } from "#db/queries/purchases/purchase-list.server.ts";
import { holdBuyer, updatePurchase } from "#db/queries/purchases/write-purchase.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { proposedBy } from "./plan-lines.ts";
import { inputOf, purchaseColumns } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";
import { readPlanFacts } from "./read-plan.server.ts";

type Decide = { viewer: Viewer; authorityId: OrganisationId; id: string };

export type DecideOutcome =
  { outcome: "decided"; decision: PurchaseDecision } | { outcome: "not found" | "nothing proposed" };

/** Takes what the approved study of an undecided line says. Asked twice, it is decided once; never over a decision. */
export function decideFromStudy(db: Db, { viewer, authorityId, id }: Decide): Promise<DecideOutcome> {
  return db.transaction().execute(async (trx): Promise<DecideOutcome> => {
    await holdBuyer(trx, authorityId);
    const stored = await findPurchase(trx, authorityId, id);
    if (!stored) return { outcome: "not found" };
    const { studies, lots } = await readPlanFacts(trx, authorityId, [stored.id]);
    const study = studies.find(({ state }) => state !== "dropped");
    const decision = study === undefined ? null : proposedBy(study, lots);
    if (study === undefined || decision === null) return { outcome: "nothing proposed" };
    if (stored.decision === decision) return { outcome: "decided", decision };
    if (stored.decision !== "undecided") return { outcome: "nothing proposed" };
    const isDerogation = decision === "derogation";
    const before = inputOf(stored);
    const after = {
      ...before,
      decision,
      derogation: isDerogation ? study.derogation : null,
      derogationReason: isDerogation ? study.derogationReason : null,
    };
    await updatePurchase(trx, stored, purchaseColumns(after));
    await recordAudit(trx, {
      actor: viewer,
      act: "purchase.decided",
      objectType: "planned_purchase",
      objectId: id,
      changes: trailOf("planned_purchase", id, differences<PurchaseField>(purchaseWords, before, after)),
    });
    return { outcome: "decided", decision };
  });
}
