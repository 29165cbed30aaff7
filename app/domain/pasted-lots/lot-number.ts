import { longestNumber } from "./pasted-lot.ts";

const prefix = /^(?:lots?\b\s*)?(?:n\s*[°ºo]\s*|num[ée]ro\s*|no\.?\s+)?/i;
const shape = /^(?:\d{1,4}(?:[.\-/]\d{1,3})?\s?[a-z]?|[a-z]\d{0,3}|[ivx]{1,5})$/i;
const numberedTitle =
  /^(?:lots?\s*(?:n\s*[°ºo]\s*)?(\d{1,4}(?:\.\d{1,3})?[a-z]?)\b|(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?=\s*[.:)–—-]\s|\s+\p{L}))\s*[.:)–—-]?\s*(?=\S*\p{L})/iu;

/** `Lot n° 02` → `02`; a text longer than any number is cut. */
export function lotNumber(text: string): string {
  const bare = text.replace(prefix, "").trim();
  return (bare === "" ? text : bare).slice(0, longestNumber).trim();
}

/** Whether a cell alone, without its header, is the number of a lot: `1`, `Lot 2`, `3a`, `2.1`, `B`. */
export function isLotNumber(text: string): boolean {
  return shape.test(text.replace(prefix, "").trim());
}

/** `Lot 3 - Peinture` → `3` and `Peinture`; a text without a number in front stays whole. */
export function splitNumber(text: string): { number: string | null; title: string } {
  const match = numberedTitle.exec(text);
  const number = match?.[1] ?? match?.[2];
  if (match === null || number === undefined) return { number: null, title: text };
  return { number, title: text.slice(match[0].length).trim() };
}

/** What two numbers share when only case, spaces or zeros in front differ: `01`, `Lot 1` and `1` are one. */
export function numberKey(number: string): string {
  return lotNumber(number)
    .toLowerCase()
    .replace(/\s/g, "")
    .replace(/^0+(?=\d)/, "");
}
