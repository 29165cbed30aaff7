import type { SheetContractor } from "#db/queries/contracts/contract-contractors.server.ts";
import type { SheetChange, SheetOrder } from "#db/queries/contracts/contract-record.server.ts";
import { formatDay } from "#app/ui/french-dates.ts";

type Lines = {
  orders: readonly SheetOrder[];
  contractors: readonly SheetContractor[];
  changes: readonly SheetChange[];
};

/** How the history calls the lines a contract has now: an order by its number, a company by its name, a change by its day. */
export function lineNamesOf({ orders, contractors, changes }: Lines): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...orders.map(({ id, number }) => [id, number] as const),
    ...contractors.map(({ id, name }) => [id, name] as const),
    ...changes.map(({ id, effectiveOn }) => [id, `au ${formatDay(effectiveOn)}`] as const),
  ]);
}
