import { describe, expect, test } from "vitest";
import { couldDo, countsToReserve, isInItsZone, saysItDoes } from "#app/domain/match/could-do.ts";
import { matchOf } from "#app/domain/match/match-lot.ts";
import type { MatchLot, MatchStructure } from "#app/domain/match/match.ts";
import { matchDay, matchLot, matchStructure, usualWeights } from "#tests/support/given-match.ts";

const vienne = { commune: "38544", epci: "V", territory: "isere-rhodanienne", department: "38" };

describe("who could do a lot, and counts when it may be reserved", () => {
  test.each<[string, Partial<MatchLot>, Partial<MatchStructure>, [boolean, boolean, boolean, boolean]]>([
    ["does it, in its zone", {}, {}, [true, true, true, true]],
    ["does it, elsewhere", { place: vienne }, {}, [true, true, false, false]],
    ["does something close", {}, { activities: ["menuiserie"] }, [true, false, true, false]],
    ["does something else", {}, { activities: ["nettoyage-de-locaux"] }, [false, false, true, false]],
    ["says nothing", {}, { activities: [] }, [false, false, true, false]],
    [
      "is kept out by law",
      { mechanisms: ["reserved_disability"] },
      { kind: "ACI" },
      [false, true, true, true],
    ],
  ])("%s", (_, lot, structure, expected) => {
    const asked = { today: matchDay, weights: usualWeights };
    const match = matchOf(matchLot(lot), matchStructure(structure), asked);
    expect([couldDo(match), saysItDoes(match), isInItsZone(match), countsToReserve(match)]).toEqual(expected);
  });
});
