/**
 * French writing of numbers. Everything is built by hand: the grouping character of Intl changes between versions of
 * Node and browsers, and a page must read the same when rendered and when hydrated.
 */
const thinSpace = "\u202f";
const hardSpace = "\u00a0";
const minus = "\u2212";

/** `12345.674` → `12 345,67`, rounded half up (away from zero) to that many decimals, thousands apart by U+202F. */
export function formatNumber(value: number, decimals = 0): string {
  const scaled = roundScaled(Math.abs(value), decimals);
  const sign = value < 0 && scaled > 0 ? minus : "";
  return sign + writeScaled(scaled, decimals);
}

/** Hours from hundredths, always two decimals, no unit: for columns and cells (`1 480,50`). */
export function formatHoursInColumn(hundredths: number): string {
  return formatNumber(hundredths / 100, 2);
}

/** Hours from hundredths with their unit, no decimals when whole: for sentences and rulers (`1 480 h`, `505,50 h`). */
export function formatHours(hundredths: number): string {
  return `${formatBareHours(hundredths)}${hardSpace}h`;
}

/** As `formatHours` without the unit, where the unit stands beside in its own style. */
export function formatBareHours(hundredths: number): string {
  return formatNumber(hundredths / 100, Math.round(hundredths) % 100 === 0 ? 0 : 2);
}

/** Euros from cents, no decimals when whole (`85 600 €`, `8 166,67 €`). */
export function formatEuros(cents: number): string {
  return `${formatNumber(cents / 100, Math.round(cents) % 100 === 0 ? 0 : 2)}${hardSpace}€`;
}

/** A ratio as a percentage: `0.773` → `77,3 %`. */
export function formatPercent(ratio: number, decimals = 1): string {
  return `${formatNumber(ratio * 100, decimals)}${hardSpace}%`;
}

/** French is singular up to 1,99, zero included: « 0 ligne », « 1,5 heure », « 2 lignes ». */
export function plural(count: number, singular: string, pluralForm = `${singular}s`): string {
  return Math.abs(count) < 2 ? singular : pluralForm;
}

/** `1 248 logements`: the number, a hard space, the word in its number. */
export function countOf(count: number, singular: string, pluralForm?: string): string {
  return `${formatNumber(count)}${hardSpace}${plural(count, singular, pluralForm)}`;
}

/** A label as a sentence goes on: `Montant HT` → `montant HT`, `CDD d’insertion` as it is, being an acronym. */
export function inSentence(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Words as they start a sentence: the other way round of `inSentence`. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `a, b et c`. */
export function formatList(items: readonly string[], conjunction = "et"): string {
  const last = items.at(-1);
  if (last === undefined) return "";
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${last}`;
}

/** Rounds on 15 significant digits, so that 1,005 (stored as 1.00499…) goes up as a reader expects. */
function roundScaled(value: number, decimals: number): number {
  return Math.round(Number((value * 10 ** decimals).toPrecision(15)));
}

function writeScaled(scaled: number, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, thinSpace);
  return decimals === 0 ? whole : `${whole},${digits.slice(-decimals)}`;
}
