import { expect, test } from "vitest";
import { ageClassOf, ageOn } from "#app/domain/age.ts";
import type { Day } from "#app/domain/calendar.ts";
import { hireLength, recruitmentCodes, type StartedHire } from "#app/domain/recruitment.ts";

const day = (text: string): Day => text as Day;

test.each([
  ["2000-05-17", "2026-05-16", 25],
  ["2000-05-17", "2026-05-17", 26],
  ["2000-02-29", "2026-02-28", 25],
  ["2000-02-29", "2026-03-01", 26],
  ["2000-02-29", "2028-02-29", 28],
])("born on %s, on %s one is %i", (born, on, age) => {
  expect(ageOn(day(born), day(on))).toBe(age);
});

test.each([
  [25, "-26"],
  [26, "26-49"],
  [49, "26-49"],
  [50, "50+"],
  [null, "unknown"],
])("at %s one is in %s", (age, ageClass) => {
  expect(ageClassOf(age)).toBe(ageClass);
});

test.each([
  ["2026-01-01", null, "open"],
  ["2026-01-01", "2026-06-30", "6m+"],
  ["2026-01-01", "2026-06-29", "-6m"],
  ["2025-08-31", "2026-02-27", "6m+"],
  ["2025-08-31", "2026-02-26", "-6m"],
])("from %s to %s is %s", (startsOn, endsOn, length) => {
  expect(hireLength({ startsOn: day(startsOn), endsOn: endsOn === null ? null : day(endsOn) })).toBe(length);
});

const hire: StartedHire = {
  hireId: "h",
  personKey: "p",
  startsOn: day("2026-03-01"),
  endsOn: null,
  contractType: "pec",
  modality: "direct",
  scheme: null,
  bornOn: day("1980-01-01"),
  age: 12,
  sex: null,
  education: null,
  employer: { kind: "EI", kindSince: day("2026-03-02") },
};

test("empty codes have a word, a PEC is a contrat aidé, a kind counts from its day", () => {
  expect(recruitmentCodes(hire)).toEqual({
    byContractType: "pec",
    byModality: "direct",
    byEmployerKind: "company",
    byScheme: "contrat_aide",
    bySex: "unknown",
    byAge: "26-49",
    byLevel: "unknown",
    byLength: "open",
  });
  expect(recruitmentCodes({ ...hire, startsOn: day("2026-03-02") }).byEmployerKind).toBe("EI");
  expect(recruitmentCodes({ ...hire, scheme: "immersion" }).byScheme).toBe("immersion");
  expect(recruitmentCodes({ ...hire, contractType: "cdd" }).byScheme).toBe("none");
});

test("a purged file keeps the age written on the hire", () => {
  expect(recruitmentCodes({ ...hire, bornOn: null }).byAge).toBe("-26");
});
