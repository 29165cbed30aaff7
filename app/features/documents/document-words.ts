import type { Light } from "#app/domain/light.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import { formatTightDay } from "#app/ui/french-dates.ts";
import { formatHoursInColumn, formatNumber } from "#app/ui/french.ts";
import { lightWords } from "#app/ui/tone.ts";

/** A count that may be kept from the reader: « s » then. */
export function countCell(count: number | null): string {
  return count === null ? "s" : formatNumber(count);
}

/** Hours of the report, which are decimal, for a column. */
export function decimalHoursCell(hours: number): string {
  return formatHoursInColumn(Math.round(hours * 100));
}

/** Decimal hours as hundredths: what the formats of sentences take. */
export function hundredths(hours: number): number {
  return Math.round(hours * 100);
}

/** A light in words: on paper too, never a colour alone. */
export function lightCell(light: Light | null): string {
  if (light === null) return "–";
  if (light === "no_objective") return "sans heures";
  if (light === "unknown") return "À compléter";
  return lightWords[light];
}

/** A day that may be unknown. */
export function dayCell(day: string | null): string {
  return day === null ? "n.d." : formatTightDay(day);
}

/** A SIRET that no end of line cuts. */
export function siretWords(siret: string): string {
  return spacedSiret(siret).replaceAll(" ", "\u00a0");
}

/** What « s » and « n.d. » stand for, said once in each document that may hold one. */
export const secretNote =
  "«\u00a0s\u00a0»\u00a0: chiffre tenu secret, parce qu’il porte sur moins de 5 personnes ou sur toutes. «\u00a0n.d.\u00a0»\u00a0: non renseigné.";
