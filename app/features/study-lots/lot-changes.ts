import { differences, type Difference } from "#app/features/record-form/compare-values.ts";
import { lotColumns, type StudyLotValues } from "#app/features/studies/study-lot-values.ts";
import { inSentence } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";
import type { PlannedLot } from "./planned-lots.ts";
import { studyLotWords, type StudyLotField } from "./study-lot-words.ts";

type LotId = Id<"study_lot">;

/** `fields`: for the trail; `told`: the same with the lot named in each label, to be shown side by side. */
export type LotChange = { lotId: LotId; fields: Difference[]; told: Difference[] } & (
  { kind: "added" | "changed"; values: StudyLotValues } | { kind: "removed" }
);

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
