import { scaleDecimal } from "./cells/decimal.ts";
import type { Cents } from "./money.ts";
import { plainNumber } from "./plain-number.ts";

/** HT, in cents. `high`: null for a single amount, else more than `low`. */
export type WrittenAmount = { low: Cents; high: Cents | null };

/** Beyond, it is no amount of a lot, and sums would lose cents: ten billion euros. Our choice. */
const mostCents = 1_000_000_000_000;
/** A bare number below is in the unit of the other end: « 800 – 1 200 k€ ». Our choice. */
const leastEuros = 10_000;

/** In signs, words around it included: a longer text is no amount, and would be long to read. */
export const longestAmount = 120;

const unitWords = String.raw`millions?(?:\s*(?:d['’]\s*euros|€))?|m\s*(?:€|euros?|eur)?|k\s*(?:€|euros?|eur)?|€|euros?|eur`;
const one = new RegExp(String.raw`^([\d][\d\s.,'’]*?)\s*(${unitWords})?$`, "i");
const around = /^(?:(?:environ|env\.?|estim[ée]e?\s*(?:à|a)?|entre|de)\s+|[~≈]\s*)+/i;
const tax = /\s*\(?\bh\.?\s?t\.?\)?\s*$/i;
const between = /\s*(?:–|—|−|-|\/|\bà\b|(?<=[\s\d€])à(?=\s)|(?<=\s)et(?=\s))\s*/iu;

/**
 * An amount as tables write it: `1 000 000,00 €`, `1,2 M€`, `180 k€ HT`, or a range (`800 000 – 1 200 000`, `de 1,2 à 1,5 M€`),
 * whose ends are put in order. Undefined for anything else: negative amounts, more than ten billion euros.
 */
export function readWrittenAmount(text: string): WrittenAmount | undefined {
  if (text.length > longestAmount) return undefined;
  const bare = text.trim().replace(tax, "").replace(around, "").trim();
  const ends = bare.split(between).map((end) => end.replace(tax, "").trim());
  const [first, second, ...more] = ends;
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) {
    const amount = centsOf(first);
    return amount === undefined ? undefined : { low: amount, high: null };
  }
  const last = centsOf(second);
  const start = last === undefined ? undefined : firstEnd(first, scaleOf(second), last);
  if (start === undefined || last === undefined) return undefined;
  if (start === last) return { low: start, high: null };
  return start < last ? { low: start, high: last } : { low: last, high: start };
}

/** The same where one amount is asked: a range is undefined. */
export function readSingleAmount(text: string): Cents | undefined {
  const amount = readWrittenAmount(text);
  return amount?.high === null ? amount.low : undefined;
}

/** Reads a text that is an amount beyond doubt: with its unit, or of four digits at least. */
export function readClearAmount(text: string): WrittenAmount | undefined {
  const amount = readWrittenAmount(text);
  const isClear = /€|eur|million|\d\s*[km]\b/i.test(text) || text.replace(/\D/g, "").length >= 4;
  return isClear ? amount : undefined;
}

function firstEnd(text: string, scale: number, last: Cents): Cents | undefined {
  const plain = centsOf(text);
  if (scale === 1 || scaleOf(text) !== 1 || /€|eur/i.test(text)) return plain;
  const scaled = centsOf(text, scale);
  return plain !== undefined && plain < leastEuros * 100 && scaled !== undefined && scaled <= last * 10
    ? scaled
    : plain;
}

function scaleOf(text: string): number {
  const unit = (one.exec(text)?.[2] ?? "").toLowerCase();
  if (unit.startsWith("m")) return 1_000_000;
  return unit.startsWith("k") ? 1_000 : 1;
}

function centsOf(text: string, scale = scaleOf(text)): Cents | undefined {
  const number = one.exec(text)?.[1];
  const plain = number === undefined ? undefined : plainNumber(number, scale !== 1);
  const decimals = Math.log10(scale * 100);
  const scaled = plain === undefined ? undefined : scaleDecimal(plain, Math.round(decimals));
  return scaled === undefined || scaled.units > mostCents ? undefined : (scaled.units as Cents);
}
