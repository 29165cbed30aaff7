import { describe, expect, test } from "vitest";
import {
  besideKeptLead,
  updateContractors,
  type CurrentContractor,
} from "#app/domain/decp/decp-contractors.ts";
import type { DecpContractor } from "#app/domain/decp/decp-snapshot.ts";
import type { Siret } from "#app/domain/siret.ts";

describe("updateContractors", () => {
  const first = "90000001000018" as Siret;
  const second = "90000002000017" as Siret;
  const lead = (siret: Siret, untouched = true) => ({
    id: siret,
    siret,
    role: "lead" as const,
    untouched,
    elsewhere: false,
  });

  test("the holder changes: the old one goes when nobody completed it", () => {
    const update = updateContractors(
      [lead(first)],
      [{ siret: first, role: "lead" }],
      [{ siret: second, role: "lead" }],
    );
    expect(update).toEqual({ add: [{ siret: second, role: "lead" }], remove: [first], changeRole: [] });
  });

  test("the holder changes: the old one stays when somebody completed it", () => {
    const update = updateContractors([lead(first, false)], [{ siret: first, role: "lead" }], []);
    expect(update).toEqual({ add: [], remove: [], changeRole: [] });
  });

  test("one that was lead becomes joint, unless somebody gave it another role", () => {
    const last = [{ siret: first, role: "lead" as const }];
    const next = [
      { siret: second, role: "lead" as const },
      { siret: first, role: "joint" as const },
    ];
    expect(updateContractors([lead(first)], last, next).changeRole).toEqual([{ id: first, role: "joint" }]);
    const typed = { ...lead(first), role: "subcontractor" as const };
    expect(updateContractors([typed], last, next).changeRole).toEqual([]);
  });

  test("one a person took away does not come back", () => {
    const last = [{ siret: first, role: "lead" as const }];
    expect(updateContractors([], last, last)).toEqual({ add: [], remove: [], changeRole: [] });
  });
});

describe("besideKeptLead", () => {
  const [first, second, third] = ["90000001000018", "90000002000017", "90000003000016"] as [
    Siret,
    Siret,
    Siret,
  ];
  const lead = (siret: Siret): DecpContractor => ({ siret, role: "lead" });
  const joint = (siret: Siret): DecpContractor => ({ siret, role: "joint" });
  const there = (
    { siret, role }: DecpContractor,
    { untouched = false, elsewhere = false } = {},
  ): CurrentContractor<string> => ({ id: siret, siret, role, untouched, elsewhere });

  test.each<
    [string, CurrentContractor<string>[], DecpContractor[] | null, DecpContractor[], DecpContractor[]]
  >([
    ["nobody there", [], [], [lead(second)], [lead(second)]],
    [
      "a lead that goes",
      [there(lead(first), { untouched: true })],
      [lead(first)],
      [lead(second)],
      [lead(second)],
    ],
    ["a lead somebody completed", [there(lead(first))], [lead(first)], [lead(second)], [joint(second)]],
    [
      "a lead somebody typed",
      [there(lead(first))],
      [],
      [lead(second), joint(third)],
      [joint(second), joint(third)],
    ],
    [
      "the same lead",
      [there(lead(first))],
      [lead(first)],
      [lead(first), joint(third)],
      [lead(first), joint(third)],
    ],
    [
      "a lead that open data makes joint",
      [there(lead(first))],
      [lead(first)],
      [lead(second), joint(first)],
      [lead(second), joint(first)],
    ],
    ["a lead of another lot", [there(lead(first), { elsewhere: true })], [], [lead(second)], [lead(second)]],
    [
      "a joint that should take the lead",
      [there(lead(first)), there(joint(second))],
      [lead(first), joint(second)],
      [lead(second)],
      [joint(second)],
    ],
    [
      "two somebody exchanged",
      [there(lead(first)), there(joint(second))],
      [lead(second), joint(first)],
      [lead(second)],
      [lead(second)],
    ],
  ])("%s", (_name, current, last, next, written) => {
    expect(besideKeptLead(current, last, next)).toEqual(written);
  });
});
