import { monthsOf, type Month, type Period } from "#app/domain/calendar.ts";
import { formatHours, formatList, formatNumber, plural } from "#app/ui/french.ts";
import { formatMonthName, formatTightMonth, formatTightMonthName } from "#app/ui/french-dates.ts";
import type { MonthlySeries } from "#app/ui/monthly-series.ts";

/** Hours of a month, in hundredths. */
export type MonthHours = { month: Month; validated: number; submitted: number };

/** Beyond that many months bars are years. */
const barsUpTo = 36;

/** Every month of the period up to the last one with hours: those after have nothing to show yet. */
export function shownMonths(period: Period, hours: readonly MonthHours[]): MonthHours[] {
  const byMonth = new Map(hours.map((row) => [row.month, row]));
  const last = hours.reduce<string>((latest, { month }) => (month > latest ? month : latest), "");
  return monthsOf(period)
    .filter((month) => month <= last)
    .map((month) => byMonth.get(month) ?? { month, validated: 0, submitted: 0 });
}

/** The forecast of an average month, in hundredths, rounded: a pace, not a figure of the report. */
export function averageForecast(period: Period, forecast: number): number {
  return Math.round(forecast / monthsOf(period).length);
}

/** What the chart draws; the pace is left out when nothing was planned. */
export function seriesOf(
  period: Period,
  months: readonly MonthHours[],
  forecast: number,
  name: string,
): MonthlySeries {
  const average = averageForecast(period, forecast);
  const byYear = months.length > barsUpTo;
  const bars = byYear ? yearsOf(months) : months.map(monthBar(period));
  const expected = byYear ? average * 12 : average;
  return expected > 0 ? { name, months: bars, expected } : { name, months: bars };
}

/** The sentence over the chart: how often the average pace was held, and what still waits. */
export function monthsFact(period: Period, months: readonly MonthHours[], forecast: number): string {
  const facts = [paceFact(period, months, forecast), waitingFact(period, months)].filter(
    (fact) => fact !== "",
  );
  return `${facts.join("\u202f; ")}.`;
}

function paceFact(period: Period, months: readonly MonthHours[], forecast: number): string {
  const average = averageForecast(period, forecast);
  if (average <= 0) return "Aucune heure n’était prévue sur la période";
  const held = months.filter(({ validated }) => validated >= average).length;
  const pace = `Le prévu moyen, ${formatNumber(average / 100)}\u00a0h par mois,`;
  if (months.length === 0) return `${pace} n’est pas encore entamé`;
  return held === 0
    ? `${pace} n’est tenu aucun des ${formatNumber(months.length)} mois`
    : `${pace} est tenu ${formatNumber(held)} mois sur ${formatNumber(months.length)}`;
}

function waitingFact({ from, to }: Period, months: readonly MonthHours[]): string {
  const waiting = months.filter(({ submitted }) => submitted > 0);
  if (waiting.length === 0) return "";
  const total = waiting.reduce((sum, { submitted }) => sum + submitted, 0);
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  if (waiting.length > 3 || !oneYear) {
    return `${formatHours(total)} attendent une validation, sur ${formatNumber(waiting.length)} mois`;
  }
  const names = formatList(waiting.map(({ month }) => formatMonthName(month)));
  return `${names} ${plural(waiting.length, "attend", "attendent")} encore ${formatHours(total)}`;
}

function monthBar({ from, to }: Period) {
  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  return ({ month, validated, submitted }: MonthHours) => ({
    label: oneYear ? formatTightMonthName(month) : formatTightMonth(month),
    validated,
    pending: submitted,
  });
}

function yearsOf(months: readonly MonthHours[]) {
  const years = new Map<string, { label: string; validated: number; pending: number }>();
  for (const { month, validated, submitted } of months) {
    const label = month.slice(0, 4);
    const known = years.get(label);
    years.set(label, {
      label,
      validated: (known?.validated ?? 0) + validated,
      pending: (known?.pending ?? 0) + submitted,
    });
  }
  return [...years.values()];
}
