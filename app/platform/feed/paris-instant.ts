import type { Day } from "#app/domain/calendar.ts";

const parisHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  hourCycle: "h23",
});
const hour = 3_600_000;

/** The instant at which clocks show that time (`09:30`) in Paris that day, summer time or not. */
export function parisInstant(day: Day, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const wanted = Number(time.slice(0, 2));
  const found = [1, 2]
    .map((offset) => new Date(asUtc - offset * hour))
    .find((instant) => Number(parisHour.format(instant)) === wanted);
  // The hour that spring skips is read as the one after it.
  return found ?? new Date(asUtc - hour);
}
