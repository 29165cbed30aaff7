import { expect, test } from "vitest";
import type { Activity } from "#app/domain/activity.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import { isHint } from "#app/features/notices/is-hint.ts";
import { matchDay, matchLot, matchStructure, usualWeights } from "#tests/support/given-match.ts";

test.each<[string, Activity[], boolean]>([
  ["does that work", ["peinture-revetement-des-murs"], true],
  ["does work of the same group", ["menuiserie"], true],
  ["does something else", ["nettoyage-de-locaux"], false],
  ["says nothing", [], false],
])("a notice of painting is a hint for a structure that %s: %s", (_, activities, hint) => {
  const structure = matchStructure({ activities });
  expect(isHint(matchOf(matchLot(), structure, { today: matchDay, weights: usualWeights }))).toBe(hint);
});

test("a notice compared with nobody is no hint", () => {
  expect(isHint(null)).toBe(false);
});
