import { randomUUID } from "node:crypto";
import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { buyer, holder, importRecords, onlyContract, otherHolder, record, social } from "./import-fixture.ts";

describe("a later file", () => {
  test("updates what came from open data", async ({ db }) => {
    await importRecords(db, [record()]);
    const { counts } = await importRecords(db, [
      record({
        objet: "Toiture et façade",
        montant: 2000,
        dureeMois: null,
        titulaires: [{ id: otherHolder }],
      }),
    ]);
    expect(counts).toMatchObject({ created: 0, updated: 1, keptTyped: 0 });
    const contract = await onlyContract(db);
    expect(contract).toMatchObject({
      title: "Toiture et façade",
      amount: 200_000,
      duration_months: null,
      revision: 2,
      search_text: "toiture et facade 900000010 m1",
    });
    expect(contract.contractors).toMatchObject([{ siret: otherHolder, role: "lead" }]);
  });

  test("never touches what a person typed, and says how many values it spared", async ({ db }) => {
    await importRecords(db, [record()]);
    await db
      .updateTable("contract")
      .set({ title: "École Jules-Ferry", ends_on: "2026-12-31" as Day })
      .execute();
    const { counts } = await importRecords(db, [record({ objet: "TOITURE", montant: 2000 })]);
    expect(counts).toMatchObject({ updated: 1, keptTyped: 1 });
    expect(await onlyContract(db)).toMatchObject({
      title: "École Jules-Ferry",
      amount: 200_000,
      ends_on: "2026-12-31",
    });
    const again = await importRecords(db, [record({ objet: "TOITURE", montant: 2000 })]);
    expect(again.counts).toMatchObject({ unchanged: 1, keptTyped: 0 });
  });

  test("leaves the stage and the reference a person gave", async ({ db }) => {
    await importRecords(db, [record()]);
    await db.updateTable("contract").set({ stage: "running", reference: "TOIT-1" }).execute();
    await importRecords(db, [record({ montant: 2000 })]);
    expect(await onlyContract(db)).toMatchObject({ stage: "running", reference: "TOIT-1", amount: 200_000 });
  });

  test("does not bring back a value a person emptied", async ({ db }) => {
    await importRecords(db, [record()]);
    await db.updateTable("contract").set({ amount: null }).execute();
    await importRecords(db, [record({ montant: 2000 })]);
    expect((await onlyContract(db)).amount).toBeNull();
  });
});

describe("commitments at a later file", () => {
  const mechanismsOf = async (db: Parameters<typeof onlyContract>[0]) =>
    (await onlyContract(db)).commitments.map(({ mechanism, hours }) => [mechanism, hours]);

  test("follow open data as long as nobody touched them", async ({ db }) => {
    await importRecords(db, [record()]);
    await importRecords(db, [record(social("Clause sociale", "Critère social", "Marché réservé"))]);
    expect(await mechanismsOf(db)).toEqual([
      ["execution_clause_and_criterion", 0],
      ["reserved_unspecified", 0],
    ]);
    await importRecords(db, [record(social("Sans objet"))]);
    expect(await mechanismsOf(db)).toEqual([]);
  });

  test("stay once hours were set", async ({ db }) => {
    await importRecords(db, [record()]);
    await db
      .updateTable("commitment")
      .set({ hours: 50_000 as InsertionHours })
      .execute();
    await importRecords(db, [record(social("Clause sociale", "Critère social"))]);
    await importRecords(db, [record(social("Sans objet"))]);
    expect(await mechanismsOf(db)).toEqual([["execution_clause", 50_000]]);
  });

  test("stay once somebody said which reserved contract it is", async ({ db }) => {
    await importRecords(db, [record(social("Marché réservé"))]);
    await db.updateTable("commitment").set({ mechanism: "reserved_iae" }).execute();
    await importRecords(db, [record({ ...social("Marché réservé"), montant: 2000 })]);
    expect(await mechanismsOf(db)).toEqual([["reserved_iae", 0]]);
  });

  test("stay once someone was hired under them", async ({ db, given }) => {
    await importRecords(db, [record()]);
    const [commitment] = (await onlyContract(db)).commitments;
    await given.hire({ commitment_id: commitment?.id ?? ("" as never) });
    await importRecords(db, [record(social("Sans objet"))]);
    const left = await db
      .selectFrom("commitment")
      .selectAll()
      .where("id", "=", commitment?.id ?? ("" as never))
      .execute();
    expect(left).toHaveLength(1);
  });

  test("do not come back once taken away", async ({ db }) => {
    await importRecords(db, [record()]);
    await db.deleteFrom("commitment").execute();
    await importRecords(db, [record({ montant: 2000 })]);
    expect(await mechanismsOf(db)).toEqual([]);
  });
});

