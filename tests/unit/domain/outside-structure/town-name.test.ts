import { describe, expect, test } from "vitest";
import { townName } from "#app/domain/outside-structure/town-name.ts";
import { communeByPost } from "#db/seed/communes-by-post.server.ts";

test.for([
  ["ST MARTIN D HERES CEDEX 2", "Saint-Martin-d’Hères"],
  ["STE FOY LES LYON", "Sainte-Foy-lès-Lyon"],
  ["SALAISE S/ SANNE", "Salaise-sur-Sanne"],
  ["GRENOBLE CEDEX", "Grenoble"],
  ["Lyon 3e Arrondissement", "LYON 03"],
  ["Échirolles", "ECHIROLLES"],
] as const)("%s is %s", ([one, other]) => {
  expect(townName(one)).toBe(townName(other));
});

describe("the commune of a postal address", () => {
  test.for([
    ["38400", "ST MARTIN D HERES", "38421"],
    ["38000", "Grenoble", "38185"],
    ["38 100", "GRENOBLE", "38185"],
    ["38021", "GRENOBLE CEDEX 1", "38185"],
    ["38660", "Saint-Hilaire", "38395"],
    ["38000", null, "38185"],
    ["38190", null, undefined],
    ["38000", "Vienne", undefined],
    [null, "Grenoble", undefined],
    ["38999", "Nulle-Part", undefined],
    ["", "", undefined],
    ["20090", "AJACCIO", "2A004"],
  ] as const)("%s %s: %s", ([post, town, code]) => {
    expect(communeByPost(post, town)).toBe(code);
  });
});
