import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportWorkbook } from "#app/features/exchange/export-workbook.server.ts";
import { verifyAuditChain } from "#db/queries/audit-chain.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { expect, test } from "#tests/support/test.ts";
import {
  bring,
  buyer,
  changed,
  company,
  errorsOf,
  exported,
  host,
  otherHost,
  smallWorkbook,
  warningsOf,
} from "./workbook-files.ts";

test("a column absent from the sheet leaves its field, an empty cell clears it", async ({ db }) => {
  await bring(db, smallWorkbook());
  await bring(db, { Lots: ["marche;lot;intitule", "2026-01;1;"] });
  expect(await db.selectFrom("lot").select(["title", "amount"]).execute()).toEqual([
    { title: null, amount: 120_000_050 },
  ]);
});

test("headers are matched whatever their case, accents, spaces, underscores and order", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    " heures ": ["Commentaire;État;MOIS;Heures;Embauche", "x;Validé;avril 2026;12;E1"],
  });
  expect(outcome.remarks).toEqual([]);
  expect(outcome.counts).toEqual({ Heures: { created: 1, updated: 0, unchanged: 0 } });
});

test("a host's own list of updated rows keeps their order of entry, new ones come last", async ({ db }) => {
  await bring(db, smallWorkbook());
  await bring(db, { Lots: ["marche;lot;intitule", "2026-01;2;Toiture", "2026-01;1;Maçonnerie"] });
  const files = await exported(db);
  expect(files["Lots.csv"]?.split(/\r?\n/).slice(1, 3)).toEqual([
    "2026-01;1;Maçonnerie;;1200000,5;;",
    "2026-01;2;Toiture;;;;",
  ]);
});

test("a dry run says what a real import would, and writes nothing but its own record", async ({ db }) => {
  const preview = await bring(db, smallWorkbook(), { dryRun: true });
  expect(preview.outcome).toBe("previewed");
  expect(await db.selectFrom("contract").select("id").execute()).toEqual([]);
  expect(await db.selectFrom("audit_event").select("sequence").execute()).toEqual([]);
  const real = await bring(db, smallWorkbook());
  expect(real.counts).toEqual(preview.counts);
  expect(
    await db.selectFrom("import").select(["state", "dry_run", "progress"]).orderBy("created_at").execute(),
  ).toEqual([
    { state: "previewed", dry_run: 1, progress: 17 },
    { state: "done", dry_run: 0, progress: 17 },
  ]);
  expect(await db.selectFrom("audit_event").select(["act", "object_id"]).execute()).toEqual([
    { act: "workbook.imported", object_id: real.importId },
  ]);
});

test("one error leaves everything as it was, and the refusal is kept with its remarks", async ({ db }) => {
  await bring(db, smallWorkbook());
  const before = await exported(db);
  const outcome = await bring(db, {
    Lots: ["marche;lot;intitule", "2026-01;1;Autre"],
    Heures: ["embauche;mois;heures", "E1;2026-01;-1"],
  });
  expect(outcome.outcome).toBe("refused");
  expect(await exported(db)).toEqual(before);
  const kept = await db.selectFrom("import_remark").select(["severity", "sheet", "row", "column"]).execute();
  expect(kept).toEqual([{ severity: "error", sheet: "Heures", row: 2, column: "heures" }]);
});

test("new dates of a contract that turn an engagement around are refused", async ({ db }) => {
  await bring(db, smallWorkbook());
  await bring(db, {
    Engagements: [
      "marche;lot;dispositif;regle;heures;date_debut",
      "2026-01;1;execution_clause;fixe;2073,5;2026-06-01",
    ],
  });
  const outcome = await bring(db, {
    Marches: ["marche;siret_maitre_ouvrage;etape;date_fin", `2026-01;${buyer};en_cours;2026-05-31`],
  });
  expect(errorsOf(outcome)).toEqual([expect.objectContaining({ sheet: "Marches", column: "date_fin" })]);
});

test("a commitment that is « fixe » no more keeps its changes aside, and still goes out and comes in", async ({
  db,
}) => {
  const changes = ["marche;lot;dispositif;date_effet;motif;heures"];
  const change = "2026-01;1;execution_clause;2026-03-01;avenant;3000";
  await bring(db, { ...smallWorkbook(), Evolutions: [...changes, change] });
  const outcome = await bring(db, {
    Engagements: [
      "marche;lot;dispositif;regle;euros_par_heure",
      "2026-01;1;execution_clause;par_montant;2000",
    ],
  });
  expect(warningsOf(outcome)).toEqual([
    expect.objectContaining({ sheet: "Engagements", row: 2, column: "regle" }),
  ]);
  const out = await exported(db);
  expect(out["Evolutions.csv"]).not.toContain("avenant");
  const { db: empty, drop } = await openTestDatabase();
  try {
    const path = await mkdtemp(join(tmpdir(), "aside-"));
    await exportWorkbook(db, { path, hostId: null, actor: "cli" });
    expect((await bring(empty, path)).outcome).toBe("imported");
    expect(await exported(empty)).toEqual(out);
  } finally {
    await drop();
  }
  await bring(db, {
    Engagements: ["marche;lot;dispositif;regle;heures", "2026-01;1;execution_clause;fixe;2073,5"],
  });
  expect((await exported(db))["Evolutions.csv"]).toContain(change);
});

