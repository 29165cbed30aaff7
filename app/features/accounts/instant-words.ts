const words = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
});

/** `2026-11-19T08:42:00.000Z` → `19 novembre 2026, 9 h 42`, Paris time. */
export function instantWords(instant: string): string {
  const parts = new Map(words.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? "";
  const day = part("day") === "1" ? "1er" : part("day");
  const hour = `${Number(part("hour"))}\u00a0h\u00a0${part("minute")}`;
  return `${day}\u00a0${part("month")} ${part("year")}, ${hour}`;
}
