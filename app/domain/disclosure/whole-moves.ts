import { greatestDivisor, ratioOf, type Exact } from "./exact.ts";

/** How many times moves may have to be taken for all of them to be whole. */
const mostTimes = 12;

/** Floating moves as the smallest whole ones in the same proportions; null when there are none near. */
export function wholeMovesOf(moves: ReadonlyMap<number, number>): Map<number, number> | null {
  for (let times = 1; times <= mostTimes; times += 1) {
    const rounded = [...moves].map(([cell, by]): [number, number] => [cell, Math.round(by * times)]);
    const isNear = rounded.every(
      ([cell, whole]) => Math.abs((moves.get(cell) ?? 0) * times - whole) <= 1e-5 * times,
    );
    const whole = exactWholeMoves(new Map(rounded.filter(([, by]) => by !== 0)));
    if (isNear && whole.size > 0) return whole;
  }
  return null;
}

/** Exact moves as the smallest whole ones in the same proportions; empty when there are none, or too big for a number. */
export function exactWholeMoves(moves: ReadonlyMap<number, Exact>): Map<number, number> {
  let under = 1n;
  for (const move of moves.values())
    under *= ratioOf(move).under / greatestDivisor(under, ratioOf(move).under);
  let shared = 0n;
  const whole = [...moves].map(([cell, move]): [number, bigint] => {
    const by = (ratioOf(move).over * under) / ratioOf(move).under;
    shared = greatestDivisor(shared, by);
    return [cell, by];
  });
  const smallest = whole.map(([cell, by]): [number, number] => [cell, Number(by / shared)]);
  return new Map(smallest.every(([, by]) => Number.isSafeInteger(by)) ? smallest : []);
}
