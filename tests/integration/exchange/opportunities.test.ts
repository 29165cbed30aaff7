import type { Db } from "#db/database.server.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import {
  bring,
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

const sheets: Sheets = {
  Opportunites: [
    "marche;lot;ouvert_le;ferme_le;repondre_avant;heures;note",
    "2026-01;1;02/03/2026;;30/04/2026;350,5;Peinture intérieure",
  ],
  Reponses: [
    "marche;lot;siret;reponse;repondu_le;heures;disponible_le;offre;motif;note",
    `2026-01;1;${insertionCompany};Intéressée;09/03/2026;200;01/09/2026;Six peintres;;`,
  ],
  Suites_opportunites: [
    "marche;lot;siret;etape;date;siret_attributaire;note",
    `2026-01;1;${insertionCompany};mise_en_relation;16/03/2026;${company};Par téléphone`,
  ],
};

const answersOf = (db: Db) =>
  db
    .selectFrom("opportunity_answer")
    .select(["answer", "answered_on", "hours", "available_on", "offer", "decline_reason", "revision"])
    .execute();

async function idOf(db: Db, siret: string) {
  const found = db.selectFrom("organisation").select("id").where("siret", "=", siret);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function asHost(db: Db, siret: string, given: Sheets) {
  return bring(db, given, { importer: { kind: "host", hostId: await idOf(db, siret) } });
}

test("an opening, an answer and what came of it come in, go out by their codes, and change nothing a second time", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  expect(errorsOf(await bring(db, sheets))).toEqual([]);
  expect(
    await db.selectFrom("opportunity").select(["opened_on", "closed_on", "reply_by", "hours"]).execute(),
  ).toEqual([{ opened_on: "2026-03-02", closed_on: null, reply_by: "2026-04-30", hours: 35_050 }]);
  expect(await answersOf(db)).toEqual([
    {
      answer: "interested",
      answered_on: "2026-03-09",
      hours: 20_000,
      available_on: "2026-09-01",
      offer: "Six peintres",
      decline_reason: null,
      revision: 1,
    },
  ]);
  const files = await exported(db);
  expect(files["Opportunites.csv"]).toContain("2026-01;1;2026-03-02;;2026-04-30;350,5;Peinture intérieure");
  expect(files["Reponses.csv"]).toContain(`2026-01;1;${insertionCompany};interesse;2026-03-09;200;`);
  expect(files["Suites_opportunites.csv"]).toContain(`;mise_en_relation;2026-03-16;${company};Par téléphone`);
  expect((await bring(db, sheets)).counts).toEqual({
    Opportunites: { created: 0, updated: 0, unchanged: 1 },
    Reponses: { created: 0, updated: 0, unchanged: 1 },
    Suites_opportunites: { created: 0, updated: 0, unchanged: 1 },
  });
});

test("an unknown lot, what is no structure, a bad code, a bad day, a missing reason and a line written twice are refused where they are", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  await bring(db, { Lots: ["marche;lot", "2026-01;2"] });
  const outcome = await bring(db, {
    Opportunites: [
      "marche;lot;ouvert_le;note",
      "2026-01;9;02/03/2026;",
      "2026-99;1;02/03/2026;",
      "2026-01;1;31/02/2026;",
      "2026-01;1;02/03/2026;n° 1 85 05 38 185 042 14",
    ],
    Reponses: [
      "marche;lot;siret;reponse;repondu_le;motif",
      `2026-01;1;${company};interesse;09/03/2026;`,
      `2026-01;1;${insertionCompany};peut-être;09/03/2026;`,
      `2026-01;1;${insertionCompany};pas_interesse;09/03/2026;`,
      `2026-01;2;${insertionCompany};interesse;09/03/2026;zone`,
      `2026-01;1;${insertionCompany};pas_interesse;;zone`,
    ],
    Suites_opportunites: [
      "marche;lot;siret;etape;date;siret_attributaire",
      `2026-01;1;${insertionCompany};signature;16/03/2026;`,
      `2026-01;1;${insertionCompany};contrat;16/03/2026;${otherHost}`,
      `2026-01;1;${insertionCompany};rencontre;17/03/2026;`,
      `2026-01;1;${insertionCompany};rencontre;17/03/2026;`,
    ],
  });
  expect(outcome.outcome).toBe("refused");
  const places = errorsOf(outcome).map(({ sheet, row, column }) => `${sheet} ${String(row)} ${column ?? ""}`);
  expect(places.sort()).toEqual([
    "Opportunites 2 lot",
    "Opportunites 3 marche",
    "Opportunites 4 ouvert_le",
    "Opportunites 5 note",
    "Reponses 2 siret",
    "Reponses 3 reponse",
    "Reponses 4 motif",
    "Reponses 5 motif",
    "Reponses 6 repondu_le",
    "Suites_opportunites 2 etape",
    "Suites_opportunites 3 siret_attributaire",
    "Suites_opportunites 5 marche",
  ]);
  expect(await db.selectFrom("opportunity").select("lot_id").execute()).toEqual([]);
});

