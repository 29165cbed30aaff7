import { formatMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import { atStart, formatHours } from "#app/ui/french.ts";
import type { MonthlyValue } from "#app/ui/monthly-series.ts";
import type { MonthRow } from "./monthly-rows.ts";

export type YearRow = { year: string; validated: number; pending: number; total: number; months: MonthRow[] };

/** Sub-totals by year, the running total being that of the year's last month. */
export function yearsOf(rows: readonly MonthRow[]): YearRow[] {
  const years: YearRow[] = [];
  for (const row of rows) {
    const name = row.month.slice(0, 4);
    const known = years.at(-1);
    const year =
      known?.year === name ? known : { year: name, validated: 0, pending: 0, total: 0, months: [] };
    if (year !== known) years.push(year);
    year.validated += row.validated;
    year.pending += row.pending;
    year.total = row.total;
    year.months.push(row);
  }
  return years;
}

/** A bar's label: the month, with its year in January and at first, so that long series can be read. */
export function barsOf(rows: readonly MonthRow[]): MonthlyValue[] {
  const oneYear = rows[0]?.month.slice(0, 4) === rows.at(-1)?.month.slice(0, 4);
  return rows.map(({ month, validated, pending }) => ({
    label: oneYear ? formatTightMonthName(month) : `${month.slice(5)}/${month.slice(2, 4)}`,
    validated,
    pending,
  }));
}

/** The fact the chart states, computed. */
export function factOf(rows: readonly MonthRow[]): string {
  const best = rows.reduce<MonthRow | undefined>(
    (most, row) => (most === undefined || row.validated > most.validated ? row : most),
    undefined,
  );
  const last = rows.at(-1);
  const pending = rows.reduce((sum, row) => sum + row.pending, 0);
  if (best === undefined || last === undefined || best.validated === 0) {
    return `Rien n’est encore validé\u00a0: ${formatHours(pending)} attendent.`;
  }
  const fact = `${atStart(formatMonth(best.month))} est le meilleur mois\u00a0: ${formatHours(best.validated)}.`;
  if (pending === 0) return fact;
  return last.validated === 0
    ? `${fact} Rien n’est encore validé en ${formatMonth(last.month)}\u00a0: ${formatHours(pending)} attendent.`
    : `${fact} ${formatHours(pending)} attendent d’être validées.`;
}
