import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { SocialDuty } from "#app/domain/law/social-duty.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import {
  proposeMechanism,
  type AbleCount,
  type ProposalLimits,
  type ProposedLot,
} from "#app/domain/sizing/mechanism-proposal.ts";

const limits: ProposalLimits = {
  minHours: 134_00 as InsertionHours,
  criterionHours: 1_000_00 as InsertionHours,
  reserveStructures: 3,
  reserveAmount: 250_000_00 as Cents,
  reservedShare: 500_000 as Millionths,
};
const notDue: SocialDuty = { verdict: "not due", why: "before the law" };
const isPrivate: SocialDuty = { verdict: "not concerned" };
const due: SocialDuty = {
  verdict: "due",
  threshold: {
    from: "2026-01-01" as Day,
    until: null,
    value: 1,
    source: "",
    toCheck: false,
    signedBy: null,
    unit: "cents",
    expired: false,
  },
};

const able = (iae: number, disability = 0): Record<"iae" | "disability", AbleCount> => ({
  iae: { count: iae, near: iae },
  disability: { count: disability, near: 0 },
});

/** The painting of the worked example: 180 000 €, 70 % of labour, 315 h at 7,5 %. */
function lot(changes: Partial<ProposedLot> = {}): ProposedLot {
  return {
    technical: false,
    amount: 180_000_00 as Cents,
    labourShare: 700_000 as Millionths,
    hours: 315_00 as InsertionHours,
    able: able(3),
    ...changes,
  };
}
const euros = (amount: number) => (amount * 100) as Cents;
const hours = (count: number) => (count * 100) as InsertionHours;
const percent = (share: number) => (share * 10_000) as Millionths;

describe("the four lots of a hall, at 7,5 %", () => {
  test.each<[string, ProposedLot, string]>([
    [
      "masonry, 1 250 h",
      lot({ amount: euros(1_000_000), labourShare: percent(50), hours: hours(1250), able: able(4) }),
      "execution_clause_and_criterion",
    ],
    [
      "metal frame, 160 h",
      lot({ amount: euros(320_000), labourShare: percent(20), hours: hours(160), able: able(1) }),
      "execution_clause",
    ],
    ["painting, 315 h", lot(), "reserved_iae"],
    [
      "lift, 48 h",
      lot({
        technical: true,
        amount: euros(95_000),
        labourShare: percent(20),
        hours: hours(48),
        able: able(0),
      }),
      "qualitative_action",
    ],
  ])("%s", (_, given, decision) => {
    expect(proposeMechanism(given, { limits, duty: notDue }).decision).toBe(decision);
  });
});

describe("one limit at a time", () => {
  test.each<[string, Partial<ProposedLot>, string]>([
    ["two structures are not enough, whatever the hours", { able: able(2) }, "execution_clause"],
    ["three of disability, none of insertion", { able: able(0, 3) }, "reserved_disability"],
    ["insertion goes first when both are enough", { able: able(3, 5) }, "reserved_iae"],
    ["two and one are enough together only", { able: able(2, 1) }, "reserved_iae_disability"],
    ["nobody said what structures do", { able: null }, "execution_clause"],
    ["the most that is reserved", { amount: euros(250_000) }, "reserved_iae"],
    ["a euro above it", { amount: euros(250_001) }, "execution_clause"],
    ["half of labour", { labourShare: percent(50) }, "reserved_iae"],
    ["a little less", { labourShare: 499_999 as Millionths }, "execution_clause"],
    ["a technical lot", { technical: true }, "execution_clause"],
    ["a reserved lot needs no least hours", { hours: hours(20) }, "reserved_iae"],
    ["the least hours of a clause", { able: able(0), hours: hours(134) }, "execution_clause"],
    ["an hour less", { able: able(0), hours: hours(133) }, "qualitative_action"],
    ["the hours of a criterion", { able: able(0), hours: hours(1000) }, "execution_clause_and_criterion"],
    ["an hour less of it", { able: able(0), hours: hours(999) }, "execution_clause"],
    ["no labour at all", { labourShare: 0 as Millionths, hours: hours(0) }, "none"],
  ])("%s", (_, changes, decision) => {
    expect(proposeMechanism(lot(changes), { limits, duty: notDue })).toMatchObject({
      decision,
      complete: true,
    });
  });

  test.each<[string, Partial<ProposedLot>, string]>([
    ["amount", { amount: null, hours: null }, "amount missing"],
    ["labour share", { labourShare: null, hours: null }, "labour share missing"],
    ["anything else", { hours: null }, "hours missing"],
  ])("without its %s nothing is proposed, and it says so", (_, changes, code) => {
    expect(proposeMechanism(lot(changes), { limits, duty: due })).toEqual({
      decision: "none",
      complete: false,
      reasons: [{ code }],
    });
  });
});

test.each<[string, Partial<ProposedLot>]>([
  ["labour unknown", { labourShare: null }],
  ["little labour", { labourShare: percent(49) }],
  ["amount unknown", { amount: null }],
  ["large amount", { amount: euros(250_001) }],
])("a lot of known hours is not reserved, and says why: %s", (why, changes) => {
  const { reasons } = proposeMechanism(lot(changes), { limits, duty: notDue });
  expect(reasons).toContainEqual({ code: "not reserved", why });
});

describe("who buys, and what the law asks", () => {
  test("a private buyer has a voluntary clause, or an action when hours are few; nothing is reserved", () => {
    const asked = (changes: Partial<ProposedLot>) =>
      proposeMechanism(lot(changes), { limits, duty: isPrivate }).decision;
    expect(asked({})).toBe("voluntary_clause");
    expect(asked({ hours: hours(1250) })).toBe("voluntary_clause");
    expect(asked({ hours: hours(48) })).toBe("qualitative_action");
  });

  test.each<[string, Partial<ProposedLot>, string | undefined]>([
    ["a clause meets it", { able: able(0) }, undefined],
    ["a reserved lot is to be checked", {}, "duty to check"],
    ["an action is to be checked", { able: able(0), hours: hours(48) }, "duty to check"],
    ["nothing has a motive to write", { labourShare: 0 as Millionths, hours: hours(0) }, "derogation due"],
  ])("when a consideration is due, %s", (_, changes, code) => {
    const codes = proposeMechanism(lot(changes), { limits, duty: due }).reasons.map((reason) => reason.code);
    expect(codes.filter((said) => said === "duty to check" || said === "derogation due")).toEqual(
      code === undefined ? [] : [code],
    );
  });

  test("the reasons of a reserved lot: who can do it, the labour, the amount", () => {
    const given = lot({ able: { iae: { count: 4, near: 1 }, disability: { count: 0, near: 0 } } });
    expect(proposeMechanism(given, { limits, duty: notDue }).reasons).toEqual([
      { code: "structures able", reserved: "reserved_iae", count: 4, near: 1, wanted: 3 },
      { code: "mostly labour", labourShare: 700_000 },
      { code: "small amount", amount: 180_000_00, most: 250_000_00 },
    ]);
  });
});
