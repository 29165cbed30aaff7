import type { Day } from "#app/domain/calendar.ts";
import { addDays } from "#app/domain/calendar.ts";
import { withoutInvisible } from "../invisible-signs.ts";

/** Something that lasts a whole day. `uid`: never changes, whatever the day becomes. */
export type DayEvent = {
  uid: string;
  day: Day;
  title: string;
  description: string;
  url: string;
  place: string | null;
};

export const calendarType = "text/calendar; charset=utf-8";

/** Longest line, in octets, its end left out. Source: RFC 5545, 3.1. */
const longestLine = 75;

/** iCalendar (RFC 5545): events of a whole day, which take no one’s time. `stamp`: when the file is made. */
export function writeCalendar(name: string, events: readonly DayEvent[], stamp: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Clause commune//Echeances//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    "X-PUBLISHED-TTL:PT12H",
    ...events.flatMap((event) => writeEvent(event, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function writeEvent({ uid, day, title, description, url, place }: DayEvent, stamp: Date): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basic(stamp.toISOString().slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    // The end is not included.
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

function basic(text: string): string {
  return text.replaceAll(/[-:]/g, "");
}

/** A value of type TEXT. Line ends first: what else nobody sees becomes a space. */
function escaped(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      withoutInvisible(line)
        .replaceAll("\t", " ")
        .replaceAll("\\", "\\\\")
        .replaceAll(";", "\\;")
        .replaceAll(",", "\\,"),
    )
    .join("\\n");
}

/** A line in pieces of 75 octets at most, each but the first after a space; no sign is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let room = longestLine;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (size > room) {
      pieces.push(piece);
      piece = "";
      room = longestLine - 1;
    }
    piece += sign;
    room -= size;
  }
  return [...pieces, piece].join("\r\n ");
}
