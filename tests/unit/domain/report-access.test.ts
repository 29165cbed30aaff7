import { describe, expect, test } from "vitest";
import type { Month } from "#app/domain/calendar.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import { opensRows, reportAccess } from "#app/domain/report-access.ts";
import { roleCodes, type Role } from "#app/domain/role.ts";

const own = "20001816600018";
const other = "20004071500018";

function asked(scope: Partial<Fa02Scope> = {}): Fa02Scope {
  const period = { from: "2026-01" as Month, to: "2026-12" as Month };
  return { ...period, territory: null, host: null, authority: null, ...scope };
}

function accessOf(role: Role, scope: Partial<Fa02Scope> = {}, organisationSiret: string | null = own) {
  return reportAccess({ role, organisationSiret }, asked(scope));
}

describe("which report a role may have", () => {
  test.each([
    ["facilitator", {}, "allowed"],
    ["facilitator", { host: own }, "allowed"],
    ["facilitator", { host: other }, "another organisation"],
    ["authority", {}, "allowed"],
    ["authority", { authority: other }, "another organisation"],
    ["authority", { host: other }, "allowed"],
    ["funder", { host: other }, "allowed"],
    ["funder", {}, "one host only"],
    ["funder", { host: other, territory: "oisans" }, "one host only"],
    ["funder", { host: other, authority: own }, "one host only"],
    ["network", {}, "editions only"],
    ["animator", { host: own }, "editions only"],
    ["territory", { territory: "oisans" }, "editions only"],
    ["siae", {}, "no report"],
    ["admin", {}, "no report"],
  ] as const)("%s asking %o: %s", (role, scope, outcome) => {
    expect(accessOf(role, scope).outcome).toBe(outcome);
  });

  test("a facilitator’s host and a buyer’s authority are echoed in the scope", () => {
    expect(accessOf("facilitator")).toMatchObject({ scope: { host: own, authority: null } });
    expect(accessOf("authority", { host: other })).toMatchObject({ scope: { host: other, authority: own } });
  });

  test.each(["facilitator", "authority"] as const)("a %s without organisation has no report", (role) => {
    expect(accessOf(role, {}, null).outcome).toBe("no report");
  });
});

test("rows open to those who see contracts only", () => {
  expect(roleCodes.filter(opensRows)).toEqual(["facilitator", "authority"]);
});
