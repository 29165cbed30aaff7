import type { StudyLotValues } from "#app/features/studies/study-lot-values.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { lotOfRow } from "./lot-of-row.ts";
import type { LotRow, LotsBase } from "./lots-table.schema.ts";
import { nextLotNumber } from "./next-lot-number.ts";

/** A lot as it would be once written, under the id it has or would have. */
export type PlannedLot = { id: Id<"study_lot">; values: StudyLotValues };

/** Every line of the table as the lot it would be, the new ones numbered after those that are stored. */
export function plannedLots(rows: readonly LotRow[], { lots, shares }: LotsBase): PlannedLot[] {
  const byId = new Map<string, StudyLot>(lots.map((lot) => [lot.id, lot]));
  const taken = lots.map(({ number }) => number);
  return rows.map((row) => {
    const stored = byId.get(row.id);
    const number = stored?.number ?? nextLotNumber(taken);
    taken.push(number);
    return { id: row.id as PlannedLot["id"], values: lotOfRow(row, stored, { shares, number }) };
  });
}
