import { describe, expect, test } from "vitest";
import { kitArticles } from "#app/domain/clause-kit/kit-articles.ts";
import type { KitLot } from "#app/domain/clause-kit/kit-lot.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mechanismCodes } from "#app/domain/mechanism.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";

const lot = (overrides: Partial<KitLot>): KitLot => ({
  id: "1",
  number: "1",
  title: "Maçonnerie",
  decision: "execution_clause",
  isDecided: true,
  rule: "fixed",
  hours: 833_00 as InsertionHours,
  amountPerHour: null,
  threshold: 0 as Cents,
  rate: 50_000 as Millionths,
  criterionWeight: null,
  qualitativeAction: null,
  ...overrides,
});

const keysOf = (lots: KitLot[], isPrivate = false) => kitArticles(lots, isPrivate).map(({ key }) => key);

const conduct = [
  "ccap_publics",
  "ccap_modalities",
  "ccap_facilitator",
  "ccap_follow_up",
  "ccap_difficulties",
  "ccap_penalties",
];

describe("the articles of a kit", () => {
  test("an execution clause in fixed hours", () => {
    expect(keysOf([lot({})])).toEqual([
      "rc_presentation",
      "ccap_scope",
      "ccap_hours_fixed",
      ...conduct,
      "ae_fixed",
    ]);
  });

  test("with a criterion beside", () => {
    expect(keysOf([lot({ decision: "execution_clause_and_criterion" })])).toEqual([
      "rc_presentation",
      "rc_criterion",
      "ccap_scope",
      "ccap_hours_fixed",
      "ccap_offered_hours",
      ...conduct,
      "ae_fixed",
      "ae_offered_hours",
    ]);
  });

  test("according to the amounts, and as a share of hours, side by side", () => {
    const keys = keysOf([lot({ rule: "per_amount" }), lot({ id: "2", number: "2", rule: "share_of_hours" })]);
    expect(keys).toContain("ccap_hours_per_amount");
    expect(keys).toContain("ccap_hours_share");
    expect(keys).not.toContain("ccap_hours_fixed");
    expect(keys.slice(-2)).toEqual(["ae_per_amount", "ae_share"]);
  });

  test("a reserved article is written once for each kind of reservation, for its lots", () => {
    const lots = [
      lot({ number: "1", decision: "reserved_iae" }),
      lot({ number: "2", decision: "reserved_disability" }),
      lot({ number: "3", decision: "reserved_iae" }),
    ];
    const reserved = kitArticles(lots, false).filter(({ key }) => key === "ccap_reserved");
    expect(reserved.map(({ mechanism, lots: its }) => [mechanism, its.map(({ number }) => number)])).toEqual([
      ["reserved_iae", ["1", "3"]],
      ["reserved_disability", ["2"]],
    ]);
    expect(keysOf(lots)).not.toContain("ccap_penalties");
  });

  test("other reservations have a text of their own, without the share of 50 %", () => {
    expect(keysOf([lot({ decision: "reserved_ess" })])).toEqual([
      "rc_presentation",
      "rc_reserved_other",
      "ccap_facilitator",
      "ccap_follow_up",
      "ccap_reserved_other",
      "ae_reserved_other",
    ]);
  });

  test("a qualitative action has no hours", () => {
    expect(keysOf([lot({ decision: "qualitative_action" })])).toEqual([
      "rc_presentation",
      "ccap_facilitator",
      "ccap_qualitative",
      "ae_qualitative",
    ]);
  });

  test("a private buyer has a voluntary clause, whatever was decided, and no article of the code", () => {
    for (const decision of mechanismCodes.filter((code) => code !== "qualitative_action")) {
      expect(keysOf([lot({ decision })], true)).toEqual([
        "rc_private",
        "ccap_private_scope",
        "ccap_hours_fixed",
        ...conduct,
        "ae_fixed",
      ]);
    }
  });

  test("nothing decided, nothing written", () => {
    expect(keysOf([lot({ decision: "none" })])).toEqual([]);
    expect(keysOf([])).toEqual([]);
  });

  test("every mechanism has at least a text in each document", () => {
    for (const decision of mechanismCodes) {
      const keys = keysOf([lot({ decision })]);
      for (const start of ["rc_", "ccap_", "ae_"]) {
        expect(keys.some((key) => key.startsWith(start))).toBe(true);
      }
    }
  });
});
