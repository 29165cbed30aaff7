import type { InsertionHours } from "./insertion-hours.ts";
import type { Position } from "./position.ts";

/** A commitment of a lot on a day; `pending`: declared, not validated yet. */
type Counted = { position: Pick<Position, "due" | "done" | "remaining">; pending: InsertionHours };

/** The arithmetic of what a lot has left to place, in hundredths: `left` is due, less done, less pending. */
export type HoursToPlace = {
  due: InsertionHours;
  done: InsertionHours;
  pending: InsertionHours;
  left: InsertionHours;
};

/**
 * What a lot's commitments leave to place: due, less what is validated or waiting to be, commitment by commitment (hours
 * done beyond one do not make up for another). Null when no commitment says any hour: nobody knows.
 */
export function hoursToPlace(commitments: readonly Counted[]): HoursToPlace | null {
  const due = commitments.filter(({ position }) => position.due > 0);
  if (due.length === 0) return null;
  const sum = (valueOf: (commitment: Counted) => number) =>
    due.reduce((total, commitment) => total + valueOf(commitment), 0) as InsertionHours;
  return {
    due: sum(({ position }) => position.due),
    done: sum(({ position }) => position.done),
    pending: sum(({ pending }) => pending),
    left: sum(({ position, pending }) => Math.max(position.remaining - pending, 0)),
  };
}
