import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityCodes } from "#app/domain/activity.ts";
import { matcherOf, matchOf } from "#app/domain/match/match-lot.ts";
import type { Criterion, Match } from "#app/domain/match/match.ts";
import { anyLot, anyStructure, anyWeights, matchDay, usualWeights } from "#tests/support/given-match.ts";
import { naiveMatch } from "#tests/support/naive-match.ts";

const today = matchDay;
const asked = { today, weights: usualWeights };
const worth = { no: 0, unknown: 0.4, nearly: 0.5, yes: 1 };

function worthOf(match: Match, criterion: Criterion): number {
  const reason = match.reasons.find((one) => one.criterion === criterion);
  return reason === undefined ? 1 : worth[reason.verdict];
}

describe("any lot and any structure", () => {
  test("two ways of matching say the same", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, anyWeights, (lot, structure, weights) => {
        const match = matchOf(lot, structure, { today, weights });
        const naive = naiveMatch(lot, structure, { today, weights });
        const verdicts = Object.fromEntries(
          match.reasons.map(({ criterion, verdict }) => [criterion, verdict] as const),
        );
        expect(verdicts).toEqual(naive.verdicts);
        expect(match.isExcluded).toBe(naive.excluded);
        expect(match.score).toBe(naive.score);
      }),
      { numRuns: 1000 },
    );
  });

  test("a score is a whole number of 0 to 100, shown as 1 to 5 blocks, 0 only when the law keeps the lot for others", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, anyWeights, (lot, structure, weights) => {
        const { score, blocks, isExcluded, reasons } = matchOf(lot, structure, { today, weights });
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
        expect(Number.isInteger(blocks) && blocks >= (isExcluded ? 0 : 1) && blocks <= 5).toBe(true);
        expect(isExcluded).toBe(reasons.some((one) => one.criterion === "kind" && one.verdict === "no"));
        expect(new Set(reasons.map(({ criterion }) => criterion)).size).toBe(reasons.length);
      }),
    );
  });

  test("four blocks or more always mean that the structure says it does that", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, (lot, structure) => {
        const match = matchOf(lot, structure, asked);
        if (match.blocks >= 4) expect(worthOf(match, "activity")).toBe(1);
      }),
    );
  });

  test("one more activity never lowers a structure that says some", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, fc.constantFrom(...activityCodes), (lot, structure, more) => {
        fc.pre(structure.activities.length > 0);
        const before = matchOf(lot, structure, asked);
        const after = matchOf(lot, { ...structure, activities: [...structure.activities, more] }, asked);
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });

  test("a wider zone never lowers", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, fc.integer({ min: 0, max: 300 }), (lot, structure, km) => {
        fc.pre(structure.zones.length > 0 || structure.radiusKm !== null);
        const before = matchOf(lot, structure, asked);
        const wider = { ...structure, radiusKm: (structure.radiusKm ?? 0) + km };
        expect(matchOf(lot, wider, asked).score).toBeGreaterThanOrEqual(before.score);
        const zones = [...structure.zones, { level: "department", code: "38" } as const];
        const placed = { ...lot, place: { ...lot.place, department: lot.place.department ?? "69" } };
        expect(matchOf(placed, { ...structure, zones }, asked).score).toBeGreaterThanOrEqual(
          matchOf(placed, structure, asked).score,
        );
      }),
    );
  });

  test("the order in which things are said changes nothing", () => {
    fc.assert(
      fc.property(anyLot, anyStructure, (lot, structure) => {
        const turned = {
          ...structure,
          activities: structure.activities.toReversed(),
          zones: structure.zones.toReversed(),
          services: structure.services.toReversed(),
        };
        const lotTurned = { ...lot, mechanisms: lot.mechanisms.toReversed() };
        const { score, isExcluded } = matchOf(lot, structure, asked);
        expect(matchOf(lotTurned, turned, asked)).toMatchObject({ score, isExcluded });
      }),
    );
  });

  test("one lot asked of many structures answers as each alone", () => {
    fc.assert(
      fc.property(anyLot, fc.array(anyStructure), (lot, structures) => {
        expect(structures.map(matcherOf(lot, asked))).toEqual(
          structures.map((structure) => matchOf(lot, structure, asked)),
        );
      }),
    );
  });
});
