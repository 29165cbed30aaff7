import { monthOf, monthsOf, type Day, type Month, type Period } from "./calendar.ts";
import { grouped } from "./grouped.ts";
import type { HireContractType } from "./hire-codes.ts";

type Counted = { contractId: string; month: Month; hours: number; state: "validated" | "submitted" };

/** What an employer’s figures are made of, all of it its own and on contracts that count. Hours in hundredths. */
export type OwnRows = {
  named: ReadonlyArray<Counted & { hireId: string; personKey: string }>;
  together: ReadonlyArray<Counted & { commitmentId: string; persons: number }>;
  hires: ReadonlyArray<{ hireId: string; contractId: string; contractType: HireContractType; startsOn: Day }>;
};

export type OwnHours = { validated: number; pending: number };
export type OwnPersons = { named: number; collective: number };
export type OwnTotals = OwnHours & { persons: OwnPersons; started: number };

export type OwnFigures = OwnTotals & {
  /** Hires that start in the period, by contract type, the most frequent first. */
  startedByType: Array<{ contractType: HireContractType; count: number }>;
  /** Every month of the period, those without hours too. */
  months: Array<OwnHours & { month: Month }>;
  /** The contracts with hours or an open hire, the most validated hours first. */
  contracts: Array<OwnTotals & { contractId: string }>;
  /** Hours of each hire that has any. */
  hires: Map<string, OwnHours>;
};

/**
 * The figures of one employer over a period: the rules of the FA02 report, « hours », « participants » and « recruitments »,
 * restricted to its own hires and collective lines. Persons are those with validated hours; without names, the largest month
 * of each line. Source: indicators.md.
 */
export function ownFigures(rows: OwnRows, period: Period): OwnFigures {
  const all = [...rows.named, ...rows.together];
  const started = rows.hires.filter(({ startsOn }) => isIn(startsOn, period));
  const contractIds = [...new Set([...all, ...rows.hires].map(({ contractId }) => contractId))];
  return {
    ...totalsOf(rows, period),
    startedByType: [...grouped(started, ({ contractType }) => contractType).values()]
      .flatMap((same) => same.slice(0, 1).map(({ contractType }) => ({ contractType, count: same.length })))
      .sort((one, other) => other.count - one.count || one.contractType.localeCompare(other.contractType)),
    months: monthsOf(period).map((month) => ({
      month,
      ...hoursOf(all.filter((row) => row.month === month)),
    })),
    contracts: contractIds
      .map((contractId) => {
        const own = (row: { contractId: string }): boolean => row.contractId === contractId;
        const { named, together, hires } = rows;
        const of = { named: named.filter(own), together: together.filter(own), hires: hires.filter(own) };
        return { contractId, ...totalsOf(of, period) };
      })
      .sort((one, other) => other.validated - one.validated || other.pending - one.pending),
    hires: new Map([...grouped(rows.named, ({ hireId }) => hireId)].map(([id, own]) => [id, hoursOf(own)])),
  };
}

function totalsOf({ named, together, hires }: OwnRows, period: Period): OwnTotals {
  return {
    ...hoursOf([...named, ...together]),
    persons: {
      named: [...grouped(named, ({ personKey }) => personKey).values()].filter(hasValidated).length,
      collective: [...grouped(together, ({ commitmentId }) => commitmentId).values()]
        .filter(hasValidated)
        .reduce((sum, months) => sum + largestOf(months), 0),
    },
    started: hires.filter(({ startsOn }) => isIn(startsOn, period)).length,
  };
}

function hoursOf(rows: readonly Counted[]): OwnHours {
  const sum = (state: Counted["state"]): number =>
    rows.reduce((total, row) => total + (row.state === state ? row.hours : 0), 0);
  return { validated: sum("validated"), pending: sum("submitted") };
}

function hasValidated(rows: readonly Counted[]): boolean {
  return hoursOf(rows).validated > 0;
}

function largestOf(months: OwnRows["together"]): number {
  return Math.max(0, ...months.flatMap(({ state, persons }) => (state === "validated" ? [persons] : [])));
}

function isIn(day: Day, { from, to }: Period): boolean {
  return monthOf(day) >= from && monthOf(day) <= to;
}
