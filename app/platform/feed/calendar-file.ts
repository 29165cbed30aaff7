import type { Day } from "#app/domain/calendar.ts";
import { addDays } from "#app/domain/calendar.ts";
import { withoutInvisible } from "../invisible-signs.ts";
import { parisInstant } from "./paris-instant.ts";

/**
 * Something on a day, the whole of it unless `times` says when (`09:30` in Paris; without an end, an hour). `uid`: never
 * changes, whatever the day becomes.
 */
export type DayEvent = {
  uid: string;
  day: Day;
  title: string;
  description: string;
  url: string;
  place: string | null;
  times?: { startsAt: string; endsAt: string | null } | null;
  cancelled?: boolean;
};

export const calendarType = "text/calendar; charset=utf-8";

const hour = 3_600_000;

/** Longest line, in octets, its end left out. Source: RFC 5545, 3.1. */
const longestLine = 75;

/** iCalendar (RFC 5545): events of a whole day take no one’s time, those at an hour do. `stamp`: when the file is made. */
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

function writeEvent(event: DayEvent, stamp: Date): string[] {
  const { uid, title, description, url, place, times = null, cancelled = false } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...whenLines(event),
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `URL:${url}`,
    ...(cancelled ? ["STATUS:CANCELLED"] : []),
    times === null || cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE",
    "CLASS:PRIVATE",
    "END:VEVENT",
  ];
}

/** The end is not included. */
function whenLines({ day, times = null }: DayEvent): string[] {
  if (times === null)
    return [`DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`];
  const start = parisInstant(day, times.startsAt);
  const end = times.endsAt === null ? new Date(start.getTime() + hour) : parisInstant(day, times.endsAt);
  return [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`];
}

function utc(instant: Date): string {
  return `${basic(instant.toISOString().slice(0, 19))}Z`;
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
