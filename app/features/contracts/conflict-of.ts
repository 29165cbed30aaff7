import { formatInstant } from "#app/ui/french-dates.ts";
import type { LastWriter } from "#db/queries/contracts/contract-trail.server.ts";
import type { FieldChange } from "./compare-rows.ts";
import { fieldWordsOf } from "./field-words.ts";

/** `changes`: stored value → typed value. `what`: « ce marché ». */
type Modified = { by: LastWriter | undefined; changes: readonly FieldChange[]; what: string };

/** Who wrote in between, and every field where the two versions differ, in words. */
export function conflictOf({ by, changes, what }: Modified) {
  const who = by?.name ?? "Un import ou une autre personne";
  const when = by === undefined ? "" : ` le ${formatInstant(by.at)}`;
  return {
    sentence: `${who} a changé ${what}${when}, pendant que vous écriviez.`,
    rows: changes.map((change, index) => ({
      key: `${change.objectId} ${change.field} ${index}`,
      label: change.label,
      stored: write(change, change.before),
      typed: write(change, change.after),
    })),
  };
}

export type ConflictWords = ReturnType<typeof conflictOf>;

function write({ objectType, field }: FieldChange, value: string | null): string {
  if (value === null) return "vide";
  return fieldWordsOf(objectType, field)?.write(value) ?? value;
}
