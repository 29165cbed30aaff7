import { searchText } from "../search-text.ts";

/** What two headers, sheet names or words share when only case, accents, spaces, underscores or signs differ. */
export function foldHeader(text: string): string {
  return searchText(text).replaceAll(" ", "");
}
