import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { acceptedCriteria, hireEligibility } from "#app/domain/hire-eligibility.ts";
import { settingsFrom } from "#app/domain/setting.ts";

const lengths = settingsFrom([]);
const seen = (criterion: EligibilityCriterion, seenOn: string, validUntil: string | null = null) => ({
  criterion,
  seenOn: seenOn as Day,
  validUntil: validUntil as Day | null,
});

describe("who may start on 1 March 2026", () => {
  test.each([
    ["nothing on the file", [], null, { eligible: false, why: "none" }],
    ["RSA seen the month before", [seen("rsa", "2026-02-01")], null, { eligible: true }],
    ["RSA seen that very day", [seen("rsa", "2026-03-01")], null, { eligible: true }],
    ["RSA seen the day after", [seen("rsa", "2026-03-02")], null, { eligible: false, why: "not yet" }],
    [
      "written end the day before",
      [seen("rsa", "2025-01-01", "2026-02-28")],
      null,
      { eligible: false, why: "expired", until: "2026-02-28" },
    ],
    ["written end that very day", [seen("rsa", "2025-01-01", "2026-03-01")], null, { eligible: true }],
    [
      "seen 24 months before to the day: over the day before",
      [seen("rsa", "2024-03-01")],
      null,
      { eligible: false, why: "expired", until: "2026-02-28" },
    ],
    ["of the contract's list", [seen("rsa", "2026-02-01")], ["rsa"], { eligible: true }],
    ["off the contract's list", [seen("ass", "2026-02-01")], ["rsa"], { eligible: false, why: "off list" }],
    [
      "a reasoned opinion, whatever the list",
      [seen("reasoned_opinion", "2026-02-01")],
      ["rsa"],
      { eligible: true },
    ],
  ] as const)("%s", (_, eligibilities, accepted, expected) => {
    const asked = {
      startsOn: "2026-03-01" as Day,
      contractType: "cdd" as const,
      eligibilities,
      accepted: accepted as readonly EligibilityCriterion[] | null,
    };
    expect(hireEligibility(asked, lengths)).toMatchObject(expected);
  });

  test("a CDI keeps an eligibility of 24 months and more", () => {
    const asked = {
      startsOn: "2026-03-01" as Day,
      eligibilities: [seen("rsa", "2024-03-01")],
      accepted: null,
    };
    expect(hireEligibility({ ...asked, contractType: "cdi" }, lengths).eligible).toBe(true);
  });
});

test("the list of a contract: none is all of them, unknown words are nobody's", () => {
  expect(acceptedCriteria(null)).toBeNull();
  expect(acceptedCriteria("rsa; deld_12")).toEqual(["rsa", "deld_12"]);
  expect(acceptedCriteria("inconnu")).toBeNull();
});
