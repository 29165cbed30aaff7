import { describe, expect, test } from "vitest";
import {
  isNear,
  nearnessOf,
  structuresAble,
  type DirectoryStructure,
  type Place,
} from "#app/domain/able-structure.ts";
import type { Day } from "#app/domain/calendar.ts";

const today = "2026-11-22" as Day;
const crolles: Place = { commune: "38140", epci: "G", territory: "gresivaudan", department: "38" };
const pontcharra: Place = { ...crolles, commune: "38314" };
const mens: Place = { commune: "38226", epci: "T", territory: "gresivaudan", department: "38" };
const vienne: Place = { commune: "38544", epci: "V", territory: "isere-rhodanienne", department: "38" };
const lyon: Place = { commune: "69381", epci: "L", territory: null, department: "69" };
const nowhere: Place = { commune: null, epci: null, territory: null, department: null };

function structure(name: string, changes: Partial<DirectoryStructure> = {}): DirectoryStructure {
  return {
    id: name,
    name,
    kind: "ACI",
    kindSince: null,
    place: crolles,
    activities: ["peinture-revetement-des-murs"],
    ...changes,
  };
}

describe("how near", () => {
  test.each<[string, Place, Place, string | null]>([
    ["same commune", crolles, crolles, "commune"],
    ["same EPCI", pontcharra, crolles, "epci"],
    ["same territory", mens, crolles, "territory"],
    ["same département", vienne, crolles, "department"],
    ["another département", lyon, crolles, null],
    ["a structure nobody placed", nowhere, crolles, "unknown"],
    ["a study nobody placed", vienne, { ...nowhere, department: "38" }, "department"],
    ["a study of no département known", lyon, nowhere, "department"],
  ])("%s", (_, one, other, expected) => {
    expect(nearnessOf(one, other)).toBe(expected);
  });

  test("the territory and what is in it is near", () => {
    expect((["commune", "epci", "territory", "department", "unknown"] as const).filter(isNear)).toEqual([
      "commune",
      "epci",
      "territory",
    ]);
  });
});

describe("who can paint", () => {
  const able = (directory: DirectoryStructure[]) =>
    structuresAble(["peinture-revetement-des-murs"], directory, { place: crolles, today });

  test("nearest first, then by name; another département is left out", () => {
    const directory = [
      structure("Viennoise", { place: vienne }),
      structure("Sans lieu", { place: nowhere }),
      structure("Lyonnaise", { place: lyon }),
      structure("Éclair"),
      structure("Arc"),
      structure("Trièves", { place: mens }),
      structure("Pontcharra", { place: pontcharra }),
    ];
    expect(able(directory).map(({ structure: { name } }) => name)).toEqual([
      "Arc",
      "Éclair",
      "Pontcharra",
      "Trièves",
      "Viennoise",
      "Sans lieu",
    ]);
  });

  test.each<[string, Partial<DirectoryStructure>, string | undefined]>([
    ["EI", { kind: "EI" }, "iae"],
    ["ETTI", { kind: "ETTI" }, "iae"],
    ["AI", { kind: "AI" }, "iae"],
    ["ACI", { kind: "ACI" }, "iae"],
    ["EITI", { kind: "EITI" }, "iae"],
    ["EA", { kind: "EA" }, "disability"],
    ["EATT", { kind: "EATT" }, "disability"],
    ["ESAT", { kind: "ESAT" }, "disability"],
    ["GEIQ answers no reserved lot", { kind: "GEIQ" }, undefined],
    ["REGIE neither", { kind: "REGIE" }, undefined],
    ["SEP neither", { kind: "SEP" }, undefined],
    ["no kind", { kind: null }, undefined],
    ["a kind to come", { kindSince: "2026-12-01" as Day }, undefined],
    ["a kind since today", { kindSince: today }, "iae"],
    ["another activity", { activities: ["menuiserie"] }, undefined],
    ["an activity this version does not know", { activities: ["magie"] }, undefined],
  ])("%s", (_, changes, reserved) => {
    expect(able([structure("One", changes)])[0]?.reserved).toBe(reserved);
  });

  test("what it has in common with the lot, and nothing else it does", () => {
    const activities = ["menuiserie", "peinture-revetement-des-murs"];
    expect(able([structure("One", { activities })])[0]?.common).toEqual(["peinture-revetement-des-murs"]);
  });
});
