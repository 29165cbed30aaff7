import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertOrder, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import type { AddOrderInput } from "./add-order.schema.ts";
import { findOpenContract, type OpenContract } from "./open-contract.server.ts";

export type AddOrderOutcome =
  "added" | Exclude<OpenContract["outcome"], "open"> | "unknown lot" | "number taken";

type Order = { viewer: Viewer; scopes: readonly ContractScope[]; reference: string; input: AddOrderInput };

/** « Ajouter une commande » to a lot of one's own contract. A form sent twice adds one order. */
export function addOrder(db: Db, { viewer, scopes, reference, input }: Order): Promise<AddOrderOutcome> {
  return db.transaction().execute(async (trx) => {
    const found = await findOpenContract(trx, scopes, reference);
    if (found.outcome !== "open") return found.outcome;
    const lot = found.lots.find((line) => line.id === input.lot);
    if (!lot) return "unknown lot";
    const id = input.id as Id<"lot_order">;
    if (await isWritten(trx, "lot_order", id)) return "added";
    const { number, nature, orderedOn, amount, workedHours } = input;
    const written = await insertOrder(trx, {
      id,
      lot_id: lot.id,
      number,
      nature,
      ordered_on: orderedOn,
      amount,
      worked_hours: workedHours,
    });
    if (!written) return "number taken";
    const values = { number, nature, orderedOn, amount, workedHours };
    await recordAudit(trx, {
      actor: viewer,
      act: "order.added",
      objectType: "contract",
      objectId: found.sheet.id,
      changes: Object.entries(values).map(([field, value]) => ({
        objectType: "lot_order",
        objectId: id,
        field,
        after: value === null ? null : String(value),
      })),
    });
    return "added";
  });
}
