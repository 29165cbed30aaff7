import { describe, expect, test } from "vitest";
import { readStructureRecord } from "#app/features/directory-refresh/read-structure-record.ts";
import { websiteIn } from "#app/features/directory-refresh/record-values.ts";
import { siretNumber } from "#tests/support/siret-number.ts";

const siret = siretNumber(1);
const base = { siret, type: "EI", raison_sociale: "Atelier" };

describe("a record", () => {
  test("of Le marché says activities by their slugs without number, and services", () => {
    const outcome = readStructureRecord({
      siret: `${siret.slice(0, 9)} ${siret.slice(9)}`,
      kind: "ei",
      name: "  Atelier\n du  Bois ",
      brand: "Le Bois",
      sectors: [
        { name: "x", slug: "menuiserie" },
        { slug: "nettoyage-de-locaux-14" },
        { slug: "inconnu-3" },
        4,
      ],
      presta_types: ["BUILD", "DISP", "AUTRE"],
      latitude: 45.1,
      longitude: "5.7",
    });
    expect(outcome).toEqual({
      outcome: "structure",
      structure: {
        siret,
        name: "Atelier du Bois",
        kind: "EI",
        brand: "Le Bois",
        website: null,
        postCode: null,
        town: null,
        department: null,
        services: "secondment;production",
        activities: ["menuiserie", "nettoyage-de-locaux"],
        unknownSectors: 1,
        point: { latitude: 45_100_000, longitude: 5_700_000 },
      },
    });
  });

  test("whose brand is its name has none", () => {
    expect(readStructureRecord({ ...base, enseigne: "Atelier" })).toMatchObject({
      structure: { brand: null },
    });
  });

  test.for([
    [null, "not a record"],
    [[], "not a record"],
    ["texte", "not a record"],
    [{}, "no SIRET"],
    [{ ...base, siret: "12345678999912" }, "fictitious SIRET"],
    [{ ...base, siret: "12345" }, "wrong SIRET"],
    [{ ...base, raison_sociale: " " }, "no name"],
    [{ ...base, raison_sociale: "x".repeat(501) }, "long name"],
    [{ ...base, type: "SARL" }, "unknown kind"],
    [{ ...base, type: undefined }, "unknown kind"],
    [{ ...base, raison_sociale: "M. 1 85 05 78 006 084 91" }, "NIR"],
  ] as const)("is refused alone: %j, %s", ([record, why]) => {
    expect(readStructureRecord(record)).toMatchObject({ outcome: "refused", why });
  });

  test.for([
    [{ ...base, type: "OPCS" }, "facilitators"],
    [{ ...base, is_active: false }, "closed"],
  ] as const)("is set aside: %j", ([record, why]) => {
    expect(readStructureRecord(record)).toEqual({ outcome: "set aside", why });
  });

  test.for(["SRID=4326;POINT (5.7 95)", "POINT (x y)", "", "POINT EMPTY"])("says no place: %s", (coords) => {
    expect(readStructureRecord({ ...base, coords })).toMatchObject({ structure: { point: null } });
  });
});

test.for([
  ["atelier.example", "https://atelier.example"],
  ["http://atelier.example/a", "http://atelier.example/a"],
  ["javascript:alert(1)", null],
  ["https://nom:mot@atelier.example", null],
  ["pas de site", null],
  [null, null],
] as const)("the site %s is kept as %s", ([text, expected]) => {
  expect(websiteIn(text)).toBe(expected);
});
