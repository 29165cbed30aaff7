import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { ListedPurchase } from "#app/domain/purchase-sheet/purchase-row.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type AuditChange } from "#db/queries/audit.server.ts";
import { listPurchases } from "#db/queries/purchases/purchase-list.server.ts";
import { holdBuyer, insertPurchase, updatePurchase } from "#db/queries/purchases/write-purchase.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { judgeList, type JudgedLine } from "./judge-list.ts";
import { inputOf, purchaseColumns } from "./purchase-values.ts";
import { purchaseWords, type PurchaseField } from "./purchase-words.ts";

type AddList = { viewer: Viewer; authorityId: OrganisationId; listed: readonly ListedPurchase[] };

/** Writes what a list adds and changes, as judged on what is stored then. Sent twice, it is written once. */
export function addList(db: Db, { viewer, authorityId, listed }: AddList): Promise<JudgedLine[]> {
  return db.transaction().execute(async (trx) => {
    await holdBuyer(trx, authorityId);
    const judged = judgeList(listed, await listPurchases(trx, authorityId, null));
    const changes: AuditChange[] = [];
    for (const line of judged) changes.push(...(await write(trx, authorityId, line)));
    if (changes.length > 0) {
      await recordAudit(trx, {
        actor: viewer,
        act: "purchases.listed",
        objectType: "organisation",
        objectId: authorityId,
        changes,
      });
    }
    return judged;
  });
}

async function write(
  trx: Transaction<Database>,
  authorityId: OrganisationId,
  line: JudgedLine,
): Promise<AuditChange[]> {
  if (line.act === "add") {
    const id = randomUUID() as string as Id<"planned_purchase">;
    const columns = purchaseColumns(line.input);
    await insertPurchase(trx, { id, authority_id: authorityId, contract_id: null, ...columns });
    return trailOf("planned_purchase", id, differences<PurchaseField>(purchaseWords, undefined, line.input));
  }
  if (line.act !== "update") return [];
  const { stored, input } = line;
  await updatePurchase(trx, stored, purchaseColumns(input));
  const changed = differences<PurchaseField>(purchaseWords, inputOf(stored), input);
  return trailOf("planned_purchase", stored.id, changed);
}
