import { formatHoursInColumn, formatNumber, formatPercent } from "#app/ui/french.ts";

/** Stored values as a person would type them in a field; nothing stored is an empty field. */
export function typedEuros(cents: number | null): string {
  if (cents === null) return "";
  return formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2);
}

export function typedHours(hundredths: number | null): string {
  return hundredths === null ? "" : formatHoursInColumn(hundredths);
}

/** `5 %`, `7,25 %`: the zeros a person would not type left out. */
export function typedShare(millionths: number | null): string {
  if (millionths === null) return "";
  const decimals = [0, 1, 2, 3].find((count) => millionths % 10 ** (4 - count) === 0) ?? 4;
  return formatPercent(millionths / 1_000_000, decimals);
}
