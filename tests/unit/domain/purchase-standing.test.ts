import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { byUrgency, purchaseStanding, type PurchaseStanding } from "#app/domain/purchase-standing.ts";
import type { PurchaseDecision } from "#app/domain/purchase-decision.ts";
import { decisionOfStudy, type DecidedStudy } from "#app/domain/study-decision.ts";

test.for<["due" | "to check" | "not due" | "not concerned", PurchaseDecision, PurchaseStanding]>([
  ["due", "undecided", "due undecided"],
  ["due", "clause", "settled"],
  ["due", "reserved", "settled"],
  ["due", "derogation", "settled"],
  ["due", "criterion", "unanswered"],
  ["due", "none", "unanswered"],
  ["to check", "undecided", "to check"],
  ["to check", "none", "settled"],
  ["not due", "undecided", "settled"],
  ["not concerned", "undecided", "settled"],
])("a purchase whose consideration is %s, decided %s, stands « %s »", ([verdict, decision, standing]) => {
  expect(purchaseStanding(verdict, decision)).toBe(standing);
});

test("the worst comes first, then the nearest consultation, then those without a day", () => {
  const line = (title: string, standing: PurchaseStanding, day: string | null) => ({
    title,
    standing,
    consultationOn: day as Day | null,
  });
  const lines = [
    line("e", "settled", null),
    line("d", "settled", "2027-01-01"),
    line("c", "to check", null),
    line("b", "due undecided", "2027-09-01"),
    line("a", "due undecided", "2027-03-01"),
  ];
  expect(lines.sort(byUrgency).map(({ title }) => title)).toEqual(["a", "b", "c", "d", "e"]);
});

const approved: DecidedStudy = { state: "approved", lots: [], derogation: null, derogationReason: null };

test.for<[string, Partial<DecidedStudy>, PurchaseDecision | null]>([
  ["a lot with a clause", { lots: ["none", "execution_clause"] }, "clause"],
  ["a lot nobody decided, which owes hours", { lots: [null] }, "clause"],
  ["reserved lots", { lots: ["reserved_iae", "none"] }, "reserved"],
  ["a criterion alone", { lots: ["award_criterion"] }, "criterion"],
  ["no consideration", { lots: ["none"] }, null],
  ["no lot", {}, null],
  ["its derogation and reason", { derogation: "sans_lien", derogationReason: "Logiciel" }, "derogation"],
  ["a derogation without reason", { derogation: "sans_lien" }, null],
  ["a clause, still a draft", { state: "draft", lots: ["execution_clause"] }, null],
  ["a clause, become a contract", { state: "converted", lots: ["execution_clause"] }, "clause"],
])("a study with %s decides it", ([, changes, decision]) => {
  expect(decisionOfStudy({ ...approved, ...changes })).toBe(decision);
});
