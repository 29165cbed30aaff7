/** `9 h 30`, `9h`, `09:30` as a person writes it → `09:30`; undefined for what is no time of the day. */
export function parseClockTime(text: string): string | undefined {
  const [, hours, minutes = "00"] = /^\s*(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)\s*$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, "0")}:${minutes}`;
}
