import { expect, test } from "vitest";
import { readReplyLimit } from "#app/domain/notice/reply-limit.ts";

test.for([
  ["2026-12-11T11:00:00+00:00", "2026-12-11", "12:00"],
  ["2026-08-18T08:00:00+00:00", "2026-08-18", "10:00"],
  ["2026-12-11T12:00:00+01:00", "2026-12-11", "12:00"],
  ["2026-12-11T12:00:00+0100", "2026-12-11", "12:00"],
  ["2026-12-11T23:30:00.000Z", "2026-12-12", "00:30"],
  ["2026-12-11T16:30", "2026-12-11", "16:30"],
  ["2026-12-11T00:00:00+00:00", "2026-12-11", null],
  ["2026-12-11", "2026-12-11", null],
] as const)("%s is until %s, %s in Paris", ([text, day, time]) => {
  expect(readReplyLimit(text)).toEqual({ day, time });
});

test.for(["", "bientôt", "11/12/2026", "2026-02-30", "2026-12-11T25:00:00Z", "0000-00-00T00:00:00"])(
  "« %s » is no limit",
  (text) => {
    expect(readReplyLimit(text)).toBeUndefined();
  },
);
