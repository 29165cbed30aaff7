import { noHours, type InsertionHours } from "../insertion-hours.ts";
import type { Cents } from "../money.ts";
import { costOf, measureOf, type HoursMeasure } from "./hours-measure.ts";
import { amountOf, sizeLot, type LotSizing, type SizedLot } from "./lot-sizing.ts";
import { scenarioCodes, type Scenario, type ScenarioRates } from "./scenario.ts";

/** A lot in its study. `months`: its own duration; null: the study's. `counted`: false for a lot that owes no hours. */
export type StudyLotSizing = SizedLot & { id: string; months: number | null; counted: boolean };

export type SizedStudy = { rates: ScenarioRates; months: number | null; lots: readonly StudyLotSizing[] };

/** A lot of a scenario: null sizing while something is missing; a lot that owes no hours has 0. */
export type ScenarioLot = { id: string; sizing: LotSizing | null; measure: HoursMeasure | null };

export type ScenarioTotal = {
  hours: InsertionHours;
  exact: InsertionHours;
  /** Sums of the two ends, for lots whose amount is a range; null when none is. */
  range: { low: InsertionHours; high: InsertionHours } | null;
  /** Of the lots whose amount is known; null when none is. */
  amount: Cents | null;
  /** Lots whose amount is not known. */
  unknownAmounts: number;
  /** Its share of the amount is null as soon as hours are counted of a lot whose amount is not known. */
  measure: HoursMeasure;
  /** Lots that cannot be sized yet. */
  missing: number;
};

/** The hours of a total as they may be told: null while lots are missing and nothing is counted yet, never 0. */
export function toldHours({
  hours,
  missing,
}: Pick<ScenarioTotal, "hours" | "missing">): InsertionHours | null {
  return missing > 0 && hours === 0 ? null : hours;
}

export type SizedScenario = { lots: ScenarioLot[]; total: ScenarioTotal };

/** The three scenarios of a study. The total is the sum of the rounded lots. Source: product.md, « Rounding ». */
export function sizeStudy(study: SizedStudy): Record<Scenario, SizedScenario> {
  const sized = scenarioCodes.map((scenario) => [scenario, sizeScenario(study, scenario)] as const);
  return Object.fromEntries(sized) as Record<Scenario, SizedScenario>;
}

/** One scenario of a study. */
export function sizeScenario(study: SizedStudy, scenario: Scenario): SizedScenario {
  const lots = study.lots.map((lot) => scenarioLot(lot, study, scenario));
  return { lots, total: totalOf(study, lots) };
}

const nothing: LotSizing = { hours: noHours, exact: noHours, range: null };

function scenarioLot(lot: StudyLotSizing, study: SizedStudy, scenario: Scenario): ScenarioLot {
  const sizing = lot.counted ? sizeLot(lot, study.rates[scenario]) : nothing;
  if (sizing === null) return { id: lot.id, sizing: null, measure: null };
  const measure = measureOf(sizing.hours, {
    months: lot.months ?? study.months,
    cost: costOf(sizing.hours, lot.hourlyCost),
    amount: amountOf(lot),
  });
  return { id: lot.id, sizing, measure };
}

function totalOf(study: SizedStudy, lots: readonly ScenarioLot[]): ScenarioTotal {
  let hours = 0;
  let exact = 0;
  let low = 0;
  let high = 0;
  let cost = 0;
  lots.forEach(({ sizing }, index) => {
    const lot = study.lots[index];
    if (sizing === null || lot === undefined) return;
    hours += sizing.hours;
    exact += sizing.exact;
    low += sizing.range?.low.hours ?? sizing.hours;
    high += sizing.range?.high.hours ?? sizing.hours;
    cost += costOf(sizing.hours, lot.hourlyCost);
  });
  const amounts = study.lots.map(amountOf);
  const known = amounts.filter((each) => each !== null);
  const amount = known.length === 0 ? null : (known.reduce<number>((sum, each) => sum + each, 0) as Cents);
  const isAmountPartial = lots.some(
    ({ sizing }, index) => (sizing?.hours ?? 0) > 0 && amounts[index] === null,
  );
  const isRange = lots.some(({ sizing }) => sizing !== null && sizing.range !== null);
  return {
    hours: hours as InsertionHours,
    exact: exact as InsertionHours,
    range: isRange ? { low: low as InsertionHours, high: high as InsertionHours } : null,
    amount,
    unknownAmounts: amounts.length - known.length,
    measure: measureOf(hours as InsertionHours, {
      months: longestOf(study),
      cost: cost as Cents,
      amount: isAmountPartial ? null : amount,
    }),
    missing: lots.filter(({ sizing }) => sizing === null).length,
  };
}

/** The study's duration, else that of its longest lot among those that owe hours. */
function longestOf({ months, lots }: SizedStudy): number | null {
  if (months !== null) return months;
  const known = lots.flatMap((lot) => (lot.counted && lot.months !== null ? [lot.months] : []));
  return known.length === 0 ? null : Math.max(...known);
}
