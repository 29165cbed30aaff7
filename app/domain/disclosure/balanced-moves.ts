import type { DisclosureSystem, Target } from "./disclosure-system.ts";
import type { Reader } from "./reader.ts";

/** Longer ways round are left to the search that sees the whole table. */
const mostSteps = 16;
/** How many ways round may be added up to go as far as a width. */
const mostRounds = 8;

type Step = { cell: number; by: number; score: number; room: number };

/**
 * Whole moves of hidden cells that change a target by its width, one way (up: 1), or as near as a quick guess comes, and keep
 * every equality: ways round the table, each followed as far as it goes, added up. To be verified; it spares most searches of
 * `cheapestMove`. Empty: no way round was found.
 */
export function balancedMoves(
  system: DisclosureSystem,
  reader: Reader,
  target: Target,
  { hidden, way }: { hidden: ReadonlySet<number>; way: 1 | -1 },
): Map<number, number> {
  const moved = new Map<number, number>();
  const roomOf = (cell: number): number =>
    hidden.has(cell) && !reader.knows.has(cell)
      ? (reader.roomBelow[cell] ?? Infinity) + (moved.get(cell) ?? 0)
      : -1;
  const first = target.terms.find(({ cell, by }) => by !== 0 && roomOf(cell) >= 0);
  if (first === undefined) return moved;
  const start = { cell: first.cell, by: first.by > 0 ? way : -way };
  let left = target.width;
  for (let rounds = 0; rounds < mostRounds && left > 0; rounds += 1) {
    const round = roundFrom(system, start, { roomOf, wanted: left });
    if (round === null) return moved;
    let times = left;
    for (const [cell, by] of round) if (by < 0) times = Math.min(times, Math.floor(roomOf(cell) / -by));
    for (const [cell, by] of round) moved.set(cell, (moved.get(cell) ?? 0) + by * times);
    left -= times;
  }
  return moved;
}

/**
 * A way round the table found step by step: the line out of balance for the longest time is set right by the cell that
 * unbalances least elsewhere and has room for what is wanted. Null: none in a few steps.
 */
function roundFrom(
  system: DisclosureSystem,
  start: { cell: number; by: number },
  { roomOf, wanted }: { roomOf: (cell: number) => number; wanted: number },
): Map<number, number> | null {
  const moves = new Map<number, number>();
  const excess = new Map<number, number>();
  if (start.by < 0 && roomOf(start.cell) < 1) return null;
  let next = start;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    moves.set(next.cell, next.by);
    for (const relation of system.relationsOf[next.cell] ?? []) {
      const after = (excess.get(relation) ?? 0) + next.by * rateOf(system, relation, next.cell);
      if (after === 0) excess.delete(relation);
      else excess.set(relation, after);
    }
    const [unbalanced] = excess;
    if (unbalanced === undefined) return moves;
    const [relation, over] = unbalanced;
    let best: Step | null = null;
    for (const [cell, rate] of system.rates[relation] ?? []) {
      if (over % rate !== 0 || moves.has(cell)) continue;
      const by = -over / rate;
      const room = by > 0 ? Math.min(0, roomOf(cell)) : Math.floor(roomOf(cell) / -by) - 1;
      if (room < 0) continue;
      const isShort = by < 0 && room + 1 < wanted;
      const score = unbalancing(system, excess, { cell, by }) + (isShort ? 1.5 : 0);
      if (best === null || score < best.score || (score === best.score && room > best.room))
        best = { cell, by, score, room };
    }
    if (best === null) return null;
    next = best;
  }
  return null;
}

/** What a move does to the balance: lines it unbalances, less those it sets right. */
function unbalancing(
  system: DisclosureSystem,
  excess: ReadonlyMap<number, number>,
  { cell, by }: { cell: number; by: number },
): number {
  let score = 0;
  for (const relation of system.relationsOf[cell] ?? []) {
    const rate = rateOf(system, relation, cell);
    if (rate === 0) continue;
    const before = excess.get(relation) ?? 0;
    if (before === 0) score += 1;
    else if (before + by * rate === 0) score -= 1;
  }
  return score;
}

/** How a cell counts in an equality; an « at most » is not to be balanced. */
function rateOf({ rates }: DisclosureSystem, relation: number, cell: number): number {
  return rates[relation]?.get(cell) ?? 0;
}
