import { describe, expect, test } from "vitest";
import { dutyAnswer, lotAnswer, type DutyAnswer, type LotAnswer } from "#app/domain/law/duty-answer.ts";
import { mechanismCodes, type Mechanism } from "#app/domain/mechanism.ts";

const ofMechanism: Record<Mechanism, LotAnswer> = {
  execution_clause: "met",
  execution_clause_and_criterion: "met",
  award_criterion: "nothing",
  reserved_iae: "to check",
  reserved_disability: "to check",
  reserved_iae_disability: "to check",
  reserved_prison: "to check",
  reserved_ess: "to check",
  reserved_unspecified: "to check",
  insertion_service: "met",
  qualitative_action: "to check",
  voluntary_clause: "nothing",
};

test.each(mechanismCodes)("a lot carrying %s alone answers what the source says of it", (mechanism) => {
  expect(lotAnswer([mechanism])).toBe(ofMechanism[mechanism]);
});

test("a lot answers by the best of what it carries; with nothing, nothing", () => {
  expect(lotAnswer([])).toBe("nothing");
  expect(lotAnswer(["award_criterion", "reserved_iae"])).toBe("to check");
  expect(lotAnswer(["award_criterion", "reserved_iae", "execution_clause"])).toBe("met");
});

const clause: readonly Mechanism[] = ["execution_clause"];
const criterion: readonly Mechanism[] = ["award_criterion"];
const reserved: readonly Mechanism[] = ["reserved_iae"];
const none: readonly Mechanism[] = [];

const cases: ReadonlyArray<[string, ReadonlyArray<readonly Mechanism[]>, DutyAnswer, DutyAnswer]> = [
  ["no lot at all", [], "not met", "derogation"],
  ["a clause on the only lot", [clause], "met", "met"],
  ["a clause on each lot", [clause, ["insertion_service"]], "met", "met"],
  ["a clause on one lot of two", [clause, none], "partly", "derogation"],
  ["a clause, and a reserved lot", [clause, reserved], "partly", "derogation"],
  ["a clause, and a criterion alone", [clause, criterion], "partly", "derogation"],
  ["only a reserved lot", [reserved], "to check", "derogation"],
  ["a reserved lot, and nothing on the other", [reserved, none], "to check", "derogation"],
  ["only a qualitative action", [["qualitative_action"]], "to check", "derogation"],
  ["only a criterion", [criterion, criterion], "not met", "derogation"],
  ["only a voluntary clause", [["voluntary_clause"]], "not met", "derogation"],
  ["nothing", [none, none], "not met", "derogation"],
];

describe.each(cases)("%s", (_words, lots, without, withOne) => {
  test("answers what it carries", () => {
    expect(dutyAnswer(lots, null)).toBe(without);
  });
  test("is covered by a derogation unless every lot answers", () => {
    expect(dutyAnswer(lots, "sans_lien")).toBe(withOne);
  });
});
