import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReferenceUnit } from "#app/domain/reference-value.ts";
import { parseReferenceValue, referenceFormSchema } from "#app/features/references/reference-form.schema.ts";
import { referenceWords } from "#app/features/references/reference-words.ts";

describe("a value typed in its unit", () => {
  test.each<[ReferenceUnit, string, number | undefined]>([
    ["cents", "5 404 000 €", 5_404_000_00],
    ["cents", "32,5", 32_50],
    ["cents", "0", undefined],
    ["cents", "-3", undefined],
    ["millionths", "7,5 %", 75_000],
    ["millionths", "7.5", 75_000],
    ["millionths", "0", 0],
    ["millionths", "100", 1_000_000],
    ["millionths", "100,1", undefined],
    ["millionths", "trente", undefined],
    ["hours", "134 h", 134_00],
    ["hours", "133,92", 133_92],
    ["hours", "0", undefined],
    ["months", "3", 3],
    ["months", "0", undefined],
    ["months", "2,5", undefined],
    ["weeks", "53", undefined],
    ["count", "3", 3],
    ["flag", "1", 1],
    ["flag", "2", undefined],
    ["flag", "", undefined],
  ])("%s « %s » is read as %s", (unit, text, value) => {
    expect(parseReferenceValue(unit, text)).toBe(value);
  });

  test("in euros or in %, what is printed is read back as it was", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000_00 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (cents, share) => {
          expect(parseReferenceValue("cents", referenceWords(cents, "cents"))).toBe(cents);
          expect(parseReferenceValue("millionths", referenceWords(share, "millionths"))).toBe(share);
        },
      ),
    );
  });
});

test("the source is required, and a value does not end before it starts", () => {
  const read = (fields: Record<string, string>) =>
    referenceFormSchema("millionths").safeParse({ value: "45", from: "01/01/2027", ...fields });
  expect(read({ source: "12 chantiers" })).toMatchObject({
    success: true,
    data: { value: 450_000, from: "2027-01-01", until: null, toCheck: false },
  });
  expect(read({}).success).toBe(false);
  expect(read({ source: "  " }).success).toBe(false);
  expect(read({ source: "Texte", until: "2026-12-31" }).success).toBe(false);
});
