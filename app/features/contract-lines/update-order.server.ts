import type { Db } from "#db/database.server.ts";
import { listOrders } from "#db/queries/contracts/contract-record.server.ts";
import { updateOrder as writeOrder } from "#db/queries/contracts/correct-record.server.ts";
import type { Id } from "#db/schema/columns.ts";
import {
  changesOf,
  conflictOn,
  openLine,
  recordLine,
  type Correction,
  type LineConflict,
  type LineRefused,
} from "./contract-line.server.ts";
import type { OrderInput } from "./order-form.schema.ts";
import { orderLine, orderValues } from "./order-line.server.ts";
import type { Outcome } from "./outcome.ts";

export type UpdateOrderOutcome =
  Outcome<"saved" | "unknown lot" | "number taken"> | LineRefused | LineConflict;

/** Corrects an order of one's own contract. Nothing is written on refusal; a form sent twice is saved once. */
export function updateOrder(
  db: Db,
  { input, ...correction }: Correction & { input: OrderInput },
): Promise<UpdateOrderOutcome> {
  return db.transaction().execute(async (trx) => {
    const { viewer, line } = correction;
    const found = await openLine(trx, orderLine, correction);
    if (found.outcome !== "open") return found;
    const { sheet, lots } = found.contract;
    const lot = lots.find(({ id }) => id === input.lot);
    if (!lot) return { outcome: "unknown lot" };
    const changes = changesOf(orderLine, line, found.stored, orderValues(lot, input));
    if (changes.length === 0) return { outcome: "saved" };
    const conflict = await conflictOn(trx, correction, found, changes);
    if (conflict) return conflict;
    const { number, nature, orderedOn, amount, workedHours } = input;
    const others = (await listOrders(trx, sheet.id)).filter((order) => order.id !== line);
    if (others.some((order) => order.lotId === lot.id && order.number === number))
      return { outcome: "number taken" };
    await writeOrder(trx, line as Id<"lot_order">, {
      lot_id: lot.id,
      number,
      nature,
      ordered_on: orderedOn,
      amount,
      worked_hours: workedHours,
    });
    await recordLine(trx, { act: orderLine.acts.updated, viewer, contractId: sheet.id, changes });
    return { outcome: "saved" };
  });
}
