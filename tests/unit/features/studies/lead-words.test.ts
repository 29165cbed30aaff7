import { expect, test } from "vitest";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { measureOf } from "#app/domain/sizing/hours-measure.ts";
import { leadWords } from "#app/features/studies/lead-words.ts";

/** What a study of so many hours is said to ask of persons. */
function said(whole: number, months: number | null): string {
  const hours = (whole * 100) as InsertionHours;
  const measure = measureOf(hours, { months, cost: null, amount: null });
  const total = {
    hours,
    exact: hours,
    range: null,
    amount: 0 as Cents,
    measure,
    missing: 0,
    unknownAmounts: 0,
  };
  return leadWords({ total, rate: 75_000 as Millionths, months, category: null, able: null }).fact.replace(
    /\s/g,
    " ",
  );
}

test("hours are told as the months of one person", () => {
  expect(said(1773, null)).toBe("une personne pendant un peu plus de 13 mois");
});

test("past two years, as persons over a year; over the duration where it is known", () => {
  expect(said(28_985, null)).toBe("l’équivalent de 18,0 personnes à temps plein pendant un an");
  expect(said(28_985, 24)).toBe("l’équivalent de 9,0 personnes à temps plein pendant 24 mois");
});
