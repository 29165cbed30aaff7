import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { eligibleUntil, isEligibleOn } from "#app/domain/eligibility.ts";
import { parseSetting, settingsFrom } from "#app/domain/setting.ts";

const day = (text: string): Day => text as Day;
const initial = settingsFrom([]);
const seen = { seenOn: day("2026-01-15"), validUntil: null };

test("an eligibility lasts 24 months, longer for a CDI, or until the day written on it", () => {
  expect(eligibleUntil(seen, "cdd", initial)).toBe("2028-01-14");
  expect(eligibleUntil(seen, "cdi", initial)).toBe("2029-01-14");
  expect(eligibleUntil({ ...seen, validUntil: day("2026-03-01") }, "cdi", initial)).toBe("2026-03-01");
  expect(eligibleUntil(seen, null, { ...initial, eligibility_months: 12 })).toBe("2027-01-14");
});

test("it covers the days from the proof to its last one", () => {
  expect(isEligibleOn(day("2026-01-14"), seen, "cdd", initial)).toBe(false);
  expect(isEligibleOn(day("2026-01-15"), seen, "cdd", initial)).toBe(true);
  expect(isEligibleOn(day("2028-01-14"), seen, "cdd", initial)).toBe(true);
  expect(isEligibleOn(day("2028-01-15"), seen, "cdd", initial)).toBe(false);
});

test.each([
  ["15", 15],
  [" 31 ", 31],
  ["32", undefined],
  ["0", undefined],
  ["quinze", undefined],
])("the due day reads « %s » as %s", (text, value) => {
  expect(parseSetting("statement_due_day", text)).toBe(value);
});

test("settings nobody set, or that cannot be read, keep their default", () => {
  const rows = [
    { key: "risk_threshold", value: "60 %" },
    { key: "statement_due_day", value: "n'importe" },
  ];
  expect(settingsFrom(rows)).toMatchObject({
    risk_threshold: 60,
    statement_due_day: 15,
    eligibility_months: 24,
  });
});
