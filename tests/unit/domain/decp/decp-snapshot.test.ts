import { describe, expect, test } from "vitest";
import type { Cents } from "#app/domain/money.ts";
import {
  updateCommitments,
  updateContractors,
  updateValues,
  type DecpValues,
} from "#app/domain/decp/decp-snapshot.ts";
import type { Mechanism } from "#app/domain/mechanism.ts";
import type { Siret } from "#app/domain/siret.ts";

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

describe("updateContractors", () => {
  const first = "90000001000018" as Siret;
  const second = "90000002000017" as Siret;
  const lead = (siret: Siret, untouched = true) => ({ id: siret, siret, role: "lead" as const, untouched });

  test("the holder changes: the old one goes when nobody completed it", () => {
    const update = updateContractors(
      [lead(first)],
      [{ siret: first, role: "lead" }],
      [{ siret: second, role: "lead" }],
    );
    expect(update).toEqual({ add: [{ siret: second, role: "lead" }], remove: [first], changeRole: [] });
  });

  test("the holder changes: the old one stays when somebody completed it", () => {
    const update = updateContractors([lead(first, false)], [{ siret: first, role: "lead" }], []);
    expect(update).toEqual({ add: [], remove: [], changeRole: [] });
  });

  test("one that was lead becomes joint, unless somebody gave it another role", () => {
    const last = [{ siret: first, role: "lead" as const }];
    const next = [
      { siret: second, role: "lead" as const },
      { siret: first, role: "joint" as const },
    ];
    expect(updateContractors([lead(first)], last, next).changeRole).toEqual([{ id: first, role: "joint" }]);
    const typed = { ...lead(first), role: "subcontractor" as const };
    expect(updateContractors([typed], last, next).changeRole).toEqual([]);
  });

  test("one a person took away does not come back", () => {
    const last = [{ siret: first, role: "lead" as const }];
    expect(updateContractors([], last, last)).toEqual({ add: [], remove: [], changeRole: [] });
  });
});
