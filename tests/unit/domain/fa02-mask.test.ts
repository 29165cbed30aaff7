import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import { buildFa02 } from "#app/domain/fa02-build.ts";
import { maskForAuthority, recruitedPersons, type RecruitedPersons } from "#app/domain/fa02-mask.ts";
import type { Fa02Report, Figures, OutcomeFigures } from "#app/domain/fa02-report.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";

const scope = {
  from: "2026-01" as Month,
  to: "2026-12" as Month,
  territory: null,
  host: null,
  authority: "1",
};
const empty = buildFa02(scope, {
  commitments: [],
  hireHours: [],
  collectiveHours: [],
  startedHires: [],
  qualitative: { planned: 0, done: 0 },
  inclusiveContractors: [],
  inclusiveKinds: new Map(),
  pathwayHires: [],
  outcomeRecords: [],
  actions: [],
  agreement: null,
});
const nobody: RecruitedPersons = { bySex: {}, byAge: {} };
const seeded = { seed: 20261122, numRuns: 500 };

function withParticipants(named: number, rsa: number, collective = 0, collectiveRsa = 0): Fa02Report {
  const total = { total: named + collective, rsaTotal: rsa + collectiveRsa };
  const participants = { ...empty.participants, named, rsa, collective, collectiveRsa, ...total };
  const social = { ...empty.groups.socialConsiderations, persons: total.total, rsa: total.rsaTotal };
  return { ...empty, participants, groups: { ...empty.groups, socialConsiderations: social } };
}

test("nothing about anybody: everything is shown as 0, and the list of what is hidden is empty", () => {
  expect(maskForAuthority(empty, nobody)).toEqual({ ...empty, masked: [] });
});

describe("participants", () => {
  test.each([
    [20, 4, null],
    [20, 0, null],
    [20, 5, 5],
    [20, 19, 19],
    [20, 20, null],
    [5, 5, null],
  ])("of %i persons, %i RSA recipients show as %s", (named, rsa, shown) => {
    const { participants, masked } = maskForAuthority(withParticipants(named, rsa), nobody);
    expect(participants).toMatchObject({ named, rsa: shown, rsaTotal: shown, collectiveRsa: 0 });
    expect(masked?.includes("participants.rsa")).toBe(shown === null);
  });

  test("a hidden part hides the total it would come back from", () => {
    const { participants, masked } = maskForAuthority(withParticipants(20, 3, 10, 6), nobody);
    expect(participants).toMatchObject({ rsa: null, collectiveRsa: 6, rsaTotal: null });
    expect(masked).toEqual([
      "participants.rsa",
      "participants.rsaTotal",
      "participants.disabled",
      "participants.collectiveDisabled",
      "participants.disabledTotal",
      "groups.socialConsiderations.rsa",
    ]);
  });
});

describe("RSA recipients by mechanism", () => {
  const line = (mechanism: Mechanism, persons: number, rsa: number): { mechanism: Mechanism } & Figures => ({
    mechanism,
    ...empty.groups.reserved,
    persons,
    rsa,
  });
  const report = (clause: [number, number], reserved: [number, number]): Fa02Report => {
    const base = withParticipants(clause[0] + reserved[0], clause[1] + reserved[1]);
    const iae = line("reserved_iae", ...reserved);
    const group = { ...empty.groups.reserved, persons: reserved[0], rsa: reserved[1] };
    const clauses = { ...empty.groups.executionClauses, persons: clause[0], rsa: clause[1] };
    return {
      ...base,
      mechanisms: [line("execution_clause", ...clause), iae],
      groups: { ...base.groups, executionClauses: clauses, reservedIae: group, reserved: group },
    };
  };

  test("one line too small hides the others, which with the total would give it back", () => {
    const { mechanisms, groups, participants, masked } = maskForAuthority(report([20, 12], [10, 3]), nobody);
    expect(mechanisms.map((shown) => shown.rsa)).toEqual([null, null]);
    expect(groups).toMatchObject({ executionClauses: { rsa: null }, reserved: { rsa: null, persons: 10 } });
    expect(groups.qualitativeActions.rsa).toBe(0);
    expect(groups.socialConsiderations.rsa).toBe(participants.rsaTotal);
    expect(masked).toEqual(
      expect.arrayContaining(["mechanisms.0.rsa", "mechanisms.1.rsa", "groups.reserved.rsa"]),
    );
  });

  test("lines large enough are shown", () => {
    const { mechanisms } = maskForAuthority(report([20, 12], [10, 6]), nobody);
    expect(mechanisms.map((shown) => shown.rsa)).toEqual([12, 6]);
  });

  test("a difference of two lines too small hides them, persons shared or not", () => {
    const base = report([20, 12], [10, 6]);
    // The group holds one person more than its only line: the difference would be that person's RSA.
    const groups = { ...base.groups, reserved: { ...base.groups.reserved, persons: 11, rsa: 7 } };
    expect(maskForAuthority({ ...base, groups }, nobody).mechanisms[0]?.rsa).toBeNull();
  });
});

