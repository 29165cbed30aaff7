import { describe, expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { contractDuty, type DutyContract } from "#app/domain/law/contract-duty.ts";
import type { Cents } from "#app/domain/money.ts";
import { referenceTable } from "#app/domain/reference-table.ts";
import { referencesOf } from "#app/domain/reference-value.ts";

const references = referencesOf(referenceTable, []);

/** A local authority's services, estimated at 300 000 €, consulted on after the law: over its 216 000 €. */
const due: DutyContract = {
  buyer: "local_authority",
  category: "services",
  estimatedValue: 300_000_00 as Cents,
  consultationOn: "2026-09-10" as Day,
  notifiedOn: "2026-11-02" as Day,
  derogation: null,
  derogationReason: null,
  lots: [[]],
};

describe("the duty of a contract", () => {
  test.each<[string, Partial<DutyContract>, string]>([
    ["carries nothing", {}, "not met"],
    ["has no lot", { lots: [] }, "not met"],
    ["has only an award criterion", { lots: [["award_criterion"]] }, "not met"],
    ["carries a clause on one lot of two", { lots: [["execution_clause"], []] }, "partly"],
    ["is reserved", { lots: [["reserved_iae"]] }, "unclear mechanism"],
    ["has a qualitative action", { lots: [["qualitative_action"]] }, "unclear mechanism"],
    ["lacks its estimated value", { estimatedValue: null }, "to check"],
    ["lacks its consultation day", { consultationOn: null }, "to check"],
    ["is of a buyer of unknown kind", { buyer: null }, "to check"],
  ])("asks something when it %s", (_, changes, kind) => {
    expect(contractDuty({ ...due, ...changes }, references).kind).toBe(kind);
  });

  test.each<[string, Partial<DutyContract>, string]>([
    ["every lot carries a clause", { lots: [["execution_clause"], ["insertion_service"]] }, "met"],
    ["it is under the threshold", { estimatedValue: 215_999_99 as Cents }, "not due"],
    ["it was consulted on before the law", { consultationOn: "2026-08-21" as Day }, "not due"],
    [
      "it was notified before the law, whenever it was consulted on",
      { consultationOn: null, notifiedOn: "2026-08-01" as Day },
      "not due",
    ],
    ["its buyer is private", { buyer: "private" }, "not concerned"],
    [
      "it carries a clause though its value is unknown",
      { estimatedValue: null, lots: [["execution_clause"]] },
      "met",
    ],
  ])("asks nothing when %s", (_, changes, why) => {
    expect(contractDuty({ ...due, ...changes }, references)).toEqual({ kind: "free", why });
  });

  test("says its derogation, with the motive or without", () => {
    const derogation = { ...due, derogation: "sans_lien" as const };
    expect(contractDuty(derogation, references)).toMatchObject({ kind: "derogation", reason: null });
    expect(contractDuty({ ...derogation, derogationReason: "Logiciel" }, references)).toMatchObject({
      kind: "derogation",
      derogation: "sans_lien",
      reason: "Logiciel",
      threshold: { value: 216_000_00 },
    });
  });

  test("names everything that is missing to say whether it is due", () => {
    expect(contractDuty({ ...due, category: null, estimatedValue: null }, references)).toEqual({
      kind: "to check",
      doubts: ["category", "estimated value"],
    });
  });
});
