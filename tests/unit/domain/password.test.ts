import { describe, expect, test } from "vitest";
import { normalPassword, refusePassword } from "#app/domain/password.ts";

const owner = { email: "camille.roussillon@isere.fr", name: "Camille Roussillon" };

describe("will do", () => {
  test.each([
    "vélo tisane granit dimanche",
    "correct horse battery staple",
    "Zq7-ùç%kR2pLm!",
    "🦔".repeat(3) + "hérisson calme",
  ])("%s", (password) => {
    expect(refusePassword(password.padEnd(15, "x"), owner)).toBeUndefined();
  });
});

describe("is refused", () => {
  test.each([
    ["quatorze car.", "too short"],
    ["", "too short"],
    ["a".repeat(129), "too long"],
    ["aaaaaaaaaaaaaaaaaa", "too common"],
    ["abababababababab", "too common"],
    ["motdepasse motdepasse", "too common"],
    ["Mot-De-Passe-2026", "too common"],
    ["azertyuiopqsdfg", "too common"],
    ["123456789012345", "too common"],
    ["ClauseCommune2026", "too common"],
    ["camille.roussillon38", "names its owner"],
    ["RoussillonCamille!", "names its owner"],
  ])("« %s »: %s", (password, refusal) => {
    expect(refusePassword(password, owner)).toBe(refusal);
  });
});

test("length counts characters, not bytes", () => {
  expect(refusePassword("éàùçœ-éàùçœ-xyz", owner)).toBeUndefined();
});

test("an accent typed in two keystrokes is the same accent", () => {
  expect(normalPassword("ve\u0301lo")).toBe(normalPassword("v\u00e9lo"));
});
