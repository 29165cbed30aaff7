import { greatestDivisor, ratioOf, type Exact } from "./exact.ts";

/** How many times moves may have to be taken for all of them to be whole. */
const mostTimes = 12;

/** Floating moves as the smallest whole ones in the same proportions; null when there are none near. */
export function wholeMovesOf(moves: ReadonlyMap<number, number>): Map<number, number> | null {
  for (let times = 1; times <= mostTimes; times += 1) {
    const whole = new Map<number, number>();
    let shared = 0;
    let isNear = moves.size > 0;
    for (const [cell, by] of moves) {
      const rounded = Math.round(by * times);
      if (Math.abs(by * times - rounded) > 1e-5 * times) isNear = false;
      if (rounded === 0) continue;
      whole.set(cell, rounded);
      shared = greatestShared(shared, Math.abs(rounded));
    }
    if (isNear && shared > 0) return new Map([...whole].map(([cell, by]) => [cell, by / shared]));
  }
  return null;
}

function greatestShared(left: number, right: number): number {
  let a = left;
  let b = right;
  while (b !== 0) [a, b] = [b, a % b];
  return a;
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
