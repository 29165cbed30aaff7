import { describe, expect, test } from "vitest";
import { isNear, nearnessOf, type Place } from "#app/domain/nearness.ts";

const crolles: Place = { commune: "38140", epci: "G", territory: "gresivaudan", department: "38" };
const pontcharra: Place = { ...crolles, commune: "38314" };
const mens: Place = { commune: "38226", epci: "T", territory: "gresivaudan", department: "38" };
const vienne: Place = { commune: "38544", epci: "V", territory: "isere-rhodanienne", department: "38" };
const lyon: Place = { commune: "69381", epci: "L", territory: null, department: "69" };
const nowhere: Place = { commune: null, epci: null, territory: null, department: null };

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