describe("contractors at a later file", () => {
  test("stay once somebody wrote their contact", async ({ db }) => {
    await importRecords(db, [record()]);
    await db.updateTable("contractor").set({ contact: "Chef de chantier" }).execute();
    await importRecords(db, [record({ titulaires: [{ id: otherHolder }] })]);
    expect((await onlyContract(db)).contractors.map(({ siret }) => siret)).toEqual([holder, otherHolder]);
  });

  test("typed by a person are left alone", async ({ db, given }) => {
    await importRecords(db, [record()]);
    const [lot] = (await onlyContract(db)).lots;
    const sub = await given.organisation({}, ["company"]);
    const [existing] = await db.selectFrom("contractor").selectAll().execute();
    await db
      .insertInto("contractor")
      .values({
        ...(existing ?? ({} as never)),
        id: randomUUID() as never,
        lot_id: lot?.id ?? ("" as never),
        organisation_id: sub.id,
        role: "subcontractor",
      })
      .execute();
    await importRecords(db, [record({ montant: 2000, titulaires: [{ id: otherHolder }] })]);
    expect((await onlyContract(db)).contractors.map(({ siret }) => siret).sort()).toEqual(
      [sub.siret, otherHolder].sort(),
    );
  });
});

describe("a lot has one mandataire", () => {
  const rolesOf = async (db: Parameters<typeof onlyContract>[0]) =>
    (await onlyContract(db)).contractors.map(({ siret, role }) => [siret, role]);
  const heldBy = (...sirets: string[]) => record({ titulaires: sirets.map((id) => ({ id })) });

  test("the one somebody completed stays it, and the new holder is beside it", async ({ db }) => {
    await importRecords(db, [heldBy(holder)]);
    await db
      .updateTable("contractor")
      .set({ share: 600_000 as Millionths })
      .execute();
    await importRecords(db, [heldBy(otherHolder)]);
    expect(await rolesOf(db)).toEqual([
      [holder, "lead"],
      [otherHolder, "joint"],
    ]);
    expect((await importRecords(db, [heldBy(otherHolder)])).counts).toMatchObject({ unchanged: 1 });
  });

  test("the new holder leads once the other was taken away, and goes when open data says so", async ({
    db,
  }) => {
    await importRecords(db, [heldBy(holder)]);
    await db.updateTable("contractor").set({ contact: "Chef de chantier" }).execute();
    await importRecords(db, [heldBy(otherHolder)]);
    await db.deleteFrom("contractor").where("contact", "is not", null).execute();
    expect((await importRecords(db, [heldBy(otherHolder)])).counts).toMatchObject({ updated: 1 });
    expect(await rolesOf(db)).toEqual([[otherHolder, "lead"]]);
    await importRecords(db, [heldBy(holder)]);
    expect(await rolesOf(db)).toEqual([[holder, "lead"]]);
  });
});

describe("a contract a workbook brought back without its source", () => {
  test("is found by buyer and id, and only what is empty is filled", async ({ db, given }) => {
    const authority = await given.authority({ siret: buyer, name: "Commune de Valmont" });
    await given.contract({
      authority_id: authority.id,
      host_id: null,
      source: "decp",
      decp_id: "M1",
      reference: "900000010-M1",
      title: "Toiture saisie",
      amount: null,
      duration_months: 36,
    });
    const { counts } = await importRecords(db, [record()]);
    expect(counts).toMatchObject({ created: 0, updated: 1, keptTyped: 3 });
    const contract = await onlyContract(db);
    expect(contract).toMatchObject({
      title: "Toiture saisie",
      amount: 100_000 as Cents,
      duration_months: 36,
    });
    expect(contract.lots).toHaveLength(1);
    expect(contract.contractors).toMatchObject([{ siret: holder }]);
    const again = await importRecords(db, [record()]);
    expect(again.counts).toMatchObject({ unchanged: 1, keptTyped: 0 });
  });

  test("keeps the commitments and contractors it came with", async ({ db, given }) => {
    const authority = await given.authority({ siret: buyer });
    const contract = await given.contract({ authority_id: authority.id, source: "decp", decp_id: "M1" });
    const lot = await given.lot({ contract_id: contract.id, number: "A" });
    await given.commitment({ lot_id: lot.id, mechanism: "reserved_iae" });
    await importRecords(db, [record()]);
    const after = await onlyContract(db);
    expect(after.commitments.map(({ mechanism }) => mechanism)).toEqual(["reserved_iae"]);
    expect(after.lots.map(({ number }) => number)).toEqual(["A"]);
  });
});

test("an organisation known by its number alone gets its name; a named one keeps its own", async ({
  db,
  given,
}) => {
  await given.organisation({ siret: holder, name: holder }, ["company"]);
  await given.organisation({ siret: otherHolder, name: "Vitres Dauphinoises" }, ["siae"]);
  const titulaires = [
    { id: holder, denominationSociale: "PROPRETE ALPINE" },
    { id: otherHolder, denominationSociale: "VITRES ET CIE" },
  ];
  await importRecords(db, [record({ titulaires })]);
  const names = await db
    .selectFrom("organisation")
    .select(["siret", "name"])
    .where("siret", "in", [holder, otherHolder])
    .orderBy("siret")
    .execute();
  expect(names.map(({ name }) => name)).toEqual(["PROPRETE ALPINE", "Vitres Dauphinoises"]);
  const roles = await db
    .selectFrom("organisation_role")
    .select("role")
    .where("role", "!=", "authority")
    .execute();
  expect(roles.map(({ role }) => role).sort()).toEqual(["company", "company", "siae"]);
});
