import type { Day, Month, Period } from "#app/domain/calendar.ts";

/** The years a structure may read, the latest first: from its first one to the current one. */
export function yearsOffered(first: number | undefined, today: Day): number[] {
  const current = Number(today.slice(0, 4));
  const from = Math.min(first ?? current, current);
  return Array.from({ length: current - from + 1 }, (_, index) => current - index);
}

/** The year an address asks for, when it is offered; else the current one. */
export function readYear(text: string | null, years: readonly number[]): number {
  const asked = Number(text);
  return years.find((year) => year === asked) ?? years[0] ?? asked;
}

/** January to December. */
export function periodOf(year: number): Period {
  return { from: `${year}-01` as Month, to: `${year}-12` as Month };
}
