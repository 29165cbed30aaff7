import { firstDayOf, lastDayOf, monthOf, type Day, type Month } from "./calendar.ts";
import { eligibleUntil, isEligibleOn, type Eligibility } from "./eligibility.ts";
import type { HireContractType, HireModality } from "./hire-codes.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import { mostLegalHours } from "./legal-hours.ts";
import type { Settings } from "./setting.ts";

/** Hundredths. Over it, no month holds so many hours (exchange.md, « Refused »); over `usual`, one asks. */
const possible = 744_00;
const usual = 220_00;

export type CheckedHire = {
  startsOn: Day;
  endsOn: Day | null;
  contractType: HireContractType;
  modality: HireModality;
  employerId: string;
  /** The contractor the hours are owed by, when known. */
  contractorId: string | null;
};

/** Hours of the same person in the same month, on another hire of the same host. */
export type OtherHours = { hours: InsertionHours; startsOn: Day; endsOn: Day | null; contractTitle: string };

export type CheckedStatement = {
  month: Month;
  hours: InsertionHours;
  hire: CheckedHire;
  eligibilities: readonly Eligibility[];
  others: readonly OtherHours[];
  /** The commitment's objective today, and its hours validated or declared without this statement. */
  commitment: { due: InsertionHours; counted: InsertionHours };
  /** The employer a company's sheet names on this line; null when it names none. */
  declaredEmployerId?: string | null;
};

/**
 * What is to be seen before a statement is sent or validated. `refused`: cannot be; `alert`: may be, once seen.
 * Source: issue of the facilitator's desk; 744 h and 220 h are exchange.md's.
 */
export type HoursCheck =
  | { code: "impossible_hours"; severity: "refused"; most: InsertionHours }
  | { code: "future_month"; severity: "refused" }
  | { code: "outside_hire"; severity: "refused"; startsOn: Day; endsOn: Day | null }
  | { code: "over_month_limit"; severity: "alert"; limit: InsertionHours; suggested: InsertionHours | null }
  | { code: "over_legal_hours"; severity: "alert"; limit: InsertionHours; from: Day; to: Day }
  | { code: "employer_differs"; severity: "alert"; why: "declared" | "direct hire" }
  | { code: "same_person_twice"; severity: "alert"; others: readonly OtherHours[]; total: InsertionHours }
  | { code: "not_eligible"; severity: "alert"; until: Day | null }
  | { code: "over_objective"; severity: "alert"; due: InsertionHours; total: InsertionHours };

/** The points to see of one statement, refusals first. Zero hours are only checked against the dates. */
export function checkStatement(
  statement: CheckedStatement,
  today: Day,
  lengths: Pick<Settings, "eligibility_months" | "eligibility_months_cdi">,
): HoursCheck[] {
  const { month, hours, hire } = statement;
  const worked = workedDays(month, hire);
  if (hours > possible)
    return [{ code: "impossible_hours", severity: "refused", most: possible as InsertionHours }];
  if (month > monthOf(today)) return [{ code: "future_month", severity: "refused" }];
  if (worked === undefined) {
    return [{ code: "outside_hire", severity: "refused", startsOn: hire.startsOn, endsOn: hire.endsOn }];
  }
  if (hours === 0) return [];
  return [
    ...tooMany(hours, worked),
    ...employerOf(statement),
    ...elsewhere(statement),
    ...eligibilityOf(statement, worked, lengths),
    ...objectiveOf(statement),
  ];
}

type Days = { from: Day; to: Day };

/** The days of the month the hire covers. */
export function workedDays(
  month: Month,
  { startsOn, endsOn }: Pick<CheckedHire, "startsOn" | "endsOn">,
): Days | undefined {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const from = startsOn > first ? startsOn : first;
  const to = endsOn !== null && endsOn < last ? endsOn : last;
  return from > to ? undefined : { from, to };
}

function tooMany(hours: InsertionHours, { from, to }: Days): HoursCheck[] {
  const legal = mostLegalHours(from, to);
  if (hours > usual) {
    const suggested = shiftedComma(hours);
    return [{ code: "over_month_limit", severity: "alert", limit: usual as InsertionHours, suggested }];
  }
  return hours > legal ? [{ code: "over_legal_hours", severity: "alert", limit: legal, from, to }] : [];
}

/** `1 516,70` for `151,67`: what the number would be with its comma one place to the left, when that is usual. */
function shiftedComma(hours: InsertionHours): InsertionHours | null {
  const shifted = Math.round(hours / 10);
  return hours > 744_00 / 2 && shifted <= usual ? (shifted as InsertionHours) : null;
}

function employerOf({ hire, declaredEmployerId = null }: CheckedStatement): HoursCheck[] {
  if (declaredEmployerId !== null && declaredEmployerId !== hire.employerId) {
    return [{ code: "employer_differs", severity: "alert", why: "declared" }];
  }
  const isDirect = hire.modality === "direct" && hire.contractorId !== null;
  return isDirect && hire.employerId !== hire.contractorId
    ? [{ code: "employer_differs", severity: "alert", why: "direct hire" }]
    : [];
}

/** Two hires that follow each other in a month are no error; two at once, or more than 220 h in all, are asked about. */
function elsewhere({ month, hours, hire, others }: CheckedStatement): HoursCheck[] {
  const counted = others.filter((other) => other.hours > 0);
  if (counted.length === 0) return [];
  const total = counted.reduce<number>((sum, other) => sum + other.hours, hours) as InsertionHours;
  const own = workedDays(month, hire);
  const atOnce = counted.some((other) => {
    const days = workedDays(month, other);
    return own !== undefined && days !== undefined && days.from <= own.to && own.from <= days.to;
  });
  return atOnce || total > usual
    ? [{ code: "same_person_twice", severity: "alert", others: counted, total }]
    : [];
}

/** No longer eligible on the last day worked in the month. */
function eligibilityOf(
  { hire, eligibilities }: CheckedStatement,
  { to }: Days,
  lengths: Pick<Settings, "eligibility_months" | "eligibility_months_cdi">,
): HoursCheck[] {
  if (eligibilities.some((each) => isEligibleOn(to, each, hire.contractType, lengths))) return [];
  const ends = eligibilities.map((each) => eligibleUntil(each, hire.contractType, lengths)).sort();
  return [{ code: "not_eligible", severity: "alert", until: ends.at(-1) ?? null }];
}

function objectiveOf({ hours, commitment: { due, counted } }: CheckedStatement): HoursCheck[] {
  const total = (counted + hours) as InsertionHours;
  return due > 0 && total > due ? [{ code: "over_objective", severity: "alert", due, total }] : [];
}
