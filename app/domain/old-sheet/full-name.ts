/**
 * Last name and first name out of one cell: « DURAND Camille », « Camille DURAND » (capitals are the last name),
 * « Durand, Camille », « Durand Camille ». `undefined` when nobody could tell where the name ends.
 */
export function splitFullName(text: string): { lastName: string; firstName: string } | undefined {
  const tidied = text
    .trim()
    .replace(/^(?:m\.|mr|mme|mlle|monsieur|madame)\s+/iu, "")
    .replace(/\s+/g, " ");
  const [before = "", after] = tidied.split(/\s*[,;]\s*/);
  if (after !== undefined) return named(before, after);
  const words = tidied.split(" ");
  const capitals = words.filter(isCapitals);
  if (capitals.length > 0 && capitals.length < words.length) {
    const lastFirst = isCapitals(words[0] ?? "");
    const ordered = words.map(isCapitals).join();
    const expected = lastFirst
      ? words.map((_, index) => index < capitals.length).join()
      : words.map((_, index) => index >= words.length - capitals.length).join();
    if (ordered !== expected) return undefined;
    return named(capitals.join(" "), words.filter((word) => !isCapitals(word)).join(" "));
  }
  return words.length === 2 ? named(words[0] ?? "", words[1] ?? "") : undefined;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase();
}

function named(lastName: string, firstName: string): { lastName: string; firstName: string } | undefined {
  return lastName === "" || firstName === "" ? undefined : { lastName, firstName };
}
