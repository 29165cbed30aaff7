import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { verifyAuditChain } from "#db/queries/audit-chain.server.ts";
import { loadReference } from "#db/seed/reference.server.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import {
  buyer,
  holder,
  importFixture,
  importRecords,
  importText,
  onlyContract,
  otherHolder,
  partsOf,
  record,
  social,
} from "./import-fixture.ts";

const contractsOf = (db: Parameters<typeof importFixture>[0]) =>
  db.selectFrom("contract").selectAll().orderBy("entered_rank").execute();

describe("the 2022 file", () => {
  test("is counted by mechanism, refusal and blank", async ({ db }) => {
    await loadReference(db);
    const { outcome, counts } = await importFixture(db, "contracts-2022.json");
    expect(outcome).toBe("imported");
    expect(counts).toEqual({
      records: 7,
      created: 4,
      updated: 0,
      unchanged: 0,
      duplicates: 0,
      superseded: 0,
      outsideDepartment: 0,
      refused: 3,
      refusedByReason: { "not an object": 1, "no id": 1, "no buyer": 1 },
      blanksByReason: { "amount too large": 1, "date impossible": 1 },
      byMechanism: {
        execution_clause_and_criterion: 1,
        award_criterion: 1,
        reserved_unspecified: 2,
        none: 1,
      },
      unverifiedBuyers: 1,
      keptTyped: 0,
    });
  });

  test("makes contracts awarded, without host, of one lot and 0 h", async ({ db }) => {
    await loadReference(db);
    await importFixture(db, "contracts-2022.json");
    const [first] = await contractsOf(db);
    expect(first).toMatchObject({
      reference: "900000010-2025-001",
      title: "Réfection de la toiture de l’école (contact )",
      host_id: null,
      stage: "awarded",
      source: "decp",
      decp_id: "2025-001",
      cpv: "45261210-9",
      category: "works",
      amount: 25_000_055,
      notified_on: "2025-02-03",
      duration_months: 12,
      commune_code: "38185",
      territory_code: null,
    });
    const { lots, commitments, contractors } = await partsOf(db, first?.id ?? "");
    expect(lots).toMatchObject([{ number: "1", holder_names: null }]);
    expect(commitments).toMatchObject([
      { mechanism: "execution_clause_and_criterion", rule: "fixed", hours: 0, threshold: 0 },
    ]);
    expect(contractors).toMatchObject([{ siret: holder, role: "lead" }]);
  });

  test("keeps on the lot the names of holders without usable SIRET", async ({ db }) => {
    await importFixture(db, "contracts-2022.json");
    const second = (await contractsOf(db))[1];
    const { lots, contractors, commitments } = await partsOf(db, second?.id ?? "");
    expect(lots).toMatchObject([{ holder_names: "Jardins, du Nord" }]);
    expect(contractors).toMatchObject([{ siret: holder }]);
    expect(commitments.map(({ mechanism }) => mechanism)).toEqual([
      "award_criterion",
      "reserved_unspecified",
    ]);
    expect(second?.commune_code).toBe("38185");
  });

  test("a buyer id that is no SIRET is kept as given, to verify", async ({ db }) => {
    await importFixture(db, "contracts-2022.json");
    const organisation = await db
      .selectFrom("organisation")
      .selectAll()
      .where("siret", "=", "123 456")
      .executeTakeFirstOrThrow();
    expect(organisation).toMatchObject({ siret_checked: 0, name: "123 456" });
    const contracts = await contractsOf(db);
    expect(contracts.map(({ reference }) => reference)).toContain("123 456-2025-005");
  });
});

describe("every fixture imported twice changes nothing the second time", () => {
  for (const name of [
    "contracts-2022.json",
    "contracts-2019.json",
    "contracts-2022.xml",
    "tabular-2022.csv",
    "one-row-a-holder.csv",
  ]) {
    test(name, async ({ db }) => {
      const first = await importFixture(db, name);
      const before = await contractsOf(db);
      const second = await importFixture(db, name);
      expect(second.counts).toEqual({
        ...first.counts,
        created: 0,
        updated: 0,
        unchanged: first.counts.created,
      });
      expect(first.counts.created).toBeGreaterThan(0);
      expect(await contractsOf(db)).toEqual(before);
    });
  }
});

test("of a key written twice in a 2019 file, the last record stands", async ({ db }) => {
  const { counts } = await importFixture(db, "contracts-2019.json");
  expect(counts).toMatchObject({ records: 3, created: 2, duplicates: 1 });
  expect(counts.blanksByReason).toEqual({ "amount too small": 1, "date impossible": 1, "marked inexact": 1 });
  const contract = (await contractsOf(db)).find(({ decp_id }) => decp_id === "20190001");
  expect(contract).toMatchObject({ title: "Nettoyage des locaux et des vitres", amount: 4_500_050 });
  expect((await partsOf(db, contract?.id ?? "")).contractors).toMatchObject([{ siret: holder }]);
  const name = await db
    .selectFrom("organisation")
    .select("name")
    .where("siret", "=", buyer)
    .executeTakeFirst();
  expect(name?.name).toBe("Commune de Valmont");
});

