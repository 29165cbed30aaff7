import { expect, test } from "vitest";
import { gapsOf, structureGaps, type SaidByStructure } from "#app/domain/structure-gaps.ts";

const whole: SaidByStructure = {
  activities: ["menuiserie"],
  zones: [{ level: "territory", code: "gresivaudan" }],
  radiusKm: null,
  services: ["service"],
  capacity: 900,
  commune: "38140",
  email: "contact@exemple.fr",
  phone: null,
};

test("a sheet that says everything lacks nothing", () => {
  expect(gapsOf(whole)).toEqual([]);
});

test("a sheet that says nothing lacks everything, what weighs most first", () => {
  const nothing = { activities: [], zones: [], services: [], radiusKm: null, capacity: null };
  expect(gapsOf({ ...nothing, commune: null, email: null, phone: null })).toEqual([...structureGaps]);
});

test.each([
  [{ zones: [], radiusKm: 30 }, []],
  [{ zones: [] }, ["zone"]],
  [{ email: null, phone: "04 76 00 00 00" }, []],
  [{ email: null }, ["reach"]],
  [{ capacity: null }, ["capacity"]],
] as const)("with %j it lacks %j", (changed, gaps) => {
  expect(gapsOf({ ...whole, ...changed })).toEqual(gaps);
});
