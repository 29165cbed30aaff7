import { describe, expect, test } from "vitest";
import { optionalText, requiredContractNumber, requiredText } from "#app/features/forms/form-fields.ts";

describe("a text made of spaces only", () => {
  test.each(["   ", "\u00a0", "\n\t "])("is no text: %j", (spaces) => {
    const answers = [requiredText("Écrivez pourquoi."), requiredContractNumber("Écrivez pourquoi.", 40)].map(
      (field) => field.safeParse(spaces).error?.issues.map(({ message }) => message),
    );
    expect(answers).toEqual([["Écrivez pourquoi."], ["Écrivez pourquoi."]]);
    expect(optionalText().parse(spaces)).toBeNull();
  });

  test("around a text is taken off", () => {
    expect(requiredText("Écrivez pourquoi.").parse("  bulletin reçu ")).toBe("bulletin reçu");
    expect(optionalText().parse(" bulletin reçu\n")).toBe("bulletin reçu");
  });
});

test("what is missing is said once, whatever else is asked of the text", () => {
  const field = requiredText("Écrivez le nom.")
    .min(2, "Écrivez le nom.")
    .refine((text) => text !== "", "Latin.");
  expect(field.safeParse("  ").error?.issues.map(({ message }) => message)).toEqual(["Écrivez le nom."]);
});
