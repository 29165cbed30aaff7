import type { OrganisationId } from "#db/schema/columns.ts";
import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";
import {
  bring,
  buyer,
  changed,
  company,
  errorsOf,
  exported,
  host,
  insertionCompany,
  otherHost,
  smallWorkbook,
  warningsOf,
  type Sheets,
} from "./workbook-files.ts";

const twoHosts = {
  Organisations: [
    "siret;nom;roles",
    `${host};Maison de l’emploi;porteur`,
    `${otherHost};Autre porteur;porteur`,
  ],
};

async function asHost(db: Db, siret: string, sheets: Sheets) {
  const found = await db
    .selectFrom("organisation")
    .select("id")
    .where("siret", "=", siret)
    .executeTakeFirst();
  const hostId = found?.id ?? ("" as OrganisationId);
  return bring(db, sheets, { importer: { kind: "host", hostId } });
}

test("a host brings in its own contracts, persons and hours, and creates the organisations they need", async ({
  db,
}) => {
  await bring(db, twoHosts);
  const outcome = await asHost(db, host, smallWorkbook());
  expect(outcome).toMatchObject({ outcome: "imported", errors: 0, warnings: 0 });
  expect(outcome.counts["Organisations"]).toEqual({ created: 3, updated: 0, unchanged: 1 });
});

test("a host fills the empty cells of an organisation; a value that differs is proposed, not applied", async ({
  db,
}) => {
  await bring(db, { Organisations: ["siret;nom;courriel", `${host};Maison;`, `${company};Bâti Alpes;`] });
  const outcome = await asHost(db, host, {
    Organisations: ["siret;nom;courriel", `${company};Autre nom;contact@exemple.fr`],
  });
  expect(
    await db.selectFrom("organisation").select(["name", "email"]).where("siret", "=", company).execute(),
  ).toEqual([{ name: "Bâti Alpes", email: "contact@exemple.fr" }]);
  expect(warningsOf(outcome)).toEqual([
    expect.objectContaining({
      column: "nom",
      message: expect.stringContaining("proposée à l’administrateur") as string,
    }),
  ]);
});

test("a host does not date the kind of a structure that others count as of that kind since ever", async ({
  db,
}) => {
  await bring(db, {
    Organisations: [
      "siret;nom;roles;type_structure",
      `${host};Maison de l’emploi;porteur;`,
      `${insertionCompany};Chantiers solidaires;siae;ACI`,
      `${company};Bâti Alpes;entreprise;`,
    ],
  });
  const dated = (siret: string, kind: string): Sheets => ({
    Organisations: ["siret;type_structure;type_structure_depuis", `${siret};${kind};2026-06-01`],
  });
  for (const kind of ["", "ACI"]) {
    const outcome = await asHost(db, host, dated(insertionCompany, kind));
    expect(warningsOf(outcome)).toEqual([
      expect.objectContaining({
        column: "type_structure_depuis",
        message: expect.stringContaining("proposée à l’administrateur") as string,
      }),
    ]);
  }
  expect(warningsOf(await asHost(db, host, dated(company, "EI")))).toEqual([]);
  expect(
    await db
      .selectFrom("organisation")
      .select(["kind", "kind_since"])
      .where("siret", "in", [insertionCompany, company])
      .orderBy("siret", "desc")
      .execute(),
  ).toEqual([
    { kind: "ACI", kind_since: null },
    { kind: "EI", kind_since: "2026-06-01" },
  ]);
});

test("what changes figures for everybody is proposed, not applied", async ({ db }) => {
  await bring(db, { ...twoHosts, Territoires: ["code;libelle", "nord;Nord"] });
  const outcome = await asHost(db, host, {
    Parametres: ["cle;valeur", "risk_threshold;50", "statement_due_day;15"],
    Territoires: ["code;libelle", "nord;Autre", "sud;Sud"],
    Communes: ["code_commune;territoire", "38185;nord"],
  });
  expect(warningsOf(outcome).map(({ sheet, row }) => [sheet, row])).toEqual([
    ["Parametres", 2],
    ["Territoires", 2],
    ["Territoires", 3],
    ["Communes", 2],
  ]);
  expect(await db.selectFrom("setting").select("key").where("key", "=", "risk_threshold").execute()).toEqual(
    [],
  );
  expect(await db.selectFrom("territory").select(["code", "label"]).execute()).toEqual([
    { code: "nord", label: "Nord" },
  ]);
});

