import { expect, test } from "vitest";
import { parseClockTime } from "#app/domain/clock-time.ts";

test("an hour is read as people write it", () => {
  const written = [
    "09:30",
    "9:30",
    "9h30",
    "9 h 30",
    "9\u00a0h\u00a030",
    "9H30",
    "14h",
    " 14 h ",
    "0:00",
    "23:59",
  ];
  expect(written.map(parseClockTime)).toEqual([
    ...Array<string>(6).fill("09:30"),
    "14:00",
    "14:00",
    "00:00",
    "23:59",
  ]);
});

test("what is no hour of the day is refused", () => {
  for (const text of ["", "9", "24:00", "9h60", "9h3", "-1:00", "9:30:00", "midi", "9h30 10h"])
    expect(parseClockTime(text), text).toBeUndefined();
});
