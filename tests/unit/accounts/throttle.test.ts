import { expect, test } from "vitest";
import { longestWait, throttleRules, waitAfter } from "#app/features/accounts/throttle.ts";
import { waitWords } from "#app/features/accounts/wait-words.ts";

test.each([
  [1, 0],
  [5, 0],
  [6, 1000],
  [7, 2000],
  [10, 16_000],
  [15, 512_000],
  [16, longestWait],
  [5000, longestWait],
])("after %i failures of an account one waits %i ms", (failures, wait) => {
  expect(waitAfter(failures, throttleRules.account)).toBe(wait);
});

test("an office behind one address is not shut out by the mistakes of one", () => {
  expect(waitAfter(30, throttleRules.address)).toBe(0);
  expect(waitAfter(31, throttleRules.address)).toBe(1000);
});

test.each([
  [900, "1\u00a0seconde"],
  [2000, "2\u00a0secondes"],
  [60_000, "1\u00a0minute"],
  [61_000, "2\u00a0minutes"],
])("a wait of %i ms is told as %s", (wait, words) => {
  expect(waitWords(wait)).toContain(words);
});
