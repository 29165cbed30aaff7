import { cleanText } from "../cells/clean-text.ts";
import { isSentinel, type RawValue } from "./raw-record.ts";

const namedEntities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ...letters(
    "agrave à acirc â aelig æ ccedil ç eacute é egrave è ecirc ê euml ë icirc î iuml ï ocirc ô oelig œ ugrave ù ucirc û uuml ü",
  ),
  ...letters("rsquo ’ lsquo ‘ ldquo “ rdquo ” laquo « raquo » ndash – mdash — hellip … deg ° euro €"),
};

/** Names and signs in turn. */
function letters(pairs: string): Record<string, string> {
  const words = pairs.split(" ");
  return Object.fromEntries(
    words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? ""]] : [])),
  );
}

/** Signs U+0080 to U+009F of windows-1252, as HTML reads them: « ŒUVRE » is often written `\u008cUVRE`. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * A scalar as text, cleaned as every file's (`cleanText`): spaces gathered, HTML entities decoded (`D&#8217;INFRASTRUCTURES`), sentinels and
 * everything that is not a scalar `undefined`. A list of one counts as its element. Whole numbers keep all
 * their digits.
 */
export function plainText(value: RawValue | undefined): string | undefined {
  if (Array.isArray(value)) return value.length === 1 ? plainText(value[0]) : undefined;
  if (typeof value === "number") return Number.isFinite(value) ? numberText(value) : undefined;
  if (typeof value !== "string") return undefined;
  const text = oneLine(decodeEntities(value));
  return isSentinel(text) ? undefined : text;
}

/**
 * An identifier: text whose `INX ` mark (« inexact », put before a value by data.economie.gouv.fr) is taken
 * off, for it still tells one contract from another. A decimal `.0` left by a spreadsheet goes too.
 */
export function identifierText(value: RawValue | undefined): string | undefined {
  const text = plainText(value)?.replace(/^INX\s+/, "");
  if (text === undefined || isSentinel(text)) return undefined;
  return /^\d{9,14}\.0$/.test(text) ? text.slice(0, -2) : text;
}

/** The value says of itself that it is wrong: `INX 67151000-0`. */
export function isMarkedInexact(text: string): boolean {
  return /^INX\s/.test(text);
}

/** A title: as plain text, without the e-mail addresses some buyers leave in it. */
export function publicText(value: RawValue | undefined): string | undefined {
  const said = plainText(value);
  if (said === undefined) return undefined;
  const text = oneLine(said.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ""));
  return isSentinel(text) ? undefined : text;
}

/** The name of an organisation; one that holds an e-mail address is an agent's and is dropped. */
export function organisationName(value: RawValue | undefined): string | undefined {
  const text = plainText(value);
  return text === undefined || text.includes("@") ? undefined : text;
}

function oneLine(text: string): string {
  const withSigns = text
    .replace(/[\v\f]/g, " ")
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? "");
  return cleanText(withSigns).replace(/\s+/g, " ").trim();
}

function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (typeof name === "string") return namedSign(name) ?? whole;
      const code = typeof decimal === "string" ? Number(decimal) : parseInt(String(hexadecimal), 16);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    },
  );
}

/** `eacute` is é, `Eacute` É; the others are written in any case. */
function namedSign(name: string): string | undefined {
  const sign = namedEntities[name.toLowerCase()];
  return /^[A-Z]/.test(name) && /[a-z]/.test(name) ? sign?.toUpperCase() : sign;
}
