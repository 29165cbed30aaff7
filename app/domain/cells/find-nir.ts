const space = String.raw`[\s.\-\u2010-\u2015]{0,2}`;
/** Sex, year, month, département, commune, order, key: groups may be set apart, never cut in two. */
const shape = new RegExp(
  [
    String.raw`(?<![0-9a-f])([1-478])`,
    String.raw`(\d{2})`,
    String.raw`(0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)`,
    String.raw`(\d{2}|2[AB])`,
    String.raw`(\d{3})`,
    String.raw`(\d{3})`,
    String.raw`(\d{2})(?![0-9a-f])`,
  ].join(space),
  "gi",
);

/**
 * Where a French social security number stands in a text (13 signs and a key of two, Corsica's 2A and 2B
 * included, spaces, dots or dashes between groups), or `undefined`. The key decides, so that a SIRET or a telephone
 * number is never taken for one. Source: trust.md, « Personal data ».
 */
export function findNir(text: string): { start: number; end: number } | undefined {
  for (const match of text.matchAll(shape)) {
    const [whole, ...groups] = match;
    if (hasRightKey(groups)) return { start: match.index, end: match.index + whole.length };
  }
  return undefined;
}

/** Key = 97 − (the 13 digits mod 97), 2A read as 19 and 2B as 18. */
function hasRightKey(groups: string[]): boolean {
  const key = Number(groups.at(-1));
  const digits = groups
    .slice(0, -1)
    .map((group) => group.toUpperCase().replace("2A", "19").replace("2B", "18"))
    .join("");
  return key === 97 - Number(BigInt(digits) % 97n);
}
