import {
  addDays,
  addMonths,
  daysCountingBoth,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
} from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { DemoCommitment, HoursDone } from "./commitments.ts";
import type { Pace } from "./contract-plan.ts";
import { demoToday, lastWorkedMonth } from "./demo-calendar.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import { enterOrders, enterWorkedHours } from "./orders.ts";

type ObjectiveColumns = Pick<
  DemoRow<"commitment">,
  "rule" | "hours" | "amount_per_hour" | "threshold" | "share"
>;
type Objective = { columns: ObjectiveColumns; dueHours: number };

const empty = { hours: null, amount_per_hour: null, threshold: 0 as Cents, share: null };

/**
 * The objective of a commitment, worked out from what was done so that its light tells the intended story; enters
 * the changes or the orders that lead to it.
 */
export function enterObjective(rows: DemoRows, commitment: DemoCommitment, done: HoursDone): Objective {
  const { objective } = commitment.plan;
  if ("hours" in objective) {
    for (const { on, reason, hours } of objective.changes ?? [])
      enterChange(rows, commitment, on, reason, hours);
    const dueHours = objective.changes?.at(-1)?.hours ?? objective.hours;
    return { columns: { ...empty, rule: "fixed", hours: hundredths(objective.hours) }, dueHours };
  }
  const dueHours = dueFor(commitment, done.of(commitment.id) / 100, objective.pace);
  if (objective.rule === "fixed") {
    const { amended } = objective;
    if (amended === undefined)
      return { columns: { ...empty, rule: "fixed", hours: hundredths(dueHours) }, dueHours };
    const initial = hundredths(Math.round((dueHours * amended.from) / 5) * 5);
    enterChange(rows, commitment, changeDay(commitment), amended.reason, dueHours);
    return { columns: { ...empty, rule: "fixed", hours: initial }, dueHours };
  }
  if (objective.rule === "per_amount") {
    const { eurosPerHour, thresholdEuros } = objective;
    enterOrders(rows, commitment, thresholdEuros + dueHours * eurosPerHour + Math.floor(eurosPerHour / 3));
    const columns = {
      amount_per_hour: (eurosPerHour * 100) as Cents,
      threshold: (thresholdEuros * 100) as Cents,
    };
    return { columns: { ...empty, rule: "per_amount", ...columns }, dueHours };
  }
  enterWorkedHours(rows, commitment, Math.round((dueHours * 100) / objective.percent));
  const share = (objective.percent * 10_000) as Millionths;
  return { columns: { ...empty, rule: "share_of_hours", share }, dueHours };
}

/** Whole hours, to 5: rounded so that the light stays the intended one. */
function dueFor({ window, plan }: DemoCommitment, done: number, pace: Pace): number {
  if (done === 0) return 300;
  if (pace === "reached") return Math.floor(done / 1.04 / 5) * 5;
  const over = window.ends !== null && window.ends < demoToday;
  if (over || plan.objective.rule !== "fixed") return Math.max(5, Math.floor(done / pace / 5) * 5);
  return Math.max(5, Math.round(done / pace / elapsed(window) / 5) * 5);
}

/** Share of the window behind at the last month due. */
function elapsed({ starts, ends }: DemoCommitment["window"]): number {
  if (starts === null || ends === null) return 1;
  return daysCountingBoth(starts, lastDayOf(lastWorkedMonth)) / daysCountingBoth(starts, ends);
}

/** First of a month, a little after halfway between the start and today. */
function changeDay({ window }: DemoCommitment): Day {
  const starts = window.starts ?? demoToday;
  const last = window.ends !== null && window.ends < demoToday ? window.ends : demoToday;
  const halfway = addDays(starts, Math.floor(daysCountingBoth(starts, last) / 2));
  return firstDayOf(monthOf(addMonths(halfway, 1)));
}

function enterChange(
  rows: DemoRows,
  commitment: DemoCommitment,
  on: Day,
  reason: DemoRow<"obligation_change">["reason"],
  hours: number,
): void {
  rows.enter("obligation_change", {
    id: rows.nextId("obligation_change"),
    commitment_id: commitment.id,
    effective_on: on,
    reason,
    hours: hundredths(hours),
  });
}

function hundredths(hours: number): InsertionHours {
  return Math.round(hours * 100) as InsertionHours;
}
