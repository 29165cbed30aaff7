import { describe, expect, test } from "vitest";
import { fieldsOf, type RawObject } from "#app/domain/decp/raw-record.ts";
import {
  departmentOfCode,
  isInDepartment,
  locate,
  readPlace,
  type Geography,
} from "#app/domain/decp/place.ts";

const communes = new Map([
  ["38185", { code: "38185", department: "38" }],
  ["38001", { code: "38001", department: "38" }],
  ["2A004", { code: "2A004", department: "2A" }],
  ["26001", { code: "26001", department: "26" }],
]);
const postalCodes: Record<string, string[]> = {
  "38000": ["38185"],
  "38490": ["38001", "38185"],
  "26190": ["26001", "38001"],
};
const departments = ["01", "26", "2A", "2B", "38", "84", "97", "974"];

const geography: Geography = {
  commune: (code) => communes.get(code === "38999" ? "38185" : code),
  communesOfPostalCode: (code) => (postalCodes[code] ?? []).flatMap((insee) => communes.get(insee) ?? []),
  isDepartment: (code) => departments.includes(code),
  ofSiren: () => undefined,
};

function located(code: string | number, typeCode?: string) {
  return locate(readPlace(fieldsOf({ lieuExecution: { code, ...(typeCode && { typeCode }) } })), geography);
}

test.each([
  ["38185", "Code commune", "38185", ["38"]],
  [38185, "CODE COMMUNE", "38185", ["38"]],
  ["38999", "Code commune", "38185", ["38"]],
  ["2a004", "Code commune", "2A004", ["2A"]],
  ["38000", "Code commune", "38185", ["38"]],
  ["38000", "Code postal", "38185", ["38"]],
  ["38490", "Code postal", null, ["38"]],
  ["26190", "Code postal", null, ["26", "38"]],
  ["38026", "Code postal", null, ["38"]],
  [1000, "Code postal", null, ["01"]],
  ["38", "Code département", null, ["38"]],
  [1, "Code département", null, ["01"]],
  ["038", "Code département", null, ["38"]],
  ["38129", "Code département", null, ["38"]],
  ["974", "Code département", null, ["974"]],
  ["381", "Code arrondissement", null, ["38"]],
  ["3815", "Code canton", null, ["38"]],
  ["84", "Code région", null, []],
  ["FR", "Code pays", null, []],
  ["38185", undefined, "38185", ["38"]],
  ["38", undefined, null, ["38"]],
  ["ailleurs", "Code postal", null, []],
])("%j (%s) is commune %s, in %j", (code, kind, communeCode, found) => {
  expect(located(code, kind)).toEqual({ communeCode, departments: found });
});

test.each([
  [{ lieuExecution_code: "38000", lieuExecution_typeCode: "Code postal" }],
  [{ "lieuExecution.code": "38000", "lieuExecution.typeCode": "Code postal" }],
  [{ lieuexecution_code: 38000, lieuexecution_typecode: "Code postal" }],
] satisfies Array<[RawObject]>)("a flat place is read in %j", (record) => {
  expect(readPlace(fieldsOf(record))).toEqual({ code: "38000", kind: "code postal" });
});

test("no place, or one that is not told, is nowhere", () => {
  expect(locate(undefined, geography)).toEqual({ communeCode: null, departments: [] });
  expect(readPlace(fieldsOf({ lieuExecution: { code: "NC" } }))).toBeUndefined();
});

describe("departmentOfCode", () => {
  test.each([
    ["20000", "2A"],
    ["20137", "2A"],
    ["20200", "2B"],
    ["20620", "2B"],
    ["2B033", "2B"],
    ["97430", "974"],
    ["38000", "38"],
    ["99000", undefined],
  ])("%s → %s", (code, department) => {
    expect(departmentOfCode(code, geography)).toBe(department);
  });
});

test("a contract is kept for its buyer or for its place", () => {
  const here = { communeCode: null, departments: ["38"] };
  const away = { communeCode: null, departments: ["69"] };
  expect(isInDepartment("38", ["69"], here)).toBe(true);
  expect(isInDepartment("38", ["38"], away)).toBe(true);
  expect(isInDepartment("38", ["69"], away)).toBe(false);
});
