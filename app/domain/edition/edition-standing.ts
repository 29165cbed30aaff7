import { lastDayOf, type Day, type Month } from "../calendar.ts";
import { parseEditionPeriod, periodBefore, type EditionKind, type EditionPeriod } from "./edition-state.ts";

/** What the rules of an edition look at in those already published. */
export type PublishedEdition = { number: number; kind: EditionKind; from: Month; to: Month };

/**
 * Whether a period may be frozen into an edition. `open`: it may, `supersedes` the last edition of the same period when
 * there is one. `not ended`: its last day is not over. `other kind`: semesters of the year are published, or the year of
 * the semester: both together would give the other semester by difference. Source: trust.md, « Disclosure control ».
 */
export type EditionStanding =
  | { outcome: "open"; supersedes: number | null }
  | { outcome: "not ended"; lastDay: Day }
  | { outcome: "other kind"; numbers: readonly number[] };

/** Where a period stands today among the editions already published. */
export function editionStanding(
  period: EditionPeriod,
  published: readonly PublishedEdition[],
  today: Day,
): EditionStanding {
  const overlapping = published.filter(
    ({ kind, from, to }) => kind !== period.kind && from <= period.to && to >= period.from,
  );
  if (overlapping.length > 0) {
    return { outcome: "other kind", numbers: overlapping.map(({ number }) => number).sort((a, b) => a - b) };
  }
  const lastDay = lastDayOf(period.to);
  if (today <= lastDay) return { outcome: "not ended", lastDay };
  return { outcome: "open", supersedes: lastOf(period, published) };
}

/** Editions of exactly that period, the first number first. */
export function editionsOf<Edition extends PublishedEdition>(
  period: EditionPeriod,
  published: readonly Edition[],
): Edition[] {
  return published
    .filter(({ kind, from }) => kind === period.kind && from === period.from)
    .sort((one, other) => one.number - other.number);
}

function lastOf(period: EditionPeriod, published: readonly PublishedEdition[]): number | null {
  return editionsOf(period, published).at(-1)?.number ?? null;
}

/** The semester in which a day is. */
export function semesterOf(day: Day): EditionPeriod {
  const code = `${day.slice(0, 4)}-S${day.slice(5, 7) <= "06" ? 1 : 2}`;
  const month = day.slice(0, 7) as Month;
  return parseEditionPeriod(code) ?? { kind: "semester", from: month, to: month };
}

/** How many semesters back the next one to prepare is looked for. Our choice: older ones are history. */
const lookedBack = 8;

/**
 * The semester to prepare next: the one that ended after the last published, or the last one ended when none is
 * published. Undefined when the last one ended is published, alone or by its year.
 */
export function nextToPrepare(published: readonly PublishedEdition[], today: Day): EditionPeriod | undefined {
  let next: EditionPeriod | undefined;
  let period = periodBefore(semesterOf(today));
  for (let back = 0; back < lookedBack; back += 1) {
    const { from, to } = period;
    if (published.some((edition) => edition.from <= to && edition.to >= from)) return next;
    if (next === undefined || published.length > 0) next = period;
    period = periodBefore(period);
  }
  return next;
}

/** The periods that may be chosen: eight semesters back from the one under way, and their years, the latest first. */
export function choosablePeriods(today: Day): EditionPeriod[] {
  const periods: EditionPeriod[] = [];
  let semester = semesterOf(today);
  for (let back = 0; back < lookedBack; back += 1) {
    const year = parseEditionPeriod(semester.from.slice(0, 4));
    if (year !== undefined && !periods.some(({ kind, from }) => kind === "year" && from === year.from)) {
      periods.push(year);
    }
    periods.push(semester);
    semester = periodBefore(semester);
  }
  return periods;
}
