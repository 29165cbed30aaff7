import { addDays, daysCountingBoth, lastDayOf, monthOf, monthsOf, type Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { DemoCommitment } from "./commitments.ts";
import { demoToday, lastWorkedMonth } from "./demo-calendar.ts";
import type { DemoRow, DemoRows } from "./demo-rows.ts";
import { seededRandom } from "./seeded-random.ts";

/** Orders that add up, less a credit note, to the euros; an invoice beside, for information. */
export function enterOrders(rows: DemoRows, commitment: DemoCommitment, euros: number): void {
  const starts = commitment.window.starts ?? demoToday;
  const days = daysCountingBoth(starts, lastDay(commitment)) - 1;
  const count = seededRandom(`orders of ${commitment.id}`).integer(5, 9);
  const credit = Math.round(euros * 0.03);
  const each = Math.floor((euros + credit) / count);
  const enter = (
    number: string,
    nature: DemoRow<"lot_order">["nature"],
    at: number,
    amount: number,
  ): void => {
    enterOrder(rows, commitment, number, nature, addDays(starts, Math.floor(days * at)), { euros: amount });
  };
  for (let index = 0; index < count; index += 1) {
    const amount = index === 0 ? euros + credit - each * (count - 1) : each;
    enter(`BC ${String(index + 1)}`, "order", index / count, amount);
  }
  enter("AV 1", "credit_note", 0.7, credit);
  enter("F 1", "invoice", 0.3, each);
}

/** Total hours worked on the lot, reported every three months until the last month due. */
export function enterWorkedHours(rows: DemoRows, commitment: DemoCommitment, hours: number): void {
  const { starts } = commitment.window;
  if (starts === null) return;
  const last = lastDay(commitment) < demoToday ? monthOf(lastDay(commitment)) : lastWorkedMonth;
  const months = monthsOf({ from: monthOf(starts), to: last });
  const reported = months.filter((_, index) => (months.length - 1 - index) % 3 === 0);
  const each = Math.floor(hours / reported.length);
  reported.forEach((month, index) => {
    const workedHours = index === 0 ? hours - each * (reported.length - 1) : each;
    enterOrder(rows, commitment, `T ${String(index + 1)}`, "invoice", lastDayOf(month), { workedHours });
  });
}

function lastDay({ window }: DemoCommitment): Day {
  return window.ends !== null && window.ends < demoToday ? window.ends : demoToday;
}

function enterOrder(
  rows: DemoRows,
  commitment: DemoCommitment,
  number: string,
  nature: DemoRow<"lot_order">["nature"],
  on: Day,
  { euros, workedHours }: { euros?: number; workedHours?: number },
): void {
  rows.enter("lot_order", {
    id: rows.nextId("lot_order"),
    lot_id: commitment.lotId,
    number,
    nature,
    ordered_on: on,
    amount: euros === undefined ? null : ((euros * 100) as Cents),
    worked_hours: workedHours === undefined ? null : ((workedHours * 100) as InsertionHours),
  });
}
