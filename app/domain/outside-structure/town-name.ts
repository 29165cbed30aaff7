import { searchText } from "../search-text.ts";

/**
 * What two writings of one town have in common: « ST MARTIN D HERES CEDEX 2 » and « Saint-Martin-d’Hères » are the same.
 * Delivery words (« Cedex », « CS 12345 ») and the number of an arrondissement are left out.
 */
export function townName(text: string): string {
  return searchText(text.replace(/\bs\s*\//gi, "sur "))
    .replace(/\bcedex\b.*$/, "")
    .replace(/\b(?:bp|cs)\s?\d+\b/g, "")
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/\b\d+(?:er|e|eme)?(?: arrondissement)?$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
