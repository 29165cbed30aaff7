import { parseSiret } from "../siret.ts";

/** What people write between two groups: up to three signs that are neither letter nor digit. */
const between = String.raw`[^\p{L}\p{N}]{0,3}`;
/** White space, and the signs of no width that come along when text is pasted. */
const space = String.raw`[\s\u200b-\u200d\u2060]{0,3}`;

/** Sex, year, month, département, commune, order, key. */
const groups = [
  String.raw`([1-478])`,
  String.raw`(\d{2})`,
  String.raw`(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)`,
  String.raw`(\d{2}|2[AB])`,
  String.raw`(\d{3})`,
  String.raw`(\d{3})`,
  String.raw`(\d{2})`,
];
/** Groups set apart by anything, none cut in two. Looked for from every digit: one wrong key hides no right one. */
const grouped = new RegExp(String.raw`(?<!\d)(?=(${groups.join(between)})(?!\d))`, "giu");
/** Fifteen signs cut anywhere, by spaces alone: 185057800 608491. */
const spaced = new RegExp(String.raw`(?<!\d)(?=([1-478](?:${space}[\dAB]){14})(?!\d))`, "giu");
const whole = new RegExp(`^${groups.join("")}$`, "iu");

/**
 * Where a French social security number stands in a text (13 signs and a key of two, Corsica's 2A and 2B
 * included), or `undefined`. The key decides, so that a SIRET or a telephone number is never taken for one. Digits of
 * full width count as digits. Left alone: fifteen digits inside a longer number, with a letter from A to F glued on
 * both sides, or in a hexadecimal key (32 signs or more). Source: trust.md, « Personal data ».
 */
export function findNir(text: string): { start: number; end: number } | undefined {
  const plain = withPlainSigns(text);
  return firstOf(plain, grouped) ?? firstOf(plain, spaced);
}

/**
 * As `findNir`, in the number of a contract, which is public: fifteen digits in one piece, or cut elsewhere than
 * between groups, may have a right key by chance (one in two hundred) and are that contract's number. Only what is
 * written group by group, as on a card, is taken for a NIR.
 */
export function findNirInContractNumber(text: string): { start: number; end: number } | undefined {
  const plain = withPlainSigns(text);
  return firstOf(plain, grouped, (written) => !/^[\dAB]+$/i.test(written));
}

function firstOf(
  text: string,
  pattern: RegExp,
  isWanted: (written: string) => boolean = () => true,
): { start: number; end: number } | undefined {
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? "";
    const end = match.index + written.length;
    const isRight = isWanted(written) && hasRightKey(written) && !isSiretBesideDigit(written);
    if (isRight && !isInHexadecimal(text, match.index, end)) return { start: match.index, end };
  }
  return undefined;
}

/** Key = 97 − (the 13 digits mod 97), 2A read as 19 and 2B as 18. */
function hasRightKey(written: string): boolean {
  const parts = whole.exec(written.replace(/[^\dAB]/gi, ""));
  if (parts === null) return false;
  const digits = parts
    .slice(1, -1)
    .map((group) => group.toUpperCase().replace("2A", "19").replace("2B", "18"))
    .join("");
  return Number(parts.at(-1)) === 97 - (Number(digits) % 97);
}

/** « lot 2 213 801 855 00015 »: a SIRET, as SIRETs are written, beside a lone digit. */
function isSiretBesideDigit(written: string): boolean {
  const siret = String.raw`(\d{14}|\d{9}\s\d{5}|\d{3}\s\d{3}\s\d{3}\s\d{5})`;
  const found = new RegExp(String.raw`^\d\D+${siret}$|^${siret}\D+\d$`).exec(written);
  const digits = found?.[1] ?? found?.[2];
  return digits !== undefined && parseSiret(digits) !== undefined;
}

const longestKey = 64;
const shortestKey = 32;

function isInHexadecimal(text: string, start: number, end: number): boolean {
  const before = /[0-9a-f]*$/i.exec(text.slice(Math.max(0, start - longestKey), start))?.[0] ?? "";
  const after = /^[0-9a-f]*/i.exec(text.slice(end, end + longestKey))?.[0] ?? "";
  if (before !== "" && after !== "") return true;
  const isInOnePiece = /^[\dAB]+$/i.test(text.slice(start, end));
  return isInOnePiece && before.length + (end - start) + after.length >= shortestKey;
}

/** Signs of compatibility (full width, superscript) as plain ones, each where it stood. */
function withPlainSigns(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (sign) => {
    const plain = sign.normalize("NFKC");
    return plain.length <= sign.length ? plain.padEnd(sign.length) : sign;
  });
}
