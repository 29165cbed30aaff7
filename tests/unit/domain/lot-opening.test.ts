import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { openingRefusal, openingState, type OpenableLot } from "#app/domain/lot-opening.ts";
import { seesWhoAnswered } from "#app/domain/answer-visibility.ts";
import { followUpOf } from "#app/domain/answer-follow-up.ts";
import { hoursToPlace } from "#app/domain/hours-to-place.ts";
import { contractStageCodes } from "#app/domain/contract-stage.ts";

const today = "2026-11-29" as Day;
const hours = (count: number) => count as InsertionHours;

const lot: OpenableLot = {
  contractStage: "running",
  endsOn: "2027-06-30" as Day,
  mechanisms: ["execution_clause"],
  left: hours(10_000),
  saidHours: null,
};

test.each<[Partial<OpenableLot>, ReturnType<typeof openingRefusal>]>([
  [{}, null],
  [{ contractStage: "planned" }, null],
  [{ contractStage: "published" }, null],
  [{ contractStage: "awarded" }, null],
  [{ contractStage: "closed" }, "closed"],
  [{ contractStage: "cancelled" }, "cancelled"],
  [{ endsOn: "2026-11-28" as Day }, "over"],
  [{ endsOn: today }, null],
  [{ endsOn: null }, null],
  [{ mechanisms: [] }, "no consideration"],
  [{ left: hours(0) }, "hours done"],
  [{ left: hours(0), saidHours: hours(5_000) }, null],
  [{ left: null }, null],
])("a lot %j is refused for %s", (change, why) => {
  expect(openingRefusal({ ...lot, ...change }, today)).toBe(why);
});

test.each([
  [null, "never"],
  [{ openedOn: "2026-11-29", closedOn: null }, "open"],
  [{ openedOn: "2026-11-30", closedOn: null }, "scheduled"],
  [{ openedOn: "2026-11-01", closedOn: "2026-11-29" }, "closed"],
  [{ openedOn: "2026-11-01", closedOn: "2026-11-30" }, "open"],
] as const)("an opening %j is %s", (opening, state) => {
  expect(openingState(opening as Parameters<typeof openingState>[0], today)).toBe(state);
});

const position = (due: number, done: number) => ({
  due: hours(due),
  done: hours(done),
  remaining: hours(Math.max(due - done, 0)),
});

test("what is left is due, less validated, less declared; hours beyond one commitment do not fill another", () => {
  expect(
    hoursToPlace([
      { position: position(100_000, 60_000), pending: hours(2_550) },
      { position: position(20_000, 25_000), pending: hours(0) },
    ]),
  ).toEqual({ due: 120_000, done: 85_000, pending: 2_550, left: 37_450 });
});

test("without any hour due, nobody knows what is left", () => {
  expect(hoursToPlace([{ position: position(0, 0), pending: hours(0) }])).toBeNull();
});

test("a buyer reads who answered only once its contract is given; a structure never", () => {
  const seen = contractStageCodes.filter((stage) => seesWhoAnswered("authority", stage));
  expect(seen).toEqual(["awarded", "running", "closed", "cancelled"]);
  expect(contractStageCodes.every((stage) => seesWhoAnswered("facilitator", stage))).toBe(true);
  expect(contractStageCodes.some((stage) => seesWhoAnswered("siae", stage))).toBe(false);
});

test.each([
  [{ answer: "interested", steps: [], unread: 0 }, "waiting"],
  [{ answer: "interested", steps: [], unread: 1 }, "asks"],
  [{ answer: "interested", steps: ["introduced"], unread: 0 }, "followed"],
  [{ answer: "interested", steps: ["introduced", "contracted"], unread: 0 }, "contracted"],
  [{ answer: "interested", steps: ["introduced", "dropped"], unread: 0 }, "dropped"],
  [{ answer: "interested", steps: ["dropped", "met"], unread: 0 }, "followed"],
  [{ answer: "declined", steps: [], unread: 0 }, "declined"],
  [{ answer: null, steps: [], unread: 0 }, "question"],
] as const)("an answer %j is followed as %s", (answer, state) => {
  expect(followUpOf(answer)).toBe(state);
});
