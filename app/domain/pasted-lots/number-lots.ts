import { numberKey } from "./lot-number.ts";
import type { PastedLot } from "./pasted-lot.ts";

/** What is done of a number the study has already: the lot takes the next free one, or is written over the one that has it. */
export type OnTakenNumber = "next" | "update";

/** A lot with the number it gets. `over`: the number, as it is stored, of the lot it replaces; null for a new one. */
export type NumberedLot = PastedLot & { number: string; over: string | null; renumbered: boolean };

/**
 * Numbers pasted lots among those of a study. A lot without one, or whose number is taken by a line above, gets one more than
 * the highest number of all.
 */
export function numberLots(
  lots: readonly PastedLot[],
  taken: readonly string[],
  onTaken: OnTakenNumber,
): NumberedLot[] {
  const stored = new Map(taken.map((number) => [numberKey(number), number]));
  const used = new Set<string>();
  const said = lots.flatMap(({ number }) => number ?? []);
  let highest = Math.max(0, ...[...taken, ...said].map(wholePart));
  return lots.map((lot) => {
    const key = lot.number === null ? null : numberKey(lot.number);
    const over = key === null ? undefined : stored.get(key);
    if (
      lot.number !== null &&
      key !== null &&
      !used.has(key) &&
      (over === undefined || onTaken === "update")
    ) {
      used.add(key);
      return { ...lot, number: over ?? lot.number, over: over ?? null, renumbered: false };
    }
    highest += 1;
    used.add(String(highest));
    return { ...lot, number: String(highest), over: null, renumbered: lot.number !== null };
  });
}

function wholePart(number: string): number {
  const whole = /^\d{1,6}/.exec(numberKey(number))?.[0];
  return whole === undefined ? 0 : Number(whole);
}
