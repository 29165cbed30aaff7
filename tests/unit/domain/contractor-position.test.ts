import { describe, expect, test } from "vitest";
import { contractorPositions } from "#app/domain/contractor-position.ts";
import type { Contractor } from "#app/domain/contractor-split.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { penaltyFor } from "#app/domain/penalty.ts";
import type { Millionths } from "#app/domain/proportion.ts";

const hours = (hundredths: number) => hundredths as InsertionHours;
const someone = (organisationId: string, changes: Partial<Contractor> = {}): Contractor => ({
  organisationId,
  role: "joint",
  share: null,
  principalId: null,
  ...changes,
});

describe("where each contractor of a lot stands", () => {
  test("parts add up to what is due, to the hundredth", () => {
    const onLot = [someone("a", { role: "lead" }), someone("b"), someone("c")];
    const positions = contractorPositions({ due: hours(10_000), hours: [] }, onLot);
    expect(positions.map(({ due }) => due)).toEqual([3_334, 3_333, 3_333]);
    expect(positions.map(({ remaining }) => remaining)).toEqual([3_334, 3_333, 3_333]);
  });

  test("hours that name nobody are the lead's, and what is done beyond leaves nothing to do", () => {
    const onLot = [
      someone("a", { role: "lead", share: 750_000 as Millionths }),
      someone("b", { share: 250_000 as Millionths }),
    ];
    const done = [
      { contractorId: null, hours: hours(8_000) },
      { contractorId: "b", hours: hours(1_000) },
    ];
    expect(contractorPositions({ due: hours(10_000), hours: done }, onLot)).toEqual([
      { organisationId: "a", due: 7_500, done: 8_000, remaining: 0 },
      { organisationId: "b", due: 2_500, done: 1_000, remaining: 1_500 },
    ]);
  });

  test("a subcontractor owes nothing itself: its hours count for whom it works for too", () => {
    const onLot = [
      someone("a", { role: "lead" }),
      someone("b"),
      someone("sub", { role: "subcontractor", principalId: "b" }),
    ];
    const done = [{ contractorId: "sub", hours: hours(2_000) }];
    expect(contractorPositions({ due: hours(10_000), hours: done }, onLot)).toEqual([
      { organisationId: "a", due: 5_000, done: 0, remaining: 5_000 },
      { organisationId: "b", due: 5_000, done: 2_000, remaining: 3_000 },
      { organisationId: "sub", due: null, done: 2_000, remaining: null },
    ]);
  });
});

test("a penalty is hours missing times the price of one, half up to the cent", () => {
  expect(penaltyFor(hours(42_800), 20_000 as Cents)).toBe(8_560_000);
  expect(penaltyFor(hours(1), 50 as Cents)).toBe(1);
});
