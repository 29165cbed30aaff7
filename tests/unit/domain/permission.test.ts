import { describe, expect, test } from "vitest";
import { mayEver, permissions, verdictOn, type Permission, type Verdict } from "#app/domain/permission.ts";
import { scopeOf } from "#app/domain/permission-scope.ts";
import { roleCodes, type Role } from "#app/domain/role.ts";

/** Own, own and archived, free, another organisation's: `+` allowed, `!` forbidden (403), `-` hidden (404). */
const signs = { "+": "allowed", "!": "forbidden", "-": "hidden" } as const satisfies Record<string, Verdict>;
type Sign = keyof typeof signs;
const targets = [
  { relation: "own", archived: false },
  { relation: "own", archived: true },
  { relation: "free", archived: false },
  { relation: "other", archived: false },
] as const;

/** A role left out may do it to nothing: 403, or 404 for what it may not know of. */
const table: Record<Permission, Partial<Record<Role, string>>> = {
  "view contracts": { facilitator: "+++-", authority: "++--", siae: "++--" },
  "create contract": { facilitator: "++++" },
  "edit contract": { facilitator: "+++-" },
  "see hours": { facilitator: "++--", authority: "++--", siae: "++--" },
  "see participant names": { facilitator: "++--", siae: "++--" },
  "see participant contact": { facilitator: "++--" },
  "see birth and sex": { facilitator: "++--" },
  "see criteria": { facilitator: "++--" },
  "edit participant": { facilitator: "+!--" },
  "edit hours": { facilitator: "+!--" },
  "view desk": { facilitator: "++++" },
  "view participants": { facilitator: "++--" },
  "record hires": { facilitator: "+!--" },
  "manage company links": { facilitator: "+!--" },
  "send reminders": { facilitator: "++--" },
  "follow outcomes": { facilitator: "++--" },
  "keep actions": { facilitator: "++--" },
  "print documents": { facilitator: "++--" },
  "print authority report": { facilitator: "++--", authority: "++--" },
  "view studies": { facilitator: "++--", authority: "++--" },
  "open study": { facilitator: "++++", authority: "++++" },
  "edit study": { facilitator: "+!--", authority: "+!--" },
  "review study": { facilitator: "++--" },
  "plan purchases": { authority: "++--" },
  "report considerations": { authority: "++--" },
  "see what is missing": { authority: "++--" },
  "view law": { facilitator: "++++", authority: "++++", animator: "++++", network: "++++", admin: "++++" },
  "view references": {
    facilitator: "++++",
    authority: "++++",
    animator: "++++",
    network: "++++",
    admin: "++++",
  },
  "edit references": { animator: "++++", admin: "++++" },
  "sign practice values": { facilitator: "++++", animator: "++++", admin: "++++" },
  "edit clause texts": { animator: "++++", admin: "++++" },
  "edit activities": { facilitator: "++++", admin: "++++", siae: "++--" },
  "view structures": Object.fromEntries(roleCodes.map((role) => [role, "++++"])),
  "add structure": { facilitator: "++++", admin: "++++" },
  "edit structure": { facilitator: "++++", admin: "++++", siae: "++--" },
  "refresh directory": { animator: "++++", admin: "++++" },
  "view opportunities": { facilitator: "++++", siae: "++++" },
  "see supply": { facilitator: "+++-", authority: "++--" },
  "open opportunity": { facilitator: "+!--", authority: "+!--" },
  "answer opportunity": { siae: "++++" },
  "follow answers": { facilitator: "++--" },
  "manage alerts": { siae: "++++" },
  "declare own hours": { siae: "+!--" },
  "view own figures": { siae: "++++" },
  "view notices": { facilitator: "++++", siae: "++++" },
  "edit settings": { admin: "++++" },
  "see calibration feedback": { facilitator: "++--", authority: "++--" },
  "view FA02 report": { facilitator: "++--", authority: "++--", funder: "++++" },
  "view grants": { funder: "++++", facilitator: "++--" },
  "edit grants": { funder: "++++" },
  "view editions": {
    facilitator: "++++",
    network: "++++",
    animator: "++++",
    funder: "++++",
    territory: "++++",
  },
  "prepare editions": { animator: "++++" },
  "complete edition": { facilitator: "++--" },
  "view network packages": { animator: "++++", facilitator: "++--" },
  "import network package": { facilitator: "++--" },
  "export network package": { facilitator: "++--" },
  "view plans": { facilitator: "++--", network: "++++", animator: "++++", funder: "++++", territory: "++++" },
  "edit plan": { facilitator: "++--" },
  "remark on plan": { facilitator: "++--", territory: "++++" },
  "view forum": { facilitator: "++++", network: "++++", animator: "++++", funder: "++++", territory: "++++" },
  "run forum": { animator: "++++" },
  "work on forum tasks": { facilitator: "++--", animator: "++++", funder: "++--" },
  "propose references": { facilitator: "++++", network: "++++", animator: "++++" },
  "adopt references": { animator: "++++" },
  "import workbook": { facilitator: "++--" },
  "export workbook": { facilitator: "++--" },
  "import DECP": { facilitator: "++++" },
  "view imports": { facilitator: "++--" },
  "manage accounts": { admin: "++++" },
  "manage own account": Object.fromEntries(roleCodes.map((role) => [role, "++++"])),
};

/** What a role without the permission gets: it may know of contracts it works on, of nothing else. */
const withoutIt: Partial<Record<Role, string>> = { facilitator: "!!!-", authority: "!!--", siae: "!!--" };

describe.each(permissions)("%s", (permission) => {
  test.each(roleCodes)("%s", (role) => {
    const expected = table[permission][role] ?? withoutIt[role] ?? "----";
    const verdicts = targets.map((target) => verdictOn({ role }, permission, target));
    expect(verdicts).toEqual(Array.from(expected, (sign) => signs[sign as Sign]));
  });
});

test("without a target: whether the role may do it at all", () => {
  for (const permission of permissions) {
    for (const role of roleCodes) {
      const may = table[permission][role] !== undefined;
      expect(mayEver(role, permission)).toBe(may);
      expect(verdictOn({ role }, permission)).toBe(may ? "allowed" : "forbidden");
    }
  }
});

test("the administrator sees nothing of persons, contracts or hours", () => {
  const open = permissions.filter((permission) => mayEver("admin", permission));
  expect(open).toEqual([
    "view law",
    "view references",
    "edit references",
    "sign practice values",
    "edit clause texts",
    "edit activities",
    "view structures",
    "add structure",
    "edit structure",
    "refresh directory",
    "edit settings",
    "manage accounts",
    "manage own account",
  ]);
});

describe("rows a viewer's queries may touch", () => {
  test.each<[Role, string | null, object]>([
    ["facilitator", "o1", { kind: "host", hostId: "o1" }],
    ["authority", "o1", { kind: "authority", authorityId: "o1" }],
    ["siae", "o1", { kind: "siae", organisationId: "o1" }],
    ["facilitator", null, { kind: "none" }],
    ["network", null, { kind: "none" }],
    ["animator", null, { kind: "none" }],
    ["funder", "o1", { kind: "none" }],
    ["territory", null, { kind: "none" }],
    ["admin", "o1", { kind: "none" }],
  ])("%s of %s", (role, organisationId, scope) => {
    expect(scopeOf({ role, organisationId })).toEqual(scope);
  });
});
