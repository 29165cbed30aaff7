import type { ConflictWords } from "#app/features/contracts/conflict-of.ts";
import { formatInstant } from "#app/ui/french-dates.ts";
import type { LastWriter } from "#db/queries/object-trail.server.ts";
import type { Difference } from "./compare-values.ts";

/** Someone wrote after the page was made. `changes`: stored value → typed value; `revision`: that of what is stored. */
export type ModifiedMeanwhile = {
  outcome: "modified meanwhile";
  by: LastWriter | undefined;
  revision: number;
  changes: Difference[];
};

/** `changes`: stored value → typed value. `what`: « ce dossier ». */
type Modified = { by: LastWriter | undefined; changes: readonly Difference[]; what: string };

/** Who wrote in between, and every field where the two versions differ, in words. */
export function conflictWords({ by, changes, what }: Modified): ConflictWords {
  const who = by?.name ?? "Un import ou une autre personne";
  const when = by === undefined ? "" : ` le ${formatInstant(by.at)}`;
  return {
    sentence: `${who} a changé ${what}${when}, pendant que vous écriviez.`,
    rows: changes.map(({ field, label, before, after, write = asIs }) => ({
      key: field,
      label,
      stored: before === null ? "vide" : write(before),
      typed: after === null ? "vide" : write(after),
    })),
  };
}

function asIs(text: string): string {
  return text;
}
