import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { HoursCheck } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { shortName } from "#app/domain/short-name.ts";
import { companyCheckWords } from "#app/features/declarations/company-check-words.ts";
import { initialTyped, readLines, withLastMonth } from "#app/features/declarations/declaration-form.ts";
import type { HireLine } from "#app/features/declarations/declaration-page.ts";
import { readyWords } from "#app/features/declarations/ready-words.ts";

const hours = (value: number) => value as InsertionHours;
const stored = (value: number, state: "submitted" | "validated" | "returned") => ({
  hours: hours(value),
  state,
});
const line = (id: string, over: Partial<HireLine> = {}): HireLine => ({
  kind: "hire",
  id,
  name: id,
  nameOutside: id,
  details: [],
  last: null,
  stored: null,
  comment: null,
  ...over,
});

describe("a person’s name, as a company reads it", () => {
  test.for([
    [{ firstName: "Idriss", birthName: "Barry", usedName: null }, "Idriss B."],
    [{ firstName: "Marie-Hélène", birthName: "Charvet", usedName: "élan" }, "Marie-Hélène É."],
    [{ firstName: "Idriss", birthName: null, usedName: null }, "Idriss"],
    [{ firstName: null, birthName: null, usedName: null }, null],
  ] as const)("%o: %s", ([names, expected]) => {
    expect(shortName(names)).toBe(expected);
  });
});

test("a company reads nothing of eligibility, of hours elsewhere, of the objective", () => {
  const kept: HoursCheck[] = [
    { code: "not_eligible", severity: "alert", until: "2026-09-30" as Day },
    { code: "same_person_twice", severity: "alert", others: [], total: hours(1) },
    { code: "over_objective", severity: "alert", due: hours(1), total: hours(2) },
  ];
  expect(kept.map((check) => companyCheckWords(check))).toEqual([null, null, null]);
  const direct: HoursCheck = { code: "employer_differs", severity: "alert", why: "direct hire" };
  expect(companyCheckWords(direct)).toContain("n’est pas votre entreprise");
  expect(companyCheckWords(direct, "employed")).toBeNull();
  expect(companyCheckWords({ code: "future_month", severity: "refused" })).toContain("pas commencé");
});

describe("the lines of a form", () => {
  const lines = [
    line("new", { last: stored(73_50, "validated") }),
    line("sent", { stored: stored(151_67, "submitted") }),
    line("back", { stored: stored(229_00, "returned") }),
    line("done", { stored: stored(80_00, "validated"), last: stored(10_00, "validated") }),
  ];
  const read = (typed: Record<string, string>) =>
    readLines(lines, Object.keys(typed), (name) => typed[name] ?? "");

  test("what was declared is there to be corrected, what was sent back is to be written anew", () => {
    expect(initialTyped(lines)).toEqual({ "hours.sent": "151,67" });
  });

  test("last month fills what is empty, and never what is validated", () => {
    expect(withLastMonth(lines, { "hours.new": " " })).toEqual({ "hours.new": "73,50" });
    expect(withLastMonth(lines, { "hours.new": "12" })).toEqual({ "hours.new": "12" });
  });

  test("empty lines are left out, but one already declared asks for 0", () => {
    expect(read({ "hours.new": "1 200,5", "hours.sent": "" })).toMatchObject({
      hires: [{ hours: 1_200_50 }],
      errors: { "hours.sent": "Écrivez 0 si la personne n’a pas travaillé ce mois-ci." },
    });
  });

  test("a validated line is not read, a line of another page is told", () => {
    expect(read({ "hours.done": "12", "hours.else": "12" })).toMatchObject({
      hires: [],
      unknown: ["hours.else"],
    });
  });

  test("what is ready is said, as one types", () => {
    const said = readyWords(lines, { "hours.new": "73,5", "hours.sent": "151,67", "hours.back": "abc" });
    expect(said).toEqual({ count: "2 personnes sur 3", hours: "225,17\u00a0h prêtes" });
    expect(readyWords(lines, { "hours.new": "1" })).toEqual({
      count: "1 personne sur 3",
      hours: "1\u00a0h prête",
    });
  });
});
