/**
 * What a search compares: lower case, accents and ligatures taken off, every other sign a single space.
 * Made in code because neither engine folds accents by itself.
 */
export function searchText(...parts: ReadonlyArray<string | null | undefined>): string {
  return parts
    .filter((part) => part !== null && part !== undefined)
    .join(" ")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words of a search, folded: each is to be found. */
export function searchedWords(search: string): string[] {
  return searchText(search).split(" ").filter(Boolean);
}

/** Whether a folded text holds every word of a search. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
