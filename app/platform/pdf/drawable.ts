/** Letters and signs the embedded font has: Latin with every European and Vietnamese accent, and our typography. */
const unknown =
  /[^\n\u0020-\u007e\u00a0-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u1ea0-\u1ef9\u2013-\u2015\u2018\u2019\u201a\u201c-\u201e\u2022\u2026\u2030\u2039\u203a\u20ac\u2190\u2192\u2212\u2248\u2260\u2264\u2265]/gu;

const sameLooking: ReadonlyMap<string, string> = new Map([
  // The font has no thin space. Its hard space is as narrow, does not break either, and is copied as a space.
  ["\u202f", "\u00a0"],
  ["\u2007", "\u00a0"],
  ["\u2009", " "],
  ["\t", " "],
  ["\u2010", "-"],
  ["\u2011", "-"],
]);

/** The text as the font can draw it: accents composed, spaces it lacks replaced, an unknown sign shown by « ? ». */
export function drawable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u202f\u2007\u2009\t\u2010\u2011]/g, (sign) => sameLooking.get(sign) ?? sign)
    .replace(unknown, "?");
}
