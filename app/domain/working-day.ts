import { addDays, type Day } from "./calendar.ts";

/** Public holidays of every year, month and day. Source: Code du travail, L3133-1. */
const fixedHolidays = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. Same source. */
const holidaysAfterEaster = [1, 39, 50];

/** Monday to Friday, public holidays of metropolitan France left out (those of Alsace-Moselle alone are worked). */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday <= 5 && !isPublicHoliday(day);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function isPublicHoliday(day: Day): boolean {
  if (fixedHolidays.includes(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return holidaysAfterEaster.some((after) => addDays(easter, after) === day);
}

/** Easter Sunday of a year of the Gregorian calendar: the anonymous algorithm (Meeus, « Astronomical Algorithms », 8). */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  const text = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${text(Math.floor(count / 31))}-${text((count % 31) + 1)}` as Day;
}
