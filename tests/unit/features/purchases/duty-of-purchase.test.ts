import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";
import { dutyOfPurchase } from "#app/features/purchases/duty-of-purchase.ts";

const references = referencesOf(referenceTable, []);
const asked = (consultationOn: string, euros: number) =>
  dutyOfPurchase(
    { category: "services", estimatedValue: (euros * 100) as Cents, consultationOn: consultationOn as Day },
    "local_authority",
    references,
  ).verdict;

test.each([
  ["the day before the law", "2026-08-21", 216_000, "not due"],
  ["its first day", "2026-08-22", 216_000, "due"],
  ["August, in which it begins", "2026-08-01", 216_000, "to check"],
  ["July, or a third quarter, or a second half", "2026-07-01", 216_000, "to check"],
  ["the same under the threshold", "2026-08-01", 215_999, "not due"],
  ["May", "2026-05-01", 216_000, "not due"],
  ["a second quarter", "2026-04-01", 216_000, "not due"],
  ["September", "2026-09-01", 216_000, "due"],
])("a consultation planned on %s: %s of %d €, %s", (_, day, euros, verdict) => {
  expect(asked(day, euros)).toBe(verdict);
});
