import { expect, test } from "vitest";
import { fits } from "#app/features/opportunity-answers/fit.ts";

test("a lot is proposed without being asked for from three of five", () => {
  expect([0, 1, 2, 3, 4, 5].filter((blocks) => fits({ blocks }))).toEqual([3, 4, 5]);
});
