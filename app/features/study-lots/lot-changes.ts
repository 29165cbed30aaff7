import { differences, type Difference } from "#app/features/record-form/compare-values.ts";
import { inSentence } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { lotOfRow, nextLotNumber } from "./lot-of-row.ts";
import type { LotRow, LotsBase } from "./lots-table.schema.ts";
import { studyLotWords, type StudyLotField } from "./study-lot-words.ts";
import { lotColumns, type StudyLotValues } from "#app/features/studies/study-lot-values.ts";

type LotId = Id<"study_lot">;
export type PlannedLot = { id: LotId; values: StudyLotValues };

/** `fields`: for the trail; `told`: the same with the lot named in each label, to be shown side by side. */
export type LotChange = { lotId: LotId; fields: Difference[]; told: Difference[] } & (
  { kind: "added" | "changed"; values: StudyLotValues } | { kind: "removed" }
);

/** Every line of the table as the lot it would be, the new ones numbered after those that are stored. */
export function plannedLots(rows: readonly LotRow[], { lots, shares }: LotsBase): PlannedLot[] {
  const byId = new Map<string, StudyLot>(lots.map((lot) => [lot.id, lot]));
  const taken = lots.map(({ number }) => number);
  return rows.map((row) => {
    const stored = byId.get(row.id);
    const number = stored?.number ?? nextLotNumber(taken);
    taken.push(number);
    return { id: row.id as LotId, values: lotOfRow(row, stored, { shares, number }) };
  });
}

/** What changes between the stored lots and the planned ones; a lot the page did not know of stays as it is. */
export function lotChanges(
  planned: readonly PlannedLot[],
  { stored, known }: { stored: readonly StudyLot[]; known: ReadonlySet<string> },
): LotChange[] {
  const byId = new Map<string, StudyLot>(stored.map((lot) => [lot.id, lot]));
  const kept = new Set<string>(planned.map(({ id }) => id));
  const written = planned.flatMap(({ id, values }): LotChange[] => {
    const lot = byId.get(id);
    const change = compared(id, values.number, lot, values);
    if (change.fields.length === 0) return [];
    return [{ ...change, kind: lot === undefined ? "added" : "changed", values }];
  });
  const removed = stored
    .filter(({ id }) => known.has(id) && !kept.has(id))
    .map((lot): LotChange => ({ ...compared(lot.id, lot.number, lot, undefined), kind: "removed" }));
  return [...written, ...removed];
}

/** What differs between two versions of one lot; without one of them, all that the other fills. */
function compared(
  lotId: LotId,
  number: string,
  before: StudyLotValues | undefined,
  after: StudyLotValues | undefined,
) {
  const fields = differences<StudyLotField>(
    studyLotWords,
    before && lotColumns(before),
    after && lotColumns(after),
  );
  const told = fields.map((difference) => ({
    ...difference,
    field: `${lotId} ${difference.field}`,
    label: `Lot ${number}, ${inSentence(difference.label)}`,
  }));
  return { lotId, fields, told };
}
