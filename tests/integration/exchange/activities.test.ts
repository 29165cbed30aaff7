import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";
import { bring, company, errorsOf, exported, insertionCompany, smallWorkbook } from "./workbook-files.ts";

async function storedActivities(db: Db) {
  return db
    .selectFrom("organisation_activity")
    .innerJoin("organisation", "organisation.id", "organisation_activity.organisation_id")
    .select(["siret", "activity"])
    .orderBy("organisation_activity.entered_rank")
    .execute();
}

test("an activity comes in by its code, its label or the slug of the inclusive market, and goes out by its code", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Activites: [
      "siret;activite",
      `${insertionCompany};peinture-revetement-des-murs`,
      `${insertionCompany};Création et entretien des espaces verts`,
      `${insertionCompany};nettoyage-de-locaux-16`,
    ],
  });
  expect(outcome.counts).toEqual({ Activites: { created: 3, updated: 0, unchanged: 0 } });
  expect(await storedActivities(db)).toEqual([
    { siret: insertionCompany, activity: "peinture-revetement-des-murs" },
    { siret: insertionCompany, activity: "creation-et-entretien-des-espaces-verts" },
    { siret: insertionCompany, activity: "nettoyage-de-locaux" },
  ]);
  const files = await exported(db);
  expect(files["Activites.csv"]?.split(/\r?\n/).slice(0, 2)).toEqual([
    "\ufeffsiret;activite",
    `${insertionCompany};peinture-revetement-des-murs`,
  ]);
});

test("the same sheet a second time changes nothing; another one adds to it", async ({ db }) => {
  await bring(db, smallWorkbook());
  const sheet = { Activites: ["siret;activite", `${insertionCompany};menuiserie`] };
  await bring(db, sheet);
  expect((await bring(db, sheet)).counts).toEqual({ Activites: { created: 0, updated: 0, unchanged: 1 } });
  await bring(db, { Activites: ["siret;activite", `${insertionCompany};plomberie`] });
  expect((await storedActivities(db)).map(({ activity }) => activity)).toEqual(["menuiserie", "plomberie"]);
});

test("an unknown activity, an unknown structure and a line written twice are refused, each where it is", async ({
  db,
}) => {
  await bring(db, smallWorkbook());
  const outcome = await bring(db, {
    Activites: [
      "siret;activite",
      `${company};magie`,
      "26380057500031;menuiserie",
      `${company};menuiserie`,
      `${company};Menuiserie`,
    ],
  });
  expect(errorsOf(outcome)).toEqual([
    expect.objectContaining({
      row: 2,
      column: "activite",
      message: "Écrivez un métier de la liste, son code ou son libellé, par exemple : nettoyage-de-locaux.",
    }),
    expect.objectContaining({ row: 3, column: "siret" }),
    expect.objectContaining({ row: 5 }),
  ]);
  expect(await storedActivities(db)).toEqual([]);
});
