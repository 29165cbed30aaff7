import { expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { checkCollective } from "#app/domain/collective-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";

const commitment = { due: 1_000_00 as InsertionHours, counted: 500_00 as InsertionHours };

test.for([
  ["three persons within 220 h each", "2026-10", 500_00, 3, ""],
  ["more than 220 h a person", "2026-10", 450_00, 2, "over_month_limit"],
  ["more than a month holds", "2026-10", 744_01, 1, "impossible_hours"],
  ["hours of nobody", "2026-10", 1, 0, "impossible_hours"],
  ["a month to come", "2026-12", 10_00, 3, "future_month"],
  ["beyond the objective", "2026-10", 500_01, 3, "over_objective"],
  ["no hours", "2026-10", 0, 0, ""],
] as const)("%s", ([, month, hours, persons, codes]) => {
  const statement = { month: month as Month, hours: hours as InsertionHours, persons, commitment };
  const found = checkCollective(statement, "2026-11-25" as Day);
  expect(found.map(({ code }) => code).join(" ")).toBe(codes);
});
