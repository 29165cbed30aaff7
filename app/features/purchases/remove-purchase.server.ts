import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findPurchase } from "#db/queries/purchases/purchase-list.server.ts";
import { deletePurchase, holdBuyer } from "#db/queries/purchases/write-purchase.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { inputOf } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

type RemovePurchaseOutcome = Outcome<"removed" | "not found"> | ModifiedMeanwhile;

type Remove = { viewer: Viewer; authorityId: OrganisationId; id: string; seen: string };

/** Takes a line out of the programming. Its studies and its contract stay. Only what was seen is removed. */
export function removePurchase(
  db: Db,
  { viewer, authorityId, id, seen }: Remove,
): Promise<RemovePurchaseOutcome> {
  return db.transaction().execute(async (trx): Promise<RemovePurchaseOutcome> => {
    await holdBuyer(trx, authorityId);
    const stored = await findPurchase(trx, authorityId, id);
    if (!stored) return { outcome: "not found" };
    if (String(stored.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "planned_purchase", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes: [] };
    }
    await deletePurchase(trx, stored.id);
    const changes = differences<PurchaseField>(purchaseWords, inputOf(stored), undefined);
    await recordAudit(trx, {
      actor: viewer,
      act: "purchase.removed",
      objectType: "planned_purchase",
      objectId: id,
      changes: trailOf("planned_purchase", id, changes),
    });
    return { outcome: "removed" };
  });
}
