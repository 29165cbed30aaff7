import type { Observer } from "./disclosure-problem.ts";
import { valueOf, type DisclosureSystem, type Target } from "./disclosure-system.ts";

/**
 * Someone who reads what is published: the public, or a host with its own figures in hand.
 * Source: trust.md, « audited for the public, and once per host with that host’s own cells known ».
 */
export type Reader = {
  /** Null: the public. */
  id: string | null;
  knows: ReadonlySet<number>;
  /** By how much a cell could be less than it is, as far as this reader can tell; Infinity: no limit. */
  roomBelow: readonly number[];
  /** What must be kept from this reader. */
  targets: readonly Target[];
};

/** The public first, then each observer. */
export function readersOf(system: DisclosureSystem): Reader[] {
  const { cells, observers } = system.problem;
  const publicRoom = cells.map(({ value, lower }) => (lower === null ? Infinity : value - lower));
  return [
    { id: null, knows: new Set(), roomBelow: publicRoom, targets: system.targets },
    ...observers.map((observer) => ({
      id: observer.id,
      knows: observer.knows,
      roomBelow: roomOf(system, observer, publicRoom),
      targets: system.targets.filter((target) => holdsOfOthers(system, observer, target)),
    })),
  ];
}

function roomOf(system: DisclosureSystem, observer: Observer, publicRoom: readonly number[]): number[] {
  const room = [...publicRoom];
  for (const [cell, own] of observer.atLeast)
    room[cell] = Math.min(room[cell] ?? Infinity, valueOf(system.problem, cell) - own);
  return room;
}

/** A target made of the observer’s own part alone has nothing of others to keep from it. */
function holdsOfOthers(system: DisclosureSystem, observer: Observer, { terms }: Target): boolean {
  const others = terms.reduce((sum, { cell, by }) => {
    const value = valueOf(system.problem, cell);
    const own = observer.knows.has(cell) ? value : (observer.atLeast.get(cell) ?? 0);
    return sum + by * (value - own);
  }, 0);
  return others !== 0;
}
