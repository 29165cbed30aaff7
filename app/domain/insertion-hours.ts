/**
 * Insertion hours (« heures d’insertion ») are whole hundredths of an hour, the unit of French
 * payslips: a full-time month is 151,67 h. Integers keep sums exact on SQLite and PostgreSQL alike.
 */
export type InsertionHours = number & { readonly unit: "hundredths of an hour" };

export const noHours = 0 as InsertionHours;

/** Reads what a facilitator types: `151,67`, `151.67` or `1 200`. Anything else is `undefined`. */
export function parseHours(text: string): InsertionHours | undefined {
  const match = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s/g, ""));
  if (!match) return undefined;
  const [, whole = "0", fraction = ""] = match;
  return (Number(whole) * 100 + Number(fraction.padEnd(2, "0"))) as InsertionHours;
}

/** Hundredths → hours as a decimal number with at most 2 decimals, as the JSON report prints them. */
export function hoursAsDecimal(hours: number): number {
  return hours / 100;
}
