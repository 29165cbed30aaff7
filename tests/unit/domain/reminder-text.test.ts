import { fillText, reminderLevels, unknownVariables, variablesOf } from "#app/domain/reminder-text.ts";
import { defaultTexts } from "#app/features/reminders/default-texts.ts";
import { describe, expect, test } from "vitest";

test("variables are written, the unknown ones stay as they are", () => {
  const values = { entreprise: "Alpes {marche}", marche: "l’école" };
  expect(fillText("{entreprise} à {marche}, {lien} {autre}", values)).toBe(
    "Alpes {marche} à l’école, {lien} {autre}",
  );
});

describe("what a text may hold", () => {
  test.for([
    ["a misspelt variable", "Bonjour {entreprize}", 1, ["entreprize"]],
    ["the link in a letter", "{lien}", 3, ["lien"]],
    ["the penalties in an e-mail", "{penalites}", 2, ["penalites"]],
    ["empty braces, once", "{} {}", 1, [""]],
    ["an object's own name", "{constructor}", 1, ["constructor"]],
    ["braces over two lines are no variable", "{a\nb}", 1, []],
    ["known ones", "{entreprise}{marche}{mois}{nombre}{lien}{echeance}{facilitateur}{porteur}", 1, []],
  ] as const)("%s", ([, text, level, unknown]) => {
    expect(unknownVariables(text, level)).toEqual(unknown);
  });
});

test("the words of the house hold only what their level knows", () => {
  for (const level of reminderLevels) {
    const { subject, body } = defaultTexts[level];
    expect(unknownVariables(`${subject} ${body}`, level)).toEqual([]);
  }
  expect(variablesOf(3)).toContain("penalites");
});