test("a key comes back far away in the file: the last record still stands, one contract is made", async ({
  db,
}) => {
  const others = Array.from({ length: 600 }, (_, index) => record({ id: `N${index}` }));
  const { counts } = await importRecords(db, [
    record({ objet: "premier" }),
    ...others,
    record({ objet: "dernier" }),
  ]);
  expect(counts).toMatchObject({ records: 602, created: 601, duplicates: 1 });
  const contract = (await contractsOf(db)).find(({ decp_id }) => decp_id === "M1");
  expect(contract?.title).toBe("dernier");
});

test("the XML's contract and concession come in", async ({ db }) => {
  const { counts } = await importFixture(db, "contracts-2022.xml");
  expect(counts.byMechanism).toEqual({ execution_clause_and_criterion: 1, reserved_unspecified: 1 });
  const [first] = await contractsOf(db);
  expect((await partsOf(db, first?.id ?? "")).contractors).toMatchObject([
    { siret: holder, role: "lead" },
    { siret: otherHolder, role: "joint" },
  ]);
});

test("the economy ministry's CSV comes in, its marks understood", async ({ db }) => {
  const { counts } = await importFixture(db, "tabular-2022.csv");
  expect(counts).toMatchObject({
    created: 2,
    byMechanism: { execution_clause_and_criterion: 1, none: 1 },
    blanksByReason: { "marked inexact": 1 },
  });
  const contracts = await contractsOf(db);
  expect(contracts).toMatchObject([
    { reference: "900000010-202424 3 001", cpv: "45212221-1" },
    { title: 'EXPLOITATION D’UNE "BORNE"; LOT 2', cpv: null, commune_code: null },
  ]);
});

test("rows of one contract, one holder each, make one contract with them all, wherever they stand", async ({
  db,
}) => {
  const { counts } = await importFixture(db, "one-row-a-holder.csv");
  expect(counts).toMatchObject({ records: 4, created: 2, duplicates: 1, superseded: 1 });
  const contract = (await contractsOf(db)).find(({ decp_id }) => decp_id === "A1");
  expect(contract?.amount).toBe(200_000);
  expect((await partsOf(db, contract?.id ?? "")).contractors).toMatchObject([
    { siret: holder, role: "lead" },
    { siret: otherHolder, role: "joint" },
  ]);
});

test("two buyers of one SIREN with the same id get a suffix", async ({ db }) => {
  const sirets = ["35600000000048", "35600000049837"];
  await importRecords(
    db,
    [...sirets, "356000000"].map((id) => record({ acheteur: { id } })),
  );
  const contracts = await contractsOf(db);
  expect(contracts.map(({ reference }) => reference)).toEqual([
    "356000000-M1",
    "356000000-M1-2",
    "356000000-M1-3",
  ]);
});

test("contracts brought for a host belong to it, and to it only when no other host has them", async ({
  db,
  given,
}) => {
  const first = await given.host();
  const second = await given.host();
  await importRecords(db, [record()]);
  expect((await onlyContract(db)).host_id).toBeNull();
  const taken = await importRecords(db, [record()], { hostId: first.id });
  expect(taken.counts.updated).toBe(1);
  const kept = await importRecords(db, [record()], { hostId: second.id });
  expect(kept.counts.unchanged).toBe(1);
  expect((await onlyContract(db)).host_id).toBe(first.id);
});

describe("the filter on the département", () => {
  const isere = "21380185500015";
  const elsewhere = { lieuExecution: { code: "69123", typeCode: "Code commune" } };

  const paris = { lieuExecution: { code: "75001", typeCode: "Code postal" } };

  const cases: Array<[string, Record<string, RawValue>, number]> = [
    ["a commune's SIREN", { acheteur: { id: isere }, ...elsewhere }, 1],
    ["a SIREN alone", { acheteur: { id: "213801855" }, ...elsewhere }, 1],
    ["an EPCI's SIREN", { acheteur: { id: "20004071500019" }, ...elsewhere }, 1],
    ["the département itself", { acheteur: { id: "22380001200013" }, ...elsewhere }, 1],
    ["a public establishment of its communes", { acheteur: { id: "263800302" }, ...paris }, 1],
    ["a body of another département", { acheteur: { id: "22690001700018" }, ...paris }, 0],
    ["a postal code", { lieuExecution: { code: "38540", typeCode: "Code postal" } }, 1],
    ["a commune", { lieuExecution: { code: "38185", typeCode: "Code commune" } }, 1],
    ["a département", { lieuExecution: { code: 38, typeCode: "Code département" } }, 1],
    ["the buyer's département", { acheteur_departement_code: "38", ...elsewhere }, 1],
    ["a region of the same number", { lieuExecution: { code: "38", typeCode: "Code région" } }, 0],
    ["another place", elsewhere, 0],
    ["no place", {}, 0],
  ];
  for (const [name, overrides, created] of cases) {
    test(`${created === 1 ? "keeps" : "leaves out"}: ${name}`, async ({ db }) => {
      const { counts } = await importRecords(db, [record(overrides)], { department: "38" });
      expect(counts).toMatchObject({ created, outsideDepartment: 1 - created });
    });
  }

  test("keeps by buyer, when the installation knows its commune", async ({ db, given }) => {
    await loadReference(db);
    await given.organisation({ siret: buyer, commune_code: "38185" });
    const { counts } = await importRecords(db, [record(elsewhere)], { department: "38" });
    expect(counts).toMatchObject({ created: 1, outsideDepartment: 0 });
  });
});

