import { orderFieldWords } from "#app/features/contracts/line-field-words.ts";
import { listLots, type SheetLot } from "#db/queries/contracts/contract-lots.server.ts";
import { listOrders } from "#db/queries/contracts/contract-record.server.ts";
import type { LineKind, LineValues } from "./contract-line.server.ts";
import type { OrderInput } from "./order-form.schema.ts";

type OrderField = keyof typeof orderFieldWords;

/** The orders of a contract, as lines to correct. */
export const orderLine: LineKind<OrderField> = {
  table: "lot_order",
  words: orderFieldWords,
  acts: { added: "order.added", updated: "order.updated", removed: "order.removed" },
  find: async (db, contractId, line) => {
    const order = (await listOrders(db, contractId)).find(({ id }) => id === line);
    const lot = order && (await listLots(db, contractId)).find(({ id }) => id === order.lotId);
    return lot && orderValues(lot, order);
  },
};

/** What the audit trail keeps of an order. */
export function orderValues(lot: SheetLot, order: Omit<OrderInput, "lot">): LineValues<OrderField> {
  const { number, nature, orderedOn, amount, workedHours } = order;
  return { lot: lot.number, number, nature, orderedOn, amount, workedHours };
}
