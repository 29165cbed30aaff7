import type { Day } from "./calendar.ts";
import type { ObjectiveRule, OrderNature } from "./exchange-codes.ts";
import { noHours, type InsertionHours } from "./insertion-hours.ts";
import type { Cents } from "./money.ts";
import { wholeShare, type Millionths } from "./proportion.ts";
import { divideHalfUp } from "./rounding.ts";

/** How a commitment's obligation is worked out. Source: indicators.md, « Objective(d) ». */
export type ObjectiveTerms = {
  rule: ObjectiveRule;
  /** Initial objective of a `fixed` rule. */
  hours: InsertionHours | null;
  /** `per_amount`: cents of orders for one hour. */
  amountPerHour: Cents | null;
  threshold: Cents;
  /** `share_of_hours`. */
  share: Millionths | null;
};

export type ObligationChange = { effectiveOn: Day; hours: InsertionHours; enteredRank: number };
export type LotOrder = {
  nature: OrderNature;
  orderedOn: Day;
  amount: Cents | null;
  workedHours: InsertionHours | null;
};
export type ObjectiveHistory = { changes: readonly ObligationChange[]; orders: readonly LotOrder[] };

/** What had been said of a commitment by a day: last change, orders less credit notes, hours worked on the lot. */
export type ObjectiveBasis = { changedTo: InsertionHours | null; ordered: Cents; worked: InsertionHours };

export const untouched: ObjectiveBasis = { changedTo: null, ordered: 0 as Cents, worked: noHours };

/**
 * The obligation, in hundredths of an hour, never below 0. `fixed`: the last change, else the initial
 * objective. `per_amount`: whole hours, one per X cents ordered beyond the threshold. `share_of_hours`:
 * share × hours worked on the lot, half up to a hundredth.
 */
export function objectiveOf(terms: ObjectiveTerms, basis: ObjectiveBasis): InsertionHours {
  switch (terms.rule) {
    case "fixed":
      return basis.changedTo ?? terms.hours ?? noHours;
    case "per_amount":
      return hoursForOrders(basis.ordered, terms);
    case "share_of_hours":
      return divideHalfUp(
        BigInt(terms.share ?? 0) * BigInt(basis.worked),
        BigInt(wholeShare),
      ) as InsertionHours;
  }
}

/** The basis on a day, that day included. Of two changes on one day, the last entered. */
export function basisOn(history: ObjectiveHistory, day: Day): ObjectiveBasis {
  const orders = history.orders.filter((order) => order.orderedOn <= day);
  return {
    changedTo: lastChange(history.changes, day)?.hours ?? null,
    ordered: orders.reduce((sum, order) => sum + signedAmount(order), 0) as Cents,
    worked: orders.reduce((sum, order) => sum + (order.workedHours ?? 0), 0) as InsertionHours,
  };
}

/** A credit note takes away whatever sign it was typed with; an invoice is for information. */
export function signedAmount({ nature, amount }: Pick<LotOrder, "nature" | "amount">): Cents {
  if (amount === null || nature === "invoice") return 0 as Cents;
  return (nature === "credit_note" ? -Math.abs(amount) : amount) as Cents;
}

function lastChange(changes: readonly ObligationChange[], day: Day): ObligationChange | undefined {
  let last: ObligationChange | undefined;
  for (const change of changes) {
    if (change.effectiveOn <= day && (last === undefined || isLater(change, last))) last = change;
  }
  return last;
}

function isLater(one: ObligationChange, other: ObligationChange): boolean {
  if (one.effectiveOn !== other.effectiveOn) return one.effectiveOn > other.effectiveOn;
  return one.enteredRank > other.enteredRank;
}

function hoursForOrders(ordered: Cents, { amountPerHour, threshold }: ObjectiveTerms): InsertionHours {
  if (amountPerHour === null || ordered <= threshold) return noHours;
  return (Number(BigInt(ordered - threshold) / BigInt(amountPerHour)) * 100) as InsertionHours;
}
