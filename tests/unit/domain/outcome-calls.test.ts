import type { Day } from "#app/domain/calendar.ts";
import {
  attemptsOf,
  callsOf,
  dueDayOf,
  lastExitOf,
  mayBeUnreachable,
  type CallAttempt,
} from "#app/domain/outcome-calls.ts";
import type { OutcomeCheckpoint } from "#app/domain/outcome-situation.ts";
import { describe, expect, test } from "vitest";

const day = (text: string): Day => text as Day;
const hire = (startsOn: string, endsOn: string | null) => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
});
const record = (checkpoint: OutcomeCheckpoint, datedOn: string) => ({ checkpoint, datedOn: day(datedOn) });
const attempt = (number: number, datedOn: string, changes: Partial<CallAttempt> = {}): CallAttempt => ({
  checkpoint: "6",
  number,
  datedOn: day(datedOn),
  result: "no_answer",
  nextOn: null,
  ...changes,
});
const left = hire("2025-09-01", "2026-05-14");
const today = day("2026-11-22");

type Given = Partial<Parameters<typeof callsOf>[0]>;
const calls = (given: Given, on = today) =>
  callsOf({ hires: [left], records: [], attempts: [], ...given }, on).map(
    ({ checkpoint, dueOn, state }) => `${checkpoint} ${dueOn} ${state}`,
  );

describe("the last exit", () => {
  test.each([
    ["a hire that ended", [left], "2026-05-14"],
    ["the latest of several ends", [hire("2025-01-01", "2025-06-30"), left], "2026-05-14"],
    ["two hires that overlap: the later end", [left, hire("2026-05-01", "2026-06-30")], "2026-06-30"],
    ["still in a hire without an end", [left, hire("2026-07-01", null)], undefined],
    ["still in a hire that ends later", [left, hire("2026-07-01", "2027-01-31")], "2027-01-31"],
    [
      "the next hire starts the day after, even in the future",
      [hire("2026-01-01", "2026-11-30"), hire("2026-12-01", null)],
      undefined,
    ],
    ["a later hire that has not begun", [left, hire("2027-01-01", null)], "2026-05-14"],
    ["no hire has begun", [hire("2027-01-01", null)], undefined],
  ])("%s", (_, hires, exit) => {
    expect(lastExitOf(hires, today)).toBe(exit);
  });

  test("its checkpoints fall due the same day of the month, clamped, unless the person is back by then", () => {
    const ended = [hire("2025-06-01", "2025-08-31")];
    expect(dueDayOf(ended, "exit", day("2025-08-31"))).toBe("2025-08-31");
    expect(dueDayOf(ended, "6", day("2025-08-31"))).toBe("2026-02-28");
    const back = [...ended, hire("2026-02-28", null)];
    expect(dueDayOf(back, "6", day("2025-08-31"))).toBeUndefined();
    expect(dueDayOf([...ended, hire("2026-03-01", null)], "6", day("2025-08-31"))).toBe("2026-02-28");
  });
});

describe("the calls to make", () => {
  test.each<[string, Given, string[]]>([
    ["at the exit and six months later", {}, ["exit 2026-05-14 due", "6 2026-11-14 due"]],
    ["not what is already recorded", { records: [record("exit", "2026-05-14")] }, ["6 2026-11-14 due"]],
    [
      "a record of the day of the exit answers no later checkpoint",
      { records: [record("exit", "2026-05-14"), record("6", "2026-05-14")] },
      ["6 2026-11-14 due"],
    ],
    [
      "a record dated the day after does",
      { records: [record("exit", "2026-05-14"), record("6", "2026-05-15")] },
      [],
    ],
    [
      "a record of an earlier exit does not",
      { records: [record("exit", "2025-02-01")] },
      ["exit 2026-05-14 due", "6 2026-11-14 due"],
    ],
    ["nobody who is back in a hire", { hires: [left, hire("2026-11-20", null)] }, []],
    [
      "not six months when a hire starts by then",
      { hires: [hire("2025-01-01", "2026-06-01"), hire("2026-11-25", null)] },
      ["exit 2026-06-01 due"],
    ],
    ["nobody without an exit", { hires: [] }, []],
  ])("%s", (_, given, expected) => {
    expect(calls(given)).toEqual(expected);
  });

  test("from fifteen days before the due day", () => {
    const known = { records: [record("exit", "2026-05-14")] };
    expect(calls(known, day("2026-10-30"))).toEqual(["6 2026-11-14 due"]);
    expect(calls(known, day("2026-10-29"))).toEqual([]);
    const leaving = { hires: [hire("2026-01-01", "2026-12-07")] };
    expect(calls(leaving)).toEqual(["exit 2026-12-07 due"]);
    expect(calls(leaving, day("2026-11-21"))).toEqual([]);
  });

  test("later when the last call says when to call back, until that day", () => {
    const records = [record("exit", "2026-05-14")];
    const planned = [attempt(1, "2026-11-15", { nextOn: day("2026-11-23") })];
    expect(calls({ records, attempts: planned })).toEqual(["6 2026-11-14 later"]);
    expect(calls({ records, attempts: planned }, day("2026-11-23"))).toEqual(["6 2026-11-14 due"]);
    const missed = [...planned, attempt(2, "2026-11-20")];
    expect(calls({ records, attempts: missed })).toEqual(["6 2026-11-14 due"]);
    const other = [attempt(1, "2026-11-15", { checkpoint: "12", nextOn: day("2026-12-23") })];
    expect(calls({ records, attempts: other })).toEqual(["6 2026-11-14 due"]);
  });

  test("too old eighteen months after the due day, and told so", () => {
    const hires = [hire("2024-01-01", "2025-05-22")];
    expect(calls({ hires })).toEqual(["exit 2025-05-22 due", "6 2025-11-22 due", "12 2026-05-22 due"]);
    const on = day("2026-11-23");
    expect(calls({ hires }, on)[0]).toBe("exit 2025-05-22 too_old");
  });
});

describe("the calls made", () => {
  test("about an earlier exit are left aside, those made just before this one are not", () => {
    const made = [attempt(3, "2026-05-01"), attempt(1, "2025-02-02"), attempt(2, "2026-04-29")];
    expect(attemptsOf(made, "6", day("2026-05-14")).map(({ number }) => number)).toEqual([2, 3]);
  });

  test("three without reaching anyone propose « Injoignable »", () => {
    const missed = [attempt(1, "2026-11-01"), attempt(2, "2026-11-02", { result: "wrong_number" })];
    expect(mayBeUnreachable(missed)).toBe(false);
    expect(mayBeUnreachable([...missed, attempt(3, "2026-11-03", { result: "reached" })])).toBe(false);
    expect(mayBeUnreachable([...missed, attempt(3, "2026-11-03", { result: "call_back" })])).toBe(true);
  });
});
