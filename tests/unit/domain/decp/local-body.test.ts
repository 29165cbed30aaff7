import { expect, test } from "vitest";
import { departmentOfLocalBody } from "#app/domain/decp/local-body.ts";

test.each([
  ["22380001200013", "38"],
  ["223800012", "38"],
  ["21380185500015", "38"],
  ["263800302", "38"],
  ["210100061", "01"],
  ["224400028", "44"],
])("%s is a body of département %s", (identifier, department) => {
  expect(departmentOfLocalBody(identifier)).toBe(department);
});

test.each([
  ["a grouping numbered in order", "20004071500019"],
  ["a region", "23690002500016"],
  ["Corsica", "212000046"],
  ["overseas", "219740222"],
  ["a company", "90000002000017"],
  ["a wrong key", "223800013"],
  ["no number", "Mairie de X"],
])("%s is in none that its number says (%s)", (_what, identifier) => {
  expect(departmentOfLocalBody(identifier)).toBeUndefined();
});
