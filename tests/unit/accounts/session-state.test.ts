import { expect, test } from "vitest";
import { idleTime } from "#app/platform/session.server.ts";
import { presenceIsDue, sessionStateAt } from "#app/routes/_app/session-state.ts";

const minute = 60_000;

test.each([
  [0, "open"],
  [26 * minute, "open"],
  [27 * minute, "ending"],
  [30 * minute - 1, "ending"],
  [30 * minute, "ended"],
])("%i ms after the last answer the session is %s", (idle, state) => {
  expect(sessionStateAt(1000 + idle, { contactAt: 1000, activityAt: 1000 })).toBe(state);
});

test("the page and the server agree on when a session ends", () => {
  expect(sessionStateAt(idleTime - 1, { contactAt: 0, activityAt: 0 })).toBe("ending");
  expect(sessionStateAt(idleTime, { contactAt: 0, activityAt: 0 })).toBe("ended");
});

test.each([
  ["nobody at work", 10 * minute, 0, false],
  ["someone typing, the server told lately", 4 * minute, 3 * minute, false],
  ["someone typing, the server not told for a while", 5 * minute, 4 * minute, true],
])("%s", (_name, now, activityAt, due) => {
  expect(presenceIsDue(now, { contactAt: 0, activityAt })).toBe(due);
});
