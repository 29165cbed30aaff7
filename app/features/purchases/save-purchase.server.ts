import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findBuyerKind } from "#db/queries/buyer-kind.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findPurchase, listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { holdBuyer, insertPurchase, updatePurchase } from "#db/queries/purchases/write-purchase.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import type { ContractId, Id, OrganisationId } from "#db/schema/columns.ts";
import { dutyOfPurchase, dutyWarning } from "./duty-of-purchase.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";
import { inputOf, purchaseColumns } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

export type SavePurchaseOutcome =
  | { outcome: "saved"; id: Id<"planned_purchase"> }
  | Outcome<"not found">
  | { outcome: "code taken"; title: string }
  | { outcome: "to confirm"; warning: string }
  | ModifiedMeanwhile;

export type SavePurchase = {
  viewer: Viewer;
  authorityId: OrganisationId;
  /** Made by the page for a new line; the line to correct. */
  id: string;
  isNew: boolean;
  seen: string;
  /** What was seen before saving all the same. */
  confirmed: string;
  input: PurchaseInput;
  /** The contract a new line was made from. */
  contractId?: ContractId;
};

/**
 * Adds or corrects a line of one's own programming. Above the threshold, leaving the consideration out is asked about once. A
 * form sent twice makes one line.
 */
export function savePurchase(db: Db, save: SavePurchase): Promise<SavePurchaseOutcome> {
  return db.transaction().execute(async (trx): Promise<SavePurchaseOutcome> => {
    const { viewer, authorityId, input, isNew } = save;
    const id = save.id as Id<"planned_purchase">;
    await holdBuyer(trx, authorityId);
    const stored = await findPurchase(trx, authorityId, id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", id };
    const changes = differences<PurchaseField>(purchaseWords, stored && inputOf(stored), input);
    if (stored && changes.length === 0) return { outcome: "saved", id };
    if (stored && String(stored.revision) !== save.seen) {
      const by = await lastWriterOfObject(trx, "planned_purchase", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const others = input.code === null ? [] : await listPurchases(trx, authorityId, input.year);
    const taken = others.find((other) => other.code === input.code && other.id !== id);
    if (taken) return { outcome: "code taken", title: taken.title };
    if (input.decision === "none" || input.decision === "criterion") {
      const buyer = await findBuyerKind(trx, authorityId);
      const duty = dutyOfPurchase(input, buyer, await readReferences(trx));
      const warning = dutyWarning(duty);
      if (warning !== null && warning !== save.confirmed) return { outcome: "to confirm", warning };
    }
    const columns = purchaseColumns(input);
    const contract_id = save.contractId ?? null;
    if (stored) await updatePurchase(trx, stored, columns);
    else if (!(await insertPurchase(trx, { id, authority_id: authorityId, contract_id, ...columns }))) {
      return { outcome: "not found" };
    }
    await recordAudit(trx, {
      actor: viewer,
      act: isNew ? "purchase.created" : "purchase.updated",
      objectType: "planned_purchase",
      objectId: id,
      changes: trailOf("planned_purchase", id, changes),
    });
    return { outcome: "saved", id };
  });
}
