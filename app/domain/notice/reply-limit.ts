import { parseDay, type Day } from "../calendar.ts";

/** Until when offers are received: a day, with the hour of Paris when one is said. */
export type ReplyLimit = { day: Day; time: string | null };

const paris = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * Reads `2026-12-11T11:00:00+00:00` (11 December, 12:00 in Paris), `2026-12-11T12:00` (already of Paris) or
 * `2026-12-11`. Midnight as written says that no hour was: the day is kept as it is. Anything else is `undefined`.
 */
export function readReplyLimit(text: string): ReplyLimit | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?(?:\[[\w/]+\])?)?$/i.exec(
      text.trim(),
    );
  const day = parseDay(match?.[1] ?? "");
  if (match === null || day === undefined) return undefined;
  const [, , time, offset] = match;
  if (time === undefined || time === "00:00") return { day, time: null };
  const instant = Date.parse(`${day}T${time}:00${offset === undefined ? "Z" : withColon(offset)}`);
  if (Number.isNaN(instant)) return undefined;
  return offset === undefined ? { day, time } : ofParis(instant);
}

function withColon(offset: string): string {
  return /^z$/i.test(offset) ? "Z" : offset.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
}

function ofParis(instant: number): ReplyLimit | undefined {
  const parts = new Map(paris.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = parseDay([part("year"), part("month"), part("day")].join("-"));
  return day && { day, time: `${part("hour")}:${part("minute")}` };
}
