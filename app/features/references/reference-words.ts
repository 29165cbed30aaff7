import type { Day } from "#app/domain/calendar.ts";
import {
  referenceKinds,
  type DatedValue,
  type ReferenceKind,
  type ReferenceUnit,
} from "#app/domain/reference-value.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { countOf, formatEuros, formatHours, inSentence } from "#app/ui/french.ts";
import { findReferenceEntry } from "./reference-entry.ts";

/** A reference value as one reads it, with its unit: « 5 404 000 € », « 7,5 % », « oui ». */
export function referenceWords(value: number, unit: ReferenceUnit): string {
  switch (unit) {
    case "cents":
      return formatEuros(value);
    case "millionths":
      return typedShare(value);
    case "hours":
      return formatHours(value);
    case "months":
      return `${value}\u00a0mois`;
    case "weeks":
      return countOf(value, "semaine");
    case "count":
      return String(value);
    case "flag":
      return value === 1 ? "oui" : "non";
  }
}

/** « du 1er janvier 2026 au 31 décembre 2027 », « depuis le 1er janvier 2026 ». */
export function spanWords({ from, until }: Pick<DatedValue, "from" | "until">): string {
  return until === null ? `depuis le ${formatDay(from)}` : `du ${formatDay(from)} au ${formatDay(until)}`;
}

type Change = { kind: ReferenceKind; code: string; value: number; from: Day };

/** « Parts de main-d’œuvre, maçonnerie : 45 % à partir du 1er janvier 2028 ». */
export function valueChangeWords({ kind, code, value, from }: Change): string {
  const entry = findReferenceEntry(kind, code)?.entry;
  const label = entry === undefined ? code : inSentence(entry.label);
  const words = referenceWords(value, entry?.unit ?? "count");
  return `${referenceKinds[kind].label}, ${label}\u00a0: ${words} à partir du ${formatDay(from)}`;
}
