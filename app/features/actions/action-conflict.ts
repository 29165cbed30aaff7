import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import { actionFieldWords } from "./action-values.ts";
import type { ActionConflict } from "./correct-action.server.ts";

/** Who wrote in between, and every field where the two versions differ, in words. */
export function actionConflict({ by, changes }: Pick<ActionConflict, "by" | "changes">): ConflictWords {
  const who = by?.name ?? "Un import ou une autre personne";
  const when = by === undefined ? "" : ` le ${formatInstant(by.at)}`;
  return {
    sentence: `${who} a changé cette action${when}, pendant que vous écriviez.`,
    rows: changes.map(({ field, before, after }) => {
      const { label, write } = actionFieldWords[field];
      const worded = (value: string | null): string => (value === null ? "vide" : write(value));
      return { key: field, label, stored: worded(before), typed: worded(after) };
    }),
  };
}
