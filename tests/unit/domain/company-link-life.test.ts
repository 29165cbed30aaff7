import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { companyLinkExpiry, companyLinkState } from "#app/domain/company-link-life.ts";

const day = (text: string) => text as Day;

describe("the last day a company’s link opens", () => {
  test.for([
    ["2027-03-31", "2026-11-20", "2027-06-30"],
    [null, "2026-11-20", "2027-11-20"],
    ["2026-01-31", "2026-11-20", "2027-02-20"],
    ["2026-11-30", "2026-11-30", "2027-02-28"],
  ] as const)("contract ending %s, made on %s: %s", ([end, today, expected]) => {
    expect(companyLinkExpiry(end === null ? null : day(end), day(today))).toBe(expected);
  });

  test("it opens on that day, not on the next, and never once revoked", () => {
    const link = { expiresOn: day("2027-06-30"), revokedAt: null };
    expect(companyLinkState(link, day("2027-06-30"))).toBe("open");
    expect(companyLinkState(link, day("2027-07-01"))).toBe("expired");
    expect(companyLinkState({ ...link, revokedAt: "2026-11-20T09:00:00Z" }, day("2026-11-20"))).toBe(
      "revoked",
    );
  });
});