test("a lot said closed before it opens, or answered before it, is kept and said", async ({ db }) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Opportunites: [
      "marche;lot;ouvert_le;ferme_le;repondre_avant",
      "2026-01;1;02/03/2026;01/03/2026;01/02/2026",
    ],
  });
  expect(errorsOf(outcome)).toEqual([]);
  expect(warningsOf(outcome).map(({ column }) => column)).toEqual(["ferme_le", "repondre_avant"]);
});

test("another host's file opens no lot of a contract it does not follow, and its export shows none of its answers", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  await bring(db, { Organisations: ["siret;nom;roles", `${otherHost};Autre porteur;porteur`] });
  const outcome = await asHost(db, otherHost, sheets);
  expect(errorsOf(outcome).map(({ sheet, column }) => `${sheet ?? ""} ${column ?? ""}`)).toEqual([
    "Opportunites marche",
    "Reponses marche",
    "Suites_opportunites marche",
  ]);
  expect(errorsOf(outcome)[0]?.message).toContain("suivi par un autre porteur");
  await bring(db, sheets);
  const id = await idOf(db, otherHost);
  const files = await exported(db, id);
  for (const name of ["Opportunites.csv", "Reponses.csv", "Suites_opportunites.csv"])
    expect(files[name]?.trim().split("\n")).toHaveLength(1);
});

test("a host's export names the structures that answered, so that it comes back in elsewhere", async ({
  db,
}) => {
  const { Organisations = [], Marches = [], Lots = [] } = smallWorkbook();
  await bring(db, { Organisations, Marches, Lots });
  await bring(db, sheets);
  const id = await idOf(db, host);
  expect((await exported(db, id))["Organisations.csv"]).toContain(insertionCompany);
});

test("a host's file adds an answer it was told, and leaves as it is one typed on screen", async ({ db }) => {
  await bring(db, smallWorkbook());
  await asHost(db, host, sheets);
  expect(await answersOf(db)).toHaveLength(1);
  const declined = {
    Reponses: [
      "marche;lot;siret;reponse;repondu_le;motif",
      `2026-01;1;${insertionCompany};pas_interesse;10/03/2026;zone`,
    ],
  };
  expect(warningsOf(await asHost(db, host, declined))).toEqual([]);
  expect(await answersOf(db)).toMatchObject([{ answer: "declined", revision: 2 }]);
  const { accountId } = await signedIn(db, {
    role: "siae",
    organisationId: await idOf(db, insertionCompany),
  });
  await db.updateTable("opportunity_answer").set({ account_id: accountId }).execute();
  const outcome = await asHost(db, host, sheets);
  expect(warningsOf(outcome)).toEqual([
    expect.objectContaining({ sheet: "Reponses", row: 2, column: "reponse" }),
  ]);
  expect(await answersOf(db)).toMatchObject([{ answer: "declined", decline_reason: "zone" }]);
});
