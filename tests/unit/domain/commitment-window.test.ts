import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { windowMeets, windowOf } from "#app/domain/commitment-window.ts";

const day = (text: string): Day => text as Day;
const period = { from: "2026-04" as Month, to: "2026-06" as Month };
const none = { startsOn: null, endsOn: null };
const bare = { ...none, notifiedOn: null, durationMonths: null };

describe("the window of a commitment", () => {
  test("starts on its own day, else the contract's execution, else the notification", () => {
    const contract = { ...bare, startsOn: day("2026-02-01"), notifiedOn: day("2026-01-01") };
    const own = { startsOn: day("2026-03-01"), endsOn: null };
    expect(windowOf({ commitment: own, contract }).start).toBe("2026-03-01");
    expect(windowOf({ commitment: none, contract }).start).toBe("2026-02-01");
    expect(windowOf({ commitment: none, contract: { ...contract, startsOn: null } }).start).toBe(
      "2026-01-01",
    );
    expect(windowOf({ commitment: none, contract: bare })).toEqual({ start: null, end: null });
  });

  test.each([
    ["2026-01-01", 12, "2026-12-31"],
    ["2026-01-31", 1, "2026-02-27"],
    ["2024-01-30", 1, "2024-02-28"],
    ["2026-03-15", 6, "2026-09-14"],
  ])("from %s for %i months ends on %s", (startsOn, durationMonths, end) => {
    const contract = { ...bare, startsOn: day(startsOn), durationMonths };
    expect(windowOf({ commitment: none, contract }).end).toBe(end);
    const written = { ...contract, endsOn: day("2030-01-01") };
    expect(windowOf({ commitment: none, contract: written }).end).toBe("2030-01-01");
  });

  test.each([
    ["2026-01-01", "2026-04-01", true],
    ["2026-01-01", "2026-03-31", false],
    ["2026-06-30", "2026-12-31", true],
    ["2026-07-01", "2026-12-31", false],
    ["2026-06-30", null, true],
    [null, "2026-12-31", false],
  ])("%s to %s meets the second quarter of 2026: %s", (start, end, meets) => {
    expect(windowMeets({ start: start as Day | null, end: end as Day | null }, period)).toBe(meets);
  });
});
