import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { bandOf } from "#app/domain/edition/count-band.ts";
import {
  choosablePeriods,
  editionStanding,
  nextToPrepare,
  type PublishedEdition,
} from "#app/domain/edition/edition-standing.ts";
import {
  editionPeriodCode,
  parseEditionPeriod,
  type EditionPeriod,
} from "#app/domain/edition/edition-state.ts";

function period(code: string): EditionPeriod {
  return parseEditionPeriod(code) ?? { kind: "year", from: "1900-01" as Month, to: "1900-12" as Month };
}
const edition = (number: number, code: string): PublishedEdition => ({ number, ...period(code) });
const day = (text: string) => text as Day;

describe("whether a period may be frozen", () => {
  test.each([
    ["2026-S1", [], "2026-07-01", { outcome: "open", supersedes: null }],
    ["2026-S1", [], "2026-06-30", { outcome: "not ended", lastDay: "2026-06-30" }],
    ["2026", [], "2026-12-31", { outcome: "not ended", lastDay: "2026-12-31" }],
    ["2026-S1", [edition(1, "2025-S2")], "2026-07-01", { outcome: "open", supersedes: null }],
    [
      "2026-S1",
      [edition(1, "2026-S1"), edition(2, "2026-S1")],
      "2026-08-01",
      { outcome: "open", supersedes: 2 },
    ],
    [
      "2025",
      [edition(2, "2025-S2"), edition(1, "2025-S1")],
      "2026-02-01",
      { outcome: "other kind", numbers: [1, 2] },
    ],
    ["2025-S2", [edition(4, "2025")], "2026-02-01", { outcome: "other kind", numbers: [4] }],
    ["2025", [edition(4, "2025")], "2026-02-01", { outcome: "open", supersedes: 4 }],
    ["2025", [edition(4, "2024")], "2026-02-01", { outcome: "open", supersedes: null }],
  ] as const)("%s among %j on %s: %j", (code, published, today, expected) => {
    expect(editionStanding(period(code), published, day(today))).toEqual(expected);
  });
});

describe("the next to prepare", () => {
  test.each([
    [[], "2026-11-30", "2026-S1"],
    [[edition(1, "2026-S1")], "2026-11-30", undefined],
    [[edition(1, "2025-S1")], "2026-11-30", "2025-S2"],
    [[edition(1, "2025")], "2026-11-30", "2026-S1"],
    [[edition(1, "2025")], "2026-05-30", undefined],
  ] as const)("after %j on %s: %s", (published, today, expected) => {
    const next = nextToPrepare(published, day(today));
    expect(next && editionPeriodCode(next)).toBe(expected);
  });

  test("eight semesters and their years may be chosen, the latest first", () => {
    const codes = choosablePeriods(day("2026-11-30")).map(editionPeriodCode);
    expect(codes.slice(0, 5)).toEqual(["2026", "2026-S2", "2026-S1", "2025", "2025-S2"]);
    expect(codes).toHaveLength(12);
  });
});

test.each([
  [0, "none"],
  [1, "few"],
  [9, "few"],
  [10, "some"],
  [49, "some"],
  [50, "many"],
  [5000, "many"],
] as const)("%d is told as « %s »", (count, band) => {
  expect(bandOf(count)).toBe(band);
});
