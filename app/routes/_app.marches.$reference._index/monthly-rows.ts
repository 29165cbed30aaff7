import { monthOf, monthsOf, type Month } from "#app/domain/calendar.ts";
import type { ContractMonth } from "#db/queries/contracts/contract-months.server.ts";
import type { LotLine } from "./lot-lines.ts";

export type MonthRow = { month: Month; validated: number; pending: number; total: number };
export type MonthlyHours = {
  rows: MonthRow[];
  /** Hours a month it took until now to be where one is expected, in hundredths; null when nothing is. */
  pace: number | null;
};

/** Every month from the first to the last with hours, none skipped, with the running total of validated ones. */
export function monthlyRows(
  months: readonly ContractMonth[],
  lots: readonly LotLine[],
  monthDue: Month,
): MonthlyHours {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return { rows: [], pace: null };
  const known = new Map(months.map((month) => [month.month, month]));
  let total = 0;
  const rows = monthsOf({ from: first.month, to: last.month }).map((month) => {
    const { validated = 0, pending = 0 } = known.get(month) ?? {};
    total += validated;
    return { month, validated, pending, total };
  });
  return { rows, pace: paceOf(lots, monthDue) };
}

/** Expected hours ÷ months since the earliest start, both up to the last month due. */
function paceOf(lots: readonly LotLine[], monthDue: Month): number | null {
  const commitments = lots.flatMap((lot) => lot.commitments);
  const expected = commitments.reduce((sum, commitment) => sum + (commitment.expected ?? 0), 0);
  const starts = commitments.flatMap(({ start }) => start ?? []).sort();
  const [start] = starts;
  if (start === undefined || expected <= 0) return null;
  const months = monthsOf({ from: monthOf(start), to: monthDue }).length;
  return months === 0 ? null : Math.round(expected / months);
}
