import type { Day } from "./calendar.ts";

/** Whole years on a day. Born on 29 February: birthday on 1 March in other years. Source: indicators.md, 3. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

export const ageClasses = {
  "-26": "Moins de 26 ans",
  "26-49": "De 26 à 49 ans",
  "50+": "50 ans et plus",
  unknown: "Âge non renseigné",
} as const satisfies Record<string, string>;
export type AgeClass = keyof typeof ageClasses;

export function ageClassOf(age: number | null): AgeClass {
  if (age === null) return "unknown";
  if (age < 26) return "-26";
  return age < 50 ? "26-49" : "50+";
}