test("nothing of another host is written", async ({ db }) => {
  await bring(db, twoHosts);
  await asHost(db, host, smallWorkbook());
  const before = await exported(db);
  const outcome = await asHost(db, otherHost, {
    Marches: ["marche;siret_maitre_ouvrage;etape", `2026-01;${buyer};clos`],
    Lots: ["marche;lot;intitule", "2026-01;1;Volé"],
    Participants: [
      "siret_porteur;participant;nom;prenom;date_naissance",
      `${host};P1;Durand;Camille;17/05/1990`,
    ],
    Heures: ["embauche;mois;heures", "E1;2026-01;1"],
    Actions: ["siret_porteur;date;type", `${host};2026-01-05;promotion`],
    Conventions: ["siret_porteur;annee", `${host};2026`],
  });
  expect(errorsOf(outcome).map(({ sheet, column }) => [sheet, column])).toEqual([
    ["Marches", "siret_porteur"],
    ["Lots", "marche"],
    ["Participants", "siret_porteur"],
    ["Heures", "embauche"],
    ["Actions", "siret_porteur"],
    ["Conventions", "siret_porteur"],
  ]);
  expect(await exported(db)).toEqual(before);
});

test("a contract nobody has taken yet is taken by the host that names itself", async ({ db }) => {
  await bring(db, {
    ...twoHosts,
    Organisations: [...twoHosts.Organisations, `${buyer};Ville;maitre_ouvrage`],
  });
  await bring(db, { Marches: ["marche;siret_maitre_ouvrage;etape", `2026-01;${buyer};attribue`] });
  expect(await asHost(db, host, smallWorkbook())).toMatchObject({ outcome: "imported", errors: 0 });
  const contract = await db
    .selectFrom("contract")
    .innerJoin("organisation", "organisation.id", "contract.host_id")
    .select("siret")
    .executeTakeFirst();
  expect(contract?.siret).toBe(host);
});

test("a contract where people are hired keeps its host", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Marches: ["marche;siret_maitre_ouvrage;siret_porteur;etape", `2026-01;${buyer};;en_cours`],
  });
  expect(warningsOf(outcome)).toEqual([expect.objectContaining({ column: "siret_porteur" })]);
  expect((await exported(db))["Marches.csv"]).toContain(`${buyer};${host}`);
});

test("a host's export holds its contracts and persons with the organisations they name, and comes back in", async ({
  db,
  given,
}) => {
  await bring(db, smallWorkbook());
  await given.hire({ reference: "elsewhere" });
  await given.organisation();
  const found = await db.selectFrom("organisation").select("id").where("siret", "=", host).executeTakeFirst();
  const files = await exported(db, found?.id ?? null);
  const sizes = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [
      name.replace(".csv", ""),
      text.trimEnd().split(/\r?\n/).length - 1,
    ]),
  );
  expect(sizes).toMatchObject({
    Organisations: 4,
    Marches: 1,
    Lots: 1,
    Participants: 2,
    Embauches: 2,
    Heures: 3,
  });
  const again = await asHost(db, host, smallWorkbook());
  expect(again).toMatchObject({ outcome: "imported", warnings: 0 });
});

test("hours written again replace those of their month", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(
    db,
    changed("Heures", 1, "E1;2026-01;10;valide")({ Heures: smallWorkbook()["Heures"] ?? [] }),
  );
  expect(outcome.counts).toEqual({ Heures: { created: 0, updated: 1, unchanged: 2 } });
});
