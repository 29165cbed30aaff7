import { expect, test } from "vitest";
import { hireContractTypes } from "#app/domain/hire-codes.ts";
import {
  contractFamilies,
  contractFamilyOf,
  contractTypeCodes,
} from "#app/domain/edition/contract-family.ts";
import {
  cohortSituationCodes,
  outcomeGroupOf,
  outcomeGroups,
  reasonsOf,
} from "#app/domain/edition/outcome-group.ts";

test("every contract type is in one family, of six at most", () => {
  const grouped = Object.values(contractFamilies).flatMap(({ types }): readonly string[] => types);
  expect([...grouped].sort()).toEqual(Object.keys(hireContractTypes).sort());
  expect(Object.keys(contractFamilies).length).toBeLessThanOrEqual(6);
  expect(contractTypeCodes.map(contractFamilyOf)).toContain("insertion");
});

test("every situation is in one group; a group of one has its code", () => {
  const grouped = Object.values(outcomeGroups).flatMap(({ situations }): readonly string[] => situations);
  expect([...grouped].sort()).toEqual([...cohortSituationCodes].sort());
  for (const [code, { situations }] of Object.entries(outcomeGroups))
    if (situations.length === 1) expect(situations[0]).toBe(code);
  expect(outcomeGroupOf("unknown")).toBe("no_news");
  expect(reasonsOf("positive")).toEqual(["training", "other_siae"]);
  expect(reasonsOf("unknown")).toEqual([]);
});
