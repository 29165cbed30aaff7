import { expect, test } from "vitest";
import { readCpv } from "#app/domain/written-cpv.ts";

test.for<[string, string | undefined]>([
  ["45442100", "45442100"],
  ["45442100-3", "45442100"],
  [" 45 44 21 00 ", "45442100"],
  ["4544210", undefined],
  ["45442100-33", undefined],
  ["peinture", undefined],
  ["", undefined],
])("a CPV code « %s » is %s", ([text, expected]) => {
  expect(readCpv(text)).toBe(expected);
});
