const months = [
  "janvier",
  "fevrier",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "aout",
  "septembre",
  "octobre",
  "novembre",
  "decembre",
];

/**
 * `sept`, `Sept.`, `AOÛT`, `févr` → the month's number, 1 to 12. Any beginning of three letters or more that
 * only one month has; « jui » has two and is `undefined`, like anything else.
 */
export function frenchMonthNumber(word: string): number | undefined {
  const folded = word.normalize("NFD").replace(/\p{M}/gu, "").replace(/\.$/, "").toLowerCase();
  if (folded.length < 3) return undefined;
  const found = months.filter((month) => month.startsWith(folded));
  const [only] = found;
  return found.length === 1 && only !== undefined ? months.indexOf(only) + 1 : undefined;
}
