import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractScope } from "#db/queries/contracts/contract-scope.server.ts";
import { insertOrder, isWritten } from "#db/queries/contracts/write-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { changesOf, recordLine } from "./contract-line.server.ts";
import { findOpenContract, type NotOpen } from "./open-contract.server.ts";
import type { AddOrderInput } from "./order-form.schema.ts";
import { orderLine, orderValues } from "./order-line.server.ts";

export type AddOrderOutcome = "added" | NotOpen | "unknown lot" | "number taken";

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
    const changes = changesOf(orderLine, id, undefined, orderValues(lot, input));
    await recordLine(trx, { act: orderLine.acts.added, viewer, contractId: found.sheet.id, changes });
    return "added";
  });
}
