import { expect, test } from "vitest";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";

test.each([
  ["ecole peint", true],
  ["  Peinture   ÉCOLE ", true],
  ["", true],
  [" - ", true],
  ["ecole maçonnerie", false],
])("a search of « %s » is found: %s", (search, found) => {
  expect(holdsWords(searchText("École élémentaire", "lot 2\u00a0: Peinture"), searchedWords(search))).toBe(
    found,
  );
});
