import type { DisclosureSystem } from "./disclosure-system.ts";
import type { Reader } from "./reader.ts";

/**
 * A way the hidden cells could all be different together and everything published the same: whole moves by cell, that
 * every equality allows. Followed a little from the true figures it gives other possible figures: a witness.
 */
export type Direction = {
  moves: ReadonlyMap<number, number>;
  /** What it does to each « at most »: relation, change of its left side. */
  pressures: readonly { relation: number; by: number }[];
};

/** Null when the moves break an equality: the proof is exact, wherever the moves come from. */
export function directionOf(system: DisclosureSystem, moves: ReadonlyMap<number, number>): Direction | null {
  const relations = new Set([...moves.keys()].flatMap((cell) => system.relationsOf[cell] ?? []));
  const pressures: { relation: number; by: number }[] = [];
  for (const relation of relations) {
    const found = system.problem.relations[relation];
    if (found === undefined) continue;
    const by = found.terms.reduce((sum, term) => sum + term.by * (moves.get(term.cell) ?? 0), 0);
    if (!Number.isSafeInteger(by) || (found.is === "equal" && by !== 0)) return null;
    if (by !== 0) pressures.push({ relation, by });
  }
  return { moves, pressures };
}

/**
 * How many times the direction may be followed, forwards (1) or backwards (-1), before a bound; `most` at most. A whole number
 * of times: what it leads to is whole figures, as real ones are.
 */
export function reachOf(
  system: DisclosureSystem,
  reader: Reader,
  { moves, pressures }: Direction,
  { way, most }: { way: 1 | -1; most: number },
): number {
  let room = most;
  let rate = 1;
  for (const [cell, by] of moves) {
    const below = reader.roomBelow[cell] ?? Infinity;
    const falls = -by * way;
    if (falls > 0 && below * rate < room * falls) [room, rate] = [below, falls];
  }
  for (const { relation, by } of pressures) {
    const slack = system.slack[relation] ?? 0;
    const rises = by * way;
    if (rises > 0 && slack * rate < room * rises) [room, rate] = [slack, rises];
  }
  return Math.floor(room / rate);
}
