import { parseDay, type Day } from "../calendar.ts";
import type { ContractCategory } from "../exchange-codes.ts";
import type { Cents } from "../money.ts";
import type { ReadField } from "./blank.ts";
import { isMarkedInexact, plainText } from "./plain-text.ts";
import type { RawValue } from "./raw-record.ts";

const largestAmount = 300_000_000_000;
const longestDuration = 1200;
const firstYear = 1990;
const lastYear = 2050;

/** Euros excluding tax, as a number or as text (`"137614.0"`, `1 234,50 €`, `1.0e7`), to cents half up. */
export function readAmount(value: RawValue | undefined): ReadField<Cents> {
  const text = plainText(value);
  if (text === undefined) return { value: null };
  if (isMarkedInexact(text)) return { value: null, reason: "marked inexact" };
  const decimal = decimalText(text.replace(/[\s€]|EUR$/g, ""));
  if (decimal === undefined) return { value: null, reason: "amount unreadable" };
  const cents = centsOf(decimal);
  if (cents < 100) return { value: null, reason: "amount too small" };
  if (cents > largestAmount) return { value: null, reason: "amount too large" };
  return { value: cents as Cents };
}

/**
 * A day: `2019-01-18`, with a time zone or a time after it, `18/01/2019`, `20190118`. An instant is the day
 * it was in Paris. Years outside 1990-2050 (`0218`, `5021`) are slips of the keyboard.
 */
export function readDay(value: RawValue | undefined): ReadField<Day> {
  const text = plainText(value);
  if (text === undefined) return { value: null };
  if (isMarkedInexact(text)) return { value: null, reason: "marked inexact" };
  const day = parseDay(dayText(text));
  const year = Number(day?.slice(0, 4));
  if (day === undefined || year < firstYear || year > lastYear) {
    return { value: null, reason: "date impossible" };
  }
  return { value: day };
}

/** Whole months, 1 to 1200 (a concession may last 99 years). */
export function readDuration(value: RawValue | undefined): ReadField<number> {
  const text = plainText(value);
  if (text === undefined) return { value: null };
  if (isMarkedInexact(text)) return { value: null, reason: "marked inexact" };
  const decimal = decimalText(text.replace(/\s*mois$/i, "").replace(/\s/g, ""));
  const months = decimal === undefined ? Number.NaN : Number(decimal);
  if (!(months > 0 && months <= longestDuration)) return { value: null, reason: "duration impossible" };
  if (!Number.isInteger(months)) return { value: null, reason: "duration not whole" };
  return { value: months };
}

/**
 * A CPV code: eight digits and, or not, its check digit. Seven digits are a code of division 03 or 09 read
 * as a number.
 */
export function readCpv(value: RawValue | undefined): ReadField<string> {
  const text = plainText(value);
  if (text === undefined) return { value: null };
  if (isMarkedInexact(text)) return { value: null, reason: "marked inexact" };
  const compact = text.replace(/\s/g, "").replace(/\.0$/, "");
  const code = /^[39]\d{6}(-\d)?$/.test(compact) ? `0${compact}` : compact;
  if (!/^\d{8}(-\d)?$/.test(code) || code.startsWith("00")) return { value: null, reason: "cpv unreadable" };
  return { value: code };
}

/**
 * Division 45 is works, 03 to 44 and 48 supplies, the others services. Source: regulation (EC) 213/2008 and
 * directive 2014/24/EU, art. 2: CPV divisions by kind of purchase.
 */
export function categoryOfCpv(cpv: string): ContractCategory {
  const division = Number(cpv.slice(0, 2));
  if (division === 45) return "works";
  return division < 45 || division === 48 ? "supplies" : "services";
}

/** A plain decimal, whatever marks its thousands and its decimals; `undefined` when it is no number. */
function decimalText(text: string): string | undefined {
  if (/^[+-]?\d+(\.\d+)?[eE][+-]?\d{1,2}$/.test(text)) return Number(text).toFixed(4);
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  const decimal = Math.max(comma, point);
  const mark = comma > point ? "," : ".";
  const thousands = mark === "," ? "." : ",";
  const plain =
    decimal >= 0 && text.indexOf(mark) === decimal
      ? text.replaceAll(thousands, "").replace(mark, ".")
      : text.replace(/[.,]/g, "");
  return /^[+-]?\d{1,30}(\.\d+)?$/.test(plain) ? plain : undefined;
}

function centsOf(decimal: string): number {
  const [whole = "0", fraction = ""] = decimal.replace(/^[+-]/, "").split(".");
  const digits = fraction.padEnd(3, "0");
  const cents = Number(whole) * 100 + Number(digits.slice(0, 2)) + (Number(digits[2]) >= 5 ? 1 : 0);
  return decimal.startsWith("-") ? -cents : cents;
}

const parisDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris", dateStyle: "short" });

function dayText(text: string): string {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/.exec(text);
  if (french) return [french[3], french[2]?.padStart(2, "0"), french[1]?.padStart(2, "0")].join("-");
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return compact.slice(1).join("-");
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)$/.test(text)) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) return parisDay.format(time);
  }
  return /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:?\d\d|[T ].*)?$/.exec(text)?.[1] ?? text;
}
