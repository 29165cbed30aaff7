import { expect, test } from "vitest";
import { isFarPoint, middleOf } from "#app/domain/outside-structure/far-point.ts";

const grenoble = { latitude: 45_188_000, longitude: 5_724_000 };
const vienne = { latitude: 45_526_000, longitude: 4_874_000 };
const aix = { latitude: 43_527_480, longitude: 5_416_777 };

test.for([
  ["in its commune", grenoble, { centre: grenoble, middle: null }, false],
  ["in another town of the département", vienne, { centre: grenoble, middle: grenoble }, true],
  ["in the département, its commune not placed", vienne, { centre: null, middle: grenoble }, false],
  ["in another département", aix, { centre: null, middle: grenoble }, true],
  ["nothing to compare with", aix, { centre: null, middle: null }, false],
  ["off the coast of Africa", { latitude: 0, longitude: 0 }, { centre: null, middle: null }, true],
] as const)("%s", ([, point, around, expected]) => {
  expect(isFarPoint(point, around)).toBe(expected);
});

test("one wrong point does not move the middle; two points have none", () => {
  expect(middleOf([grenoble, grenoble, aix])).toEqual(grenoble);
  expect(middleOf([grenoble, aix])).toBeNull();
});
