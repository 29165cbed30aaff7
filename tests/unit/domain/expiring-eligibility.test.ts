import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { eligibilityToRenew } from "#app/domain/expiring-eligibility.ts";

const day = (text: string): Day => text as Day;
const lengths = { eligibility_months: 24, eligibility_months_cdi: 36 };
const until = (...days: string[]) =>
  days.map((each) => ({ seenOn: day("2025-01-10"), validUntil: day(each) }));

const toRenew = (days: string[], endsOn: string | null = null, contractType: "cdd" | "cdi" = "cdd") =>
  eligibilityToRenew(
    { contractType, endsOn: endsOn === null ? null : day(endsOn), eligibilities: until(...days) },
    day("2026-11-20"),
    lengths,
  );

test.each([
  [["2026-12-20"], "2026-12-20"],
  [["2026-12-21"], undefined],
  [["2026-11-24", "2027-03-01"], undefined],
  [["2026-06-01"], "2026-06-01"],
  [[], null],
])("eligible until %j: to renew %s", (days, expected) => {
  expect(toRenew(days)).toBe(expected);
});

test("a hire that ends first asks for nothing", () => {
  expect(toRenew(["2026-12-01"], "2026-12-01")).toBeUndefined();
  expect(toRenew(["2026-12-01"], "2026-12-02")).toBe("2026-12-01");
});

test("without a written end, the length of an eligibility decides, longer for a CDI", () => {
  const person = { endsOn: null, eligibilities: [{ seenOn: day("2024-12-01"), validUntil: null }] };
  expect(eligibilityToRenew({ ...person, contractType: "cdd" }, day("2026-11-20"), lengths)).toBe(
    "2026-11-30",
  );
  expect(eligibilityToRenew({ ...person, contractType: "cdi" }, day("2026-11-20"), lengths)).toBeUndefined();
});
