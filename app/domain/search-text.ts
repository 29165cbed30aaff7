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
