import { describe, expect, test } from "vitest";
import type { Day, Month } from "#app/domain/calendar.ts";
import { checkStatement, type CheckedStatement } from "#app/domain/hours-check.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { mostLegalHours } from "#app/domain/legal-hours.ts";

const day = (text: string): Day => text as Day;
const hours = (value: number): InsertionHours => value as InsertionHours;
const lengths = { eligibility_months: 24, eligibility_months_cdi: 36 };

type Overrides = Omit<Partial<CheckedStatement>, "hire"> & { hire?: Partial<CheckedStatement["hire"]> };

const check = ({ hire = {}, ...overrides }: Overrides = {}, today = "2026-11-20") =>
  checkStatement(
    {
      month: "2026-10" as Month,
      hours: hours(151_67),
      eligibilities: [{ seenOn: day("2026-01-10"), validUntil: null }],
      others: [],
      commitment: { due: hours(1_000_00), counted: hours(0) },
      ...overrides,
      hire: {
        startsOn: day("2026-02-01"),
        endsOn: null,
        contractType: "cdd",
        modality: "direct",
        employerId: "rolland",
        contractorId: "rolland",
        ...hire,
      },
    },
    day(today),
    lengths,
  );

const codes = (...asked: Parameters<typeof check>) => check(...asked).map(({ code }) => code);

test("a usual month asks for nothing", () => {
  expect(check()).toEqual([]);
});

test("a month to come, a month outside the hire and more than 744 h are refused", () => {
  expect(check({ month: "2026-12" as Month })).toEqual([{ code: "future_month", severity: "refused" }]);
  expect(codes({ month: "2026-11" as Month, hours: hours(70_00) })).toEqual([]);
  expect(codes({ hire: { endsOn: day("2026-09-30") } })).toEqual(["outside_hire"]);
  expect(codes({ hire: { startsOn: day("2026-11-01") } })).toEqual(["outside_hire"]);
  expect(codes({ hire: { endsOn: day("2026-10-01") }, hours: hours(7_00) })).toEqual([]);
  expect(codes({ hours: hours(744_01) })).toEqual(["impossible_hours"]);
});

test("over 220 h in the month, with the number that was perhaps meant", () => {
  expect(codes({ hours: hours(220_00) })).toEqual([]);
  expect(check({ hours: hours(220_01) })).toMatchObject([{ code: "over_month_limit", suggested: null }]);
  expect(check({ hours: hours(700_00) })).toMatchObject([{ code: "over_month_limit", suggested: 70_00 }]);
});

describe("the most the law allows", () => {
  test.each([
    ["2026-10-05", "2026-10-11", 48_00],
    ["2026-10-05", "2026-10-08", 40_00],
    ["2026-10-10", "2026-10-11", 20_00],
    ["2026-10-11", "2026-10-11", 10_00],
    ["2026-10-09", "2026-10-12", 40_00],
    // 1 to 4 October (40 h), three whole weeks (144 h), 26 to 31 October (48 h).
    ["2026-10-01", "2026-10-31", 232_00],
    // 1 February is a Sunday: 10 h, three whole weeks, then 23 to 28 (48 h).
    ["2026-02-01", "2026-02-28", 202_00],
  ])("from %s to %s is %i hundredths", (from, to, most) => {
    expect(mostLegalHours(day(from), day(to))).toBe(most);
  });

  test("a hire of eight days may not declare more than they hold", () => {
    const hire = { startsOn: day("2026-10-05"), endsOn: day("2026-10-12") };
    expect(codes({ hire, hours: hours(58_00) })).toEqual([]);
    expect(check({ hire, hours: hours(58_01) })).toEqual([
      {
        code: "over_legal_hours",
        severity: "alert",
        limit: 58_00,
        from: "2026-10-05",
        to: "2026-10-12",
      },
    ]);
  });
});

test("another employer than the hire's, in the sheet or by the modality", () => {
  expect(check({ declaredEmployerId: "belledonne" })).toMatchObject([
    { code: "employer_differs", why: "declared" },
  ]);
  expect(check({ hire: { employerId: "belledonne" } })).toMatchObject([
    { code: "employer_differs", why: "direct hire" },
  ]);
  expect(codes({ hire: { employerId: "belledonne", modality: "secondment" } })).toEqual([]);
  expect(codes({ hire: { employerId: "belledonne", contractorId: null } })).toEqual([]);
});

describe("the same person twice in a month", () => {
  const other = {
    hours: hours(60_00),
    startsOn: day("2026-01-01"),
    endsOn: null,
    contractTitle: "Le Touvet",
  };

  test("two hires at once", () => {
    expect(check({ others: [other] })).toMatchObject([{ code: "same_person_twice", total: 211_67 }]);
  });

  test("one after the other is no error, unless they add up to over 220 h", () => {
    const hire = { startsOn: day("2026-10-12") };
    const before = { ...other, endsOn: day("2026-10-09") };
    expect(codes({ hire, hours: hours(90_00), others: [before] })).toEqual([]);
    expect(codes({ hire, hours: hours(90_00), others: [{ ...before, hours: hours(130_01) }] })).toEqual([
      "same_person_twice",
    ]);
  });

  test("nothing done on the other is nothing", () => {
    expect(codes({ others: [{ ...other, hours: hours(0) }] })).toEqual([]);
  });
});

test("a person no longer eligible on the last day worked", () => {
  const until = (validUntil: string) => [{ seenOn: day("2026-01-10"), validUntil: day(validUntil) }];
  expect(codes({ eligibilities: until("2026-10-31") })).toEqual([]);
  expect(check({ eligibilities: until("2026-10-30") })).toMatchObject([
    { code: "not_eligible", until: "2026-10-30" },
  ]);
  expect(
    codes({ eligibilities: until("2026-10-09"), hire: { endsOn: day("2026-10-09") }, hours: hours(40_00) }),
  ).toEqual([]);
  expect(check({ eligibilities: [] })).toMatchObject([{ code: "not_eligible", until: null }]);
});

test("more than the objective in all; an engagement without hours has none to pass", () => {
  const commitment = { due: hours(1_000_00), counted: hours(848_33) };
  expect(codes({ commitment })).toEqual([]);
  expect(check({ commitment: { ...commitment, counted: hours(848_34) } })).toEqual([
    { code: "over_objective", severity: "alert", due: 1_000_00, total: 1_000_01 },
  ]);
  expect(codes({ commitment: { due: hours(0), counted: hours(0) } })).toEqual([]);
});

test("a month at zero is only checked against the dates", () => {
  expect(codes({ hours: hours(0), eligibilities: [], declaredEmployerId: "autre" })).toEqual([]);
});
