import { describe, expect } from "vitest";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { day } from "#db/seed/demo/demo-calendar.ts";
import { test } from "./demo-database.ts";

describe("the demonstration’s shared references", () => {
  test("hold two versions, one proposal set aside, one still discussed by the hosts", async ({ demo }) => {
    const versions = await demo
      .selectFrom("reference_version")
      .select(["number", "adopted_on"])
      .orderBy("number")
      .execute();
    expect(versions).toEqual([
      { number: 1, adopted_on: "2026-03-12" },
      { number: 2, adopted_on: "2026-11-05" },
    ]);
    const proposals = await demo
      .selectFrom("reference_proposal")
      .select(["code", "state", "version_number as version"])
      .orderBy("entered_rank")
      .execute();
    expect(proposals.map(({ code, state, version }) => [code, state, version])).toEqual([
      ["restauration_collective", "adopted", 1],
      ["ccap_difficulties", "adopted", 1],
      ["nettoyage", "adopted", 2],
      ["usual", "rejected", null],
      ["vrd", "open", null],
    ]);
  });

  test("are those its studies remember: the value of a version is in force from its day", async ({
    demo,
  }) => {
    const references = await readReferences(demo);
    const share = (on: string) => references("labour_share", "nettoyage", day(on)).value;
    expect([share("2026-11-04"), share("2026-11-05")]).toEqual([800_000, 780_000]);
    const studies = await demo
      .selectFrom("study")
      .select("reference_version as version")
      .orderBy("entered_rank")
      .execute();
    expect(studies.map(({ version }) => version)).toEqual([2, 1, 1, null, null]);
    const first = await demo
      .selectFrom("contract")
      .select(({ fn }) => fn.min<string>("notified_on").as("on"))
      .where("reference_version", "is not", null)
      .executeTakeFirstOrThrow();
    expect(first.on >= "2026-03-12").toBe(true);
  });
});
