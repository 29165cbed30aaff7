import { addDays, daysCountingBoth, type Day } from "#app/domain/calendar.ts";
import { isDeclaredCollectively, isWorked, type DemoCommitment } from "./commitments.ts";
import { demoToday } from "./demo-calendar.ts";
import { seededRandom } from "./seeded-random.ts";

/** A hire to make: on which commitment, from which day. */
export type HireSlot = { commitment: DemoCommitment; starts: Day };

/** Shares the hires among the commitments people work on, by weight, and spreads each one's over its window; by day. */
export function hireSlots(commitments: readonly DemoCommitment[], count: number): HireSlot[] {
  const random = seededRandom("hire slots");
  const worked = commitments.filter((each) => isWorked(each) && !isDeclaredCollectively(each));
  const slots = shared(worked, count).flatMap(({ commitment, hires }) =>
    Array.from({ length: hires }, (_, index): HireSlot => {
      const offset = Math.floor(((index + random.unit()) / hires) * openDays(commitment));
      return { commitment, starts: addDays(begin(commitment), index === 0 ? Math.min(offset, 20) : offset) };
    }),
  );
  return slots.sort((left, right) => (left.starts < right.starts ? -1 : left.starts > right.starts ? 1 : 0));
}

/** Largest remainder, at least one each: the parts add up to the count. */
function shared(commitments: readonly DemoCommitment[], count: number) {
  const weights = commitments.map((each) => each.plan.weight * Math.sqrt(openDays(each)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = count - commitments.length;
  const exact = weights.map((weight) => (weight / total) * spare);
  const given = exact.map((part) => Math.floor(part));
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((left, right) => right.remainder - left.remainder);
  const left = spare - given.reduce((sum, part) => sum + part, 0);
  const rounded = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return commitments.map((commitment, index) => ({
    commitment,
    hires: 1 + (given[index] ?? 0) + (rounded.has(index) ? 1 : 0),
  }));
}

function begin({ window }: DemoCommitment): Day {
  return window.starts ?? demoToday;
}

/** Days on which a hire may start: up to a month before the end of the window or of the story. */
function openDays(commitment: DemoCommitment): number {
  const { ends } = commitment.window;
  const last = ends !== null && ends < demoToday ? ends : demoToday;
  return Math.max(8, daysCountingBoth(begin(commitment), last) - 45);
}