test("a birth date put right changes the person's key and the age of the hires", async ({ db }) => {
  await bring(db, smallWorkbook());
  const before = await db
    .selectFrom("participant")
    .select("person_key")
    .where("code", "=", "P1")
    .executeTakeFirst();
  await bring(db, {
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance",
      `${host};P1;Durand;Camille;06/01/2001`,
    ],
  });
  const after = await db
    .selectFrom("participant")
    .select("person_key")
    .where("code", "=", "P1")
    .executeTakeFirst();
  expect(after?.person_key).not.toBe(before?.person_key);
  const hires = await db.selectFrom("hire").select(["reference", "age"]).orderBy("reference").execute();
  expect(hires).toEqual([
    { reference: "E1", age: 24 },
    { reference: "E2", age: 26 },
  ]);
});

test("a purged file comes in by its key alone, with the age its hires kept", async ({ db }) => {
  const key = "a".repeat(64);
  const sheets = changed(
    "Participants",
    0,
    "siret_porteur;participant;nom;prenom;date_naissance;cle_personne",
  )(changed("Participants", 1, `${host};P1;;;;${key}`)(smallWorkbook()));
  sheets["Embauches"] = (sheets["Embauches"] ?? []).map(
    (line, index) => `${line};${["age", "51", ""][index] ?? ""}`,
  );
  expect(await bring(db, sheets)).toMatchObject({ outcome: "imported" });
  const row = await db
    .selectFrom("participant")
    .innerJoin("hire", "hire.participant_id", "participant.id")
    .select(["person_key", "birth_name", "age"])
    .where("code", "=", "P1")
    .executeTakeFirst();
  expect(row).toEqual({ person_key: key, birth_name: null, age: 51 });
});

test("an action without a code is not made twice by the same row, and is by two rows alike", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  const line = `${host};2026-03-01;promotion;Salon`;
  const file = { Actions: ["siret_porteur;date;type;intitule", line, line] };
  expect((await bring(db, file)).counts).toEqual({ Actions: { created: 2, updated: 0, unchanged: 0 } });
  expect((await bring(db, file)).counts).toEqual({ Actions: { created: 0, updated: 0, unchanged: 2 } });
});

test("a contract number of another buyer is an error that names it", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Marches: ["marche;siret_maitre_ouvrage;etape", `2026-01;${company};en_cours`],
  });
  expect(errorsOf(outcome)).toEqual([
    expect.objectContaining({
      column: "siret_maitre_ouvrage",
      message: expect.stringContaining("Ville de Grenoble") as string,
    }),
  ]);
});

test("a contract and a hire already at another host are errors that name it", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Organisations: ["siret;nom;roles", `${otherHost};Autre porteur;porteur`],
    Marches: [
      "marche;siret_maitre_ouvrage;siret_porteur;etape",
      `2026-01;${buyer};${otherHost};en_cours`,
      `2026-02;${buyer};${otherHost};en_cours`,
    ],
    Lots: ["marche;lot", "2026-02;1"],
    Engagements: ["marche;lot;dispositif;regle;heures", "2026-02;1;execution_clause;fixe;10"],
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance",
      `${otherHost};P1;Durand;Camille;17/05/1990`,
    ],
    Embauches: [
      smallWorkbook()["Embauches"]?.[0] ?? "",
      `E1;${otherHost};P1;2026-02;1;execution_clause;${company};cdd;direct;2026-01-05;;oui;non`,
    ],
  });
  expect(
    errorsOf(outcome).map(({ sheet, column, message }) => [
      sheet,
      column,
      message.includes("Maison de l’emploi"),
    ]),
  ).toEqual([
    ["Marches", "siret_porteur", true],
    ["Embauches", "embauche", true],
  ]);
});

test("a commune outside the département comes in without territory", async ({ db }) => {
  await bring(db, { Organisations: ["siret;code_commune", `${buyer};69123`] });
  expect(await db.selectFrom("commune").select(["code", "name", "territory_code"]).execute()).toEqual([
    { code: "69123", name: "Lyon", territory_code: null },
  ]);
});

test("a buyer that open data named without a SIRET comes in with its contract, and alone once known", async ({
  db,
}) => {
  const organisations = ["siret;nom", "NC-38;Mairie sans SIRET"];
  expect(await bring(db, { Organisations: organisations })).toMatchObject({ outcome: "refused" });
  const marches = ["marche;siret_maitre_ouvrage;etape;source;id_decp", "123-X;NC-38;attribue;decp;X"];
  expect(await bring(db, { Organisations: organisations, Marches: marches })).toMatchObject({
    outcome: "imported",
  });
  expect(await bring(db, { Organisations: organisations })).toMatchObject({ outcome: "imported" });
  expect(await db.selectFrom("organisation").select(["siret", "siret_checked"]).execute()).toEqual([
    { siret: "NC-38", siret_checked: 0 },
  ]);
});

test("the audit trail tells every object created or changed, and nothing of the others", async ({ db }) => {
  await bring(db, smallWorkbook());
  await bring(db, { Heures: ["embauche;mois;heures", "E1;2026-01;150", "E1;2026-02;140"] });
  const told = await db
    .selectFrom("audit_change")
    .select(["event_sequence", "object_type", "after", (make) => make.fn.countAll<number>().as("count")])
    .groupBy(["event_sequence", "object_type", "after"])
    .orderBy("event_sequence")
    .orderBy("object_type")
    .execute();
  expect(told.map((row) => [row.event_sequence, row.object_type, row.after, row.count])).toEqual([
    [1, "commitment", "created", 1],
    [1, "contract", "created", 1],
    [1, "contractor", "created", 1],
    [1, "eligibility", "created", 2],
    [1, "hire", "created", 2],
    [1, "lot", "created", 1],
    [1, "organisation", "created", 4],
    [1, "participant", "created", 2],
    [1, "statement", "created", 3],
    [2, "statement", "updated", 1],
  ]);
  expect(await verifyAuditChain(db)).toMatchObject({ state: "intact" });
});
