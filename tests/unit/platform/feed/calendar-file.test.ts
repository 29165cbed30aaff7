import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { writeCalendar, type DayEvent } from "#app/platform/feed/calendar-file.ts";
import { readCalendar } from "#tests/support/read-calendar.ts";

const stamp = new Date("2026-11-30T06:00:00Z");
const reply: DayEvent = {
  uid: "lot-1-reply@clause-commune",
  day: "2026-12-31" as Day,
  title: "Répondre au plus tard\u00a0: peinture, lot 1; « façade » \\ cour",
  description: "Commune de Crolles.\n420\u00a0h à placer, jusqu’à l’été.",
  url: "https://clauses.isere.fr/opportunites/lot-1",
  place: "Crolles",
};

describe("a calendar", () => {
  test("is read back as it was written, by who reads it strictly", () => {
    const [event] = readCalendar(writeCalendar("Échéances", [reply], stamp)).events;
    expect(event).toEqual({
      UID: reply.uid,
      DTSTAMP: "20261130T060000Z",
      "DTSTART;VALUE=DATE": "20261231",
      "DTEND;VALUE=DATE": "20270101",
      SUMMARY: reply.title,
      DESCRIPTION: reply.description,
      LOCATION: "Crolles",
      URL: reply.url,
      TRANSP: "TRANSPARENT",
      CLASS: "PRIVATE",
    });
  });

  test("without events is still one", () => {
    expect(readCalendar(writeCalendar("Échéances", [], stamp)).events).toEqual([]);
  });

  test("a day lasts until the next, on the days the clocks change too", () => {
    for (const [day, next] of [
      ["2026-10-25", "20261026"],
      ["2027-03-28", "20270329"],
      ["2028-02-28", "20280229"],
    ] as const) {
      const [event] = readCalendar(writeCalendar("x", [{ ...reply, day: day as Day }], stamp)).events;
      expect(event?.["DTEND;VALUE=DATE"]).toBe(next);
    }
  });

  test("holds any text: no line is too long, no sign cut, no text ends its line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const [event] = readCalendar(writeCalendar(title, [{ ...reply, title }], stamp)).events;
        expect(event?.SUMMARY).toBe(
          title
            .replace(/\r\n|\r/g, "\n")
            .replace(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, " "),
        );
      }),
    );
  });
});
