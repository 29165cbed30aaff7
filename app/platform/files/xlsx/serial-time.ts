const millisecondsPerDay = 86_400_000;
const lastSerial = 2_958_465;

/** Where a workbook starts counting days: 1900 (with a 29 February that never was) or 1904 (old Macintosh files). */
export type DateSystem = 1900 | 1904;

/** A serial number shown as a date → `YYYY-MM-DD`; `undefined` where spreadsheets themselves show `####`. */
export function dayOfSerial(serial: number, system: DateSystem): string | undefined {
  const days = Math.floor(serial) + (system === 1904 ? 1_462 : 0);
  if (days < 1 || days > lastSerial) return undefined;
  const epoch = days < 61 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(epoch + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** `YYYY-MM-DD` → its serial number (1900 system), from March 1900 on; `undefined` before, where serials disagree. */
export function serialOfDay(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / millisecondsPerDay;
  return serial > 60 ? serial : undefined;
}

/** A serial number shown as a time → minutes, half up; days count (1,5 shown as a time is 36:00). */
export function minutesOfSerial(serial: number): number {
  return Math.floor(Math.round(serial * millisecondsPerDay) / 60_000 + 0.5);
}

/** 9 100 minutes → `151:40`. */
export function clockText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : ""}${String(Math.floor(size / 60))}:${String(size % 60).padStart(2, "0")}`;
}

/** `2026-12-31` → `31/12/2026`. */
export function frenchDay(day: string): string {
  return day.split("-").reverse().join("/");
}
