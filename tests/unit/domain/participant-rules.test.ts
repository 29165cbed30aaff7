import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { eligibilityStateOn, seenSinceToLast } from "#app/domain/eligibility-state.ts";
import { eligibleUntil } from "#app/domain/eligibility.ts";
import { needState } from "#app/domain/hire-need.ts";
import { nextCode } from "#app/domain/next-number.ts";
import { birthRefusal } from "#app/domain/plausible-birth.ts";
import { overdueProofMonths } from "#app/domain/proof-age.ts";
import { settingsFrom } from "#app/domain/setting.ts";

const today = "2026-11-22" as Day;
const lengths = settingsFrom([]);
const day = (text: string): Day => text as Day;

test("the next code follows the highest number of its shape", () => {
  expect(nextCode("P-", [])).toBe("P-0001");
  expect(nextCode("P-", ["P-0009", "P-0041", "P-abc", "Q-9000"])).toBe("P-0042");
  expect(nextCode("P-", ["P-9999"])).toBe("P-10000");
});

test.each([
  ["2026-11-23", "future"],
  ["2012-11-23", "too young"],
  ["2012-11-22", undefined],
  ["1936-11-22", undefined],
  ["1935-11-22", "too old"],
])("born on %s: %s", (bornOn, expected) => {
  expect(birthRefusal(day(bornOn), today)).toBe(expected);
});

test.each([
  ["2026-11-21", "expired"],
  ["2026-11-22", "expires_soon"],
  ["2027-01-21", "expires_soon"],
  ["2027-01-22", "valid"],
])("good until %s: %s", (validUntil, expected) => {
  const eligibility = { seenOn: day("2026-01-01"), validUntil: day(validUntil) };
  expect(eligibilityStateOn(today, eligibility, lengths)).toBe(expected);
});

test.each(["2026-02-28", "2026-03-31", "2024-02-29", "2026-12-31"])(
  "the earliest proof good on %s is the earliest, whatever the length of months",
  (limit) => {
    const seenOn = seenSinceToLast(day(limit), lengths);
    expect(eligibleUntil({ seenOn, validUntil: null }, null, lengths) >= limit).toBe(true);
  },
);

test("a proof is too old from its last month's day on; some have no limit", () => {
  const seenOn = day("2026-04-02");
  expect(overdueProofMonths("rsa", { provedOn: day("2026-01-02"), seenOn })).toBe(3);
  expect(overdueProofMonths("rsa", { provedOn: day("2026-01-03"), seenOn })).toBeUndefined();
  expect(overdueProofMonths("disabled_worker", { provedOn: day("2010-01-03"), seenOn })).toBeUndefined();
});

describe("the state of a need", () => {
  test.each([
    [{ dropped: false, positions: 2, hired: 1 }, "open"],
    [{ dropped: false, positions: 2, hired: 2 }, "filled"],
    [{ dropped: true, positions: 2, hired: 2 }, "dropped"],
  ])("%o is %s", (need, expected) => {
    expect(needState(need)).toBe(expected);
  });
});
