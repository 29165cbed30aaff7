import type { ReferenceUnit } from "#app/domain/reference-value.ts";

/** What stands at the right of a field of each unit. */
export const unitSuffixes: Partial<Record<ReferenceUnit, string>> = {
  cents: "€",
  millionths: "%",
  hours: "h",
  months: "mois",
  weeks: "sem.",
};
