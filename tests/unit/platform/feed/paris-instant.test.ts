import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { writeCalendar } from "#app/platform/feed/calendar-file.ts";
import { parisInstant } from "#app/platform/feed/paris-instant.ts";
import { readCalendar } from "#tests/support/read-calendar.ts";

test.each([
  ["2026-12-10", "09:30", "2026-12-10T08:30:00.000Z"],
  ["2026-07-10", "09:30", "2026-07-10T07:30:00.000Z"],
  ["2026-07-10", "00:15", "2026-07-09T22:15:00.000Z"],
  ["2026-12-31", "00:00", "2026-12-30T23:00:00.000Z"],
  ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25", "01:30", "2026-10-24T23:30:00.000Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("on %s, %s in Paris is %s", (day, time, instant) => {
  expect(parisInstant(day as Day, time).toISOString()).toBe(instant);
});

test("the hour spring skips is read as the one after it", () => {
  expect(parisInstant("2026-03-29" as Day, "02:30").toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("a meeting takes its hours, without an end one hour; cancelled it takes none", () => {
  const meeting = {
    day: "2026-12-10" as Day,
    title: "Instance",
    description: "",
    url: "https://a.fr",
    place: null,
  };
  const file = writeCalendar(
    "Instance",
    [
      { ...meeting, uid: "1", times: { startsAt: "09:30", endsAt: "12:00" } },
      { ...meeting, uid: "2", times: { startsAt: "14:00", endsAt: null }, cancelled: true },
    ],
    new Date("2026-11-30T06:00:00Z"),
  );
  expect(readCalendar(file).events).toMatchObject([
    { DTSTART: "20261210T083000Z", DTEND: "20261210T110000Z", TRANSP: "OPAQUE" },
    { DTSTART: "20261210T130000Z", DTEND: "20261210T140000Z", TRANSP: "TRANSPARENT", STATUS: "CANCELLED" },
  ]);
});