describe("sex and age of the persons hired", () => {
  const hired = (bySex: Record<string, number>): Fa02Report => ({
    ...empty,
    recruitments: { ...empty.recruitments, total: Object.values(bySex).reduce((a, b) => a + b, 0), bySex },
  });
  test.each([
    ["large enough", { F: 8, M: 9 }, { F: 8, M: 9 }, true],
    ["one class too small", { F: 4, M: 20 }, { F: 4, M: 20 }, false],
    ["everybody in one class", { F: 20 }, { F: 20 }, false],
    ["many hires of few persons", { F: 8, M: 9 }, { F: 1, M: 9 }, false],
  ])("%s", (_, hires, persons, isShown) => {
    const { recruitments, masked } = maskForAuthority(hired(hires), { bySex: persons, byAge: {} });
    expect(recruitments.bySex).toEqual(isShown ? hires : null);
    expect(masked).toEqual(isShown ? [] : ["recruitments.bySex"]);
  });

  test("a person hired twice is one person", () => {
    const hire = {
      personKey: "one",
      sex: "F",
      startsOn: "2026-01-01",
      bornOn: null,
      age: 30,
      employer: {},
    } as never;
    expect(recruitedPersons([hire, hire])).toEqual({ bySex: { F: 1 }, byAge: { "26-49": 1 } });
  });
});

describe("outcomes", () => {
  const situations = [
    "durable",
    "transition",
    "positive",
    "other",
    "withdrawn",
    "unreachable",
    "unknown",
  ] as const;
  const outcomes = (counts: readonly number[]): OutcomeFigures => {
    const cells = Object.fromEntries(situations.map((situation, index) => [situation, counts[index] ?? 0]));
    const known = counts.slice(0, 4).reduce((sum, count) => sum + count, 0);
    const cohort = counts.reduce((sum, count) => sum + count, 0);
    return {
      ...empty.outcomes["6"],
      ...cells,
      cohort,
      known,
      dynamicRate: 0.5,
      knownRate: 0.5,
      byReason: { cdi: 3 },
    };
  };
  const masked = (counts: readonly number[]): OutcomeFigures =>
    maskForAuthority({ ...empty, outcomes: { ...empty.outcomes, "6": outcomes(counts) } }, nobody).outcomes[
      "6"
    ];

  test("a cohort too small shows only how many it is", () => {
    expect(masked([2, 0, 0, 1, 0, 0, 1])).toMatchObject({
      cohort: 4,
      durable: null,
      unknown: null,
      known: null,
      dynamicRate: null,
      knownRate: null,
      byReason: null,
    });
  });

  test("large situations show while the small ones cannot be told apart", () => {
    expect(masked([12, 6, 2, 8, 1, 0, 3])).toMatchObject({
      durable: 12,
      transition: 6,
      positive: null,
      known: null,
    });
    expect(masked([12, 6, 5, 8, 1, 0, 3])).toMatchObject({ known: 31, dynamicRate: 0.5, knownRate: null });
    // Only zeros hidden, or one alone: the sum would tell them.
    expect(masked([12, 6, 0, 8, 0, 0, 0]).durable).toBeNull();
    expect(masked([12, 6, 5, 8, 5, 5, 2]).durable).toBeNull();
  });

  test("whoever knows the rule and the sums still has two values or more for every hidden count", () => {
    const counts = fc.array(fc.oneof(fc.nat(6), fc.nat(30)), { minLength: 7, maxLength: 7 });
    const property = fc.property(counts, (given) => {
      const shown = masked(given);
      const hidden = situations.filter((situation) => shown[situation] === null);
      if (hidden.length === 0 || hidden.length === situations.length) return;
      const left = situations.reduce((rest, situation) => rest - (shown[situation] ?? 0), shown.cohort);
      for (const index of hidden.keys()) {
        const others = (hidden.length - 1) * 4;
        const possible = [0, 1, 2, 3, 4].filter((value) => left - value >= 0 && left - value <= others);
        expect(possible.length, `${given.join()} at ${index}`).toBeGreaterThan(1);
      }
      for (const [index, situation] of situations.entries()) {
        const count = given[index] ?? 0;
        if (shown[situation] !== null) expect(count >= 5 && count < shown.cohort).toBe(true);
      }
    });
    fc.assert(property, seeded);
  });
});
