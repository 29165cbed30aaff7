import { matcherOf, matchOf } from "#app/domain/match/match-lot.ts";
import type { MatchLot, MatchStructure, MatchWeights } from "#app/domain/match/match.ts";
import { madeLots, madeStructures, matchToday } from "./match-world.ts";
import type { Measure } from "./measure.ts";

const runs = 3;
const weights: MatchWeights = { activity: 35, zone: 25, kind: 10, service: 10, size: 10, time: 10 };
const asked = { today: matchToday, weights };

/**
 * The match of a country's directory with its open lots, beside a loop that reads the same fields and computes the same
 * distance: every pair; then the two rows that a change costs, one lot against every structure and one structure against
 * every lot, beside the whole.
 */
export function measureMatch(share: number): Measure[] {
  const lots = madeLots(Math.round(2_000 * share));
  const structures = madeStructures(Math.round(4_000 * share));
  const [lot] = lots;
  const [structure] = structures;
  if (lot === undefined || structure === undefined) throw new Error("nothing to match");
  const pairs = lots.length * structures.length;
  const bare = best(() => sumOf(lots, (one) => sumOf(structures, (other) => readPair(one, other))));
  const all = best(() =>
    sumOf(lots, (one) => {
      const matchWith = matcherOf(one, asked);
      return sumOf(structures, (other) => matchWith(other).score);
    }),
  );
  const lotRow = best(() => {
    const matchWith = matcherOf(lot, asked);
    return sumOf(structures, (other) => matchWith(other).score);
  });
  const structureRow = best(() => sumOf(lots, (one) => matchOf(one, structure, asked).score));
  const name = `match, ${String(structures.length)} structures × ${String(lots.length)} lots`;
  const whole = { milliseconds: all, what: "every pair" };
  return [
    {
      name,
      milliseconds: all,
      beside: { milliseconds: bare, what: "a loop reading the same" },
      atMost: 15,
      detail: `${Math.round(pairs / all).toLocaleString("en")} pairs/ms`,
    },
    { name: "match, one lot's row", milliseconds: lotRow, beside: whole, atMost: 0.01 },
    { name: "match, one structure's row", milliseconds: structureRow, beside: whole, atMost: 0.02 },
  ];
}

/** What any program comparing a pair must read: every field, and the distance. */
function readPair(lot: MatchLot, structure: MatchStructure): number {
  let sum = lot.title.length + (lot.cpv?.length ?? 0) + (lot.trade?.length ?? 0) + (lot.hours ?? 0);
  sum += structure.capacity ?? 0;
  for (const activity of structure.activities) sum += activity.length;
  for (const service of structure.services) sum += service.length;
  for (const mechanism of lot.mechanisms) if (mechanism.startsWith("reserved_")) sum += 1;
  for (const zone of structure.zones) if (zone.code === lot.place[zone.level]) sum += 1;
  if (lot.point && structure.point)
    sum += Math.hypot(
      lot.point.latitude - structure.point.latitude,
      lot.point.longitude - structure.point.longitude,
    );
  if (lot.replyBy !== null && lot.replyBy > matchToday) sum += 1;
  return sum;
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  let sum = 0;
  for (const item of items) sum += value(item);
  return sum;
}

let kept = 0;

/** Milliseconds of the fastest run; what is computed is kept, so that nothing is left out. */
function best(work: () => number): number {
  let fastest = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    kept += work();
    fastest = Math.min(fastest, performance.now() - start);
  }
  if (Number.isNaN(kept)) throw new Error("a score is not a number");
  return fastest;
}
