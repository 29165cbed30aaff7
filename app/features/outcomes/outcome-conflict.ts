import { outcomeReasons } from "#app/domain/outcome-situation.ts";
import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";
import { formatDay, formatInstant } from "#app/ui/french-dates.ts";
import { situationWords } from "./call-words.ts";
import type { OutcomeConflict } from "./correct-outcome.server.ts";
import type { OutcomeInput } from "./outcome-form.schema.ts";

/** Who wrote in between, and the fields where the two versions of a situation differ, in words. */
export function conflictOfOutcome(
  { stored, by }: OutcomeConflict,
  typed: OutcomeInput | null,
): ConflictWords {
  const who = by?.name ?? "Un import ou une autre personne";
  const when = by === undefined ? "" : ` le ${formatInstant(by.at)}`;
  const rows =
    typed === null
      ? []
      : [
          { key: "date", label: "Date", stored: formatDay(stored.datedOn), typed: formatDay(typed.datedOn) },
          {
            key: "reason",
            label: "Situation",
            stored: situationWords(stored.situation, stored.reason),
            typed: situationWords(outcomeReasons[typed.reason].situation, typed.reason),
          },
        ];
  return {
    sentence: `${who} a changé cette situation${when}, pendant que vous écriviez.`,
    rows: rows.filter((row) => row.stored !== row.typed),
  };
}
