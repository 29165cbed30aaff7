import { describe, expect, test } from "vitest";
import type { Cents } from "#app/domain/money.ts";
import { updateCommitments, updateValues, type DecpValues } from "#app/domain/decp/decp-snapshot.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";

const imported: DecpValues = {
  title: "Toiture",
  procedure: null,
  category: null,
  cpv: null,
  amount: 100 as Cents,
  notifiedOn: null,
  startsOn: null,
  durationMonths: 12,
  communeCode: null,
  holderNames: null,
};

describe("updateValues", () => {
  test("writes what still stands as it was last imported", () => {
    const next = { ...imported, amount: 200 as Cents, durationMonths: null };
    expect(updateValues(imported, imported, next)).toEqual({
      changes: { amount: 200, durationMonths: null },
      kept: [],
    });
  });

  test("spares a value a person typed, and one a person emptied", () => {
    const current = { ...imported, title: "Toiture de l’école", durationMonths: null };
    const next = { ...imported, title: "TOITURE", durationMonths: 24 };
    expect(updateValues(current, imported, next)).toEqual({ changes: {}, kept: ["title", "durationMonths"] });
  });

  test("says nothing of a typed value when open data says the same as last time", () => {
    const current = { ...imported, title: "Toiture de l’école" };
    expect(updateValues(current, imported, imported)).toEqual({ changes: {}, kept: [] });
  });

  test("fills only what is empty when open data never wrote the contract", () => {
    const current = { ...imported, durationMonths: null };
    const next = { ...imported, title: "TOITURE", durationMonths: 24 };
    expect(updateValues(current, null, next)).toEqual({ changes: { durationMonths: 24 }, kept: ["title"] });
  });
});

describe("updateCommitments", () => {
  const commitment = (mechanism: Mechanism, untouched = true) => ({ id: mechanism, mechanism, untouched });

  test.each<
    [string, ReturnType<typeof commitment>[], Mechanism[] | null, Mechanism[], Mechanism[], string[]]
  >([
    ["the first time", [], null, ["execution_clause"], ["execution_clause"], []],
    [
      "a contract that already has some",
      [commitment("qualitative_action")],
      null,
      ["execution_clause"],
      [],
      [],
    ],
    ["the same again", [commitment("execution_clause")], ["execution_clause"], ["execution_clause"], [], []],
    [
      "another clause, the first untouched",
      [commitment("execution_clause")],
      ["execution_clause"],
      ["execution_clause_and_criterion"],
      ["execution_clause_and_criterion"],
      ["execution_clause"],
    ],
    [
      "another clause, hours set on the first",
      [commitment("execution_clause", false)],
      ["execution_clause"],
      ["execution_clause_and_criterion"],
      [],
      [],
    ],
    [
      "a reserved contract somebody specified",
      [commitment("reserved_iae")],
      ["reserved_unspecified"],
      ["reserved_unspecified"],
      [],
      [],
    ],
    [
      "reserved, newly said, while somebody typed which",
      [commitment("reserved_disability")],
      [],
      ["reserved_unspecified"],
      [],
      [],
    ],
    ["one a person took away", [], ["execution_clause"], ["execution_clause"], [], []],
    [
      "no longer said, untouched",
      [commitment("award_criterion")],
      ["award_criterion"],
      [],
      [],
      ["award_criterion"],
    ],
    ["no longer said, hours set", [commitment("award_criterion", false)], ["award_criterion"], [], [], []],
    ["typed by a person, never said", [commitment("voluntary_clause")], [], [], [], []],
  ])("%s", (_name, current, last, next, add, remove) => {
    expect(updateCommitments(current, last, next)).toEqual({ add, remove });
  });
});