test("a commune outside the département is added, without territory", async ({ db }) => {
  await loadReference(db);
  await importRecords(db, [record({ lieuExecution: { code: "26001", typeCode: "Code commune" } })]);
  const commune = await db.selectFrom("commune").selectAll().where("code", "=", "26001").executeTakeFirst();
  expect(commune).toMatchObject({ department_code: "26", territory_code: null });
});

describe("all or nothing", () => {
  test("a file cut short writes nothing but its refusal", async ({ db }) => {
    const text = JSON.stringify({
      marches: Array.from({ length: 1200 }, (_, index) => record({ id: `N${index}` })),
    });
    const outcome = await importText(db, text.slice(0, -200));
    expect(outcome.outcome).toBe("unreadable file");
    expect(await contractsOf(db)).toEqual([]);
    expect(await db.selectFrom("organisation").selectAll().execute()).toEqual([]);
    const history = await db.selectFrom("import").select(["state", "kind", "counts"]).execute();
    expect(history).toEqual([{ state: "refused", kind: "decp", counts: null }]);
    const remarks = await db.selectFrom("import_remark").select(["severity", "message"]).execute();
    expect(remarks).toEqual([
      { severity: "error", message: expect.stringContaining("coupé ou abîmé") as string },
    ]);
  });

  test("a dry run tells everything and writes nothing but its record", async ({ db }) => {
    const { outcome, counts } = await importFixture(db, "contracts-2022.json", { dryRun: true });
    expect(outcome).toBe("previewed");
    expect(counts.created).toBe(4);
    expect(await contractsOf(db)).toEqual([]);
    expect(await db.selectFrom("organisation").selectAll().execute()).toEqual([]);
    expect(await db.selectFrom("import").select(["state", "dry_run"]).execute()).toEqual([
      { state: "previewed", dry_run: 1 },
    ]);
  });

  test("an unknown département is refused before anything is read", async ({ db }) => {
    const outcome = await importText(db, "", { department: "99" });
    expect(outcome).toMatchObject({
      outcome: "unknown department",
      message: expect.stringContaining("38") as string,
    });
  });
});

test("the run is kept with its counts and remarks, and audited object by object", async ({ db }) => {
  const { importId, counts } = await importFixture(db, "contracts-2022.json");
  const run = await db.selectFrom("import").selectAll().where("id", "=", importId).executeTakeFirstOrThrow();
  expect(run).toMatchObject({ kind: "decp", state: "done", file_name: "contracts-2022.json", actor: "cli" });
  expect(JSON.parse(run.counts ?? "")).toEqual(counts);
  const remarks = await db
    .selectFrom("import_remark")
    .selectAll()
    .where("import_id", "=", importId)
    .execute();
  expect(
    remarks.filter(({ severity }) => severity === "error").map(({ row, column }) => [row, column]),
  ).toEqual([
    [3, null],
    [4, "id"],
    [5, "acheteur.id"],
  ]);
  expect(remarks.map(({ column, value }) => [column, value])).toContainEqual([
    "montant",
    "100000000000000000",
  ]);
  const changes = await db.selectFrom("audit_change").select(["object_type", "after"]).execute();
  expect(changes).toEqual(Array.from({ length: 4 }, () => ({ object_type: "contract", after: "created" })));
  expect((await verifyAuditChain(db)).state).toBe("intact");
});

test("agents' names and e-mails of an old file are nowhere in the database", async ({ db }) => {
  await importFixture(db, "contracts-2019.json");
  const tables = [
    "contract",
    "contract_source",
    "lot",
    "organisation",
    "import",
    "import_remark",
    "audit_change",
  ] as const;
  for (const table of tables) {
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(/camille|martin/i);
  }
});

test("progress is told while reading and while writing", async ({ db }) => {
  const told: string[] = [];
  const records = Array.from({ length: 1100 }, (_, index) =>
    record({ id: `N${index}`, ...social("Sans objet") }),
  );
  await importRecords(db, records, { onProgress: ({ phase, done }) => told.push(`${phase} ${done}`) });
  expect(told).toContain("reading 1000");
  expect(told.at(-1)).toBe("writing 1100");
});
