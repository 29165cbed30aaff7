import type { Db } from "#db/database.server.ts";
import { expect, test } from "#tests/support/test.ts";
import {
  bring,
  company,
  errorsOf,
  exported,
  host,
  insertionCompany,
  smallWorkbook,
  warningsOf,
  type Sheets,
} from "./workbook-files.ts";

const profileOf = (db: Db) =>
  db
    .selectFrom("structure_profile")
    .select(["brand", "services", "capacity", "radius_km", "latitude", "longitude", "contact"])
    .executeTakeFirst();

const zonesOf = async (db: Db) =>
  (await db.selectFrom("structure_zone").select(["level", "code"]).orderBy("entered_rank").execute()).map(
    ({ level, code }) => `${level} ${code}`,
  );

async function asHost(db: Db, sheets: Sheets) {
  const { id } = await db
    .selectFrom("organisation")
    .select("id")
    .where("siret", "=", host)
    .executeTakeFirstOrThrow();
  return bring(db, sheets, { importer: { kind: "host", hostId: id } });
}

const sheets = {
  Structures: [
    "siret;enseigne;services;etp;rayon_km;latitude;longitude;contact",
    `${insertionCompany};Les Chantiers;prestation;12,5;30;45,188529;-1,5;Camille Roussillon`,
  ],
  Zones: [
    "siret;niveau;code",
    `${insertionCompany};commune;38140`,
    `${insertionCompany};Territoire;Grésivaudan`,
    `${insertionCompany};departement;38`,
    `${insertionCompany};epci;200018166`,
  ],
};

async function withPlaces(db: Db): Promise<void> {
  await db
    .insertInto("epci")
    .values({ siren: "200018166", name: "CC Le Grésivaudan", default_territory_code: null })
    .execute();
  await bring(db, { ...smallWorkbook(), Territoires: ["code;libelle", "gresivaudan;Grésivaudan"] });
}

test("a sheet and its zone come in as typed, go out by their codes, and change nothing a second time", async ({
  db,
}) => {
  await withPlaces(db);
  const outcome = await bring(db, sheets);
  expect(errorsOf(outcome)).toEqual([]);
  expect(await profileOf(db)).toEqual({
    brand: "Les Chantiers",
    services: "service",
    capacity: 1250,
    radius_km: 30,
    latitude: 45_188_529,
    longitude: -1_500_000,
    contact: "Camille Roussillon",
  });
  expect(await zonesOf(db)).toEqual([
    "commune 38140",
    "territory gresivaudan",
    "department 38",
    "epci 200018166",
  ]);
  const files = await exported(db);
  expect(files["Structures.csv"]).toContain(`${insertionCompany};Les Chantiers;`);
  expect(files["Zones.csv"]).toContain(`${insertionCompany};territoire;gresivaudan`);
  expect((await bring(db, sheets)).counts).toEqual({
    Structures: { created: 0, updated: 0, unchanged: 1 },
    Zones: { created: 0, updated: 0, unchanged: 4 },
  });
});

test("what is no structure, half a point, an unknown place and a line written twice are refused where they are", async ({
  db,
}) => {
  await withPlaces(db);
  const outcome = await bring(db, {
    Structures: [
      "siret;latitude;longitude;services;rayon_km",
      `${company};;;;`,
      `${insertionCompany};45,1;;;`,
      `${insertionCompany};;;peinture;`,
      `${insertionCompany};;;;9000`,
    ],
    Zones: [
      "siret;niveau;code",
      `${company};commune;38140`,
      `${insertionCompany};commune;99999`,
      `${insertionCompany};territoire;oisans`,
      `${insertionCompany};epci;123456789`,
      `${insertionCompany};departement;999`,
      `${insertionCompany};commune;38140`,
      `${insertionCompany};commune;38140`,
      `${insertionCompany};canton;38140`,
    ],
  });
  const places = errorsOf(outcome).map(({ sheet, row, column }) => `${sheet} ${String(row)} ${column ?? ""}`);
  expect(places.sort()).toEqual([
    "Structures 2 siret",
    "Structures 3 longitude",
    "Structures 4 services",
    "Structures 5 rayon_km",
    "Zones 2 siret",
    "Zones 3 code",
    "Zones 4 code",
    "Zones 5 code",
    "Zones 6 code",
    "Zones 8 siret",
    "Zones 9 niveau",
  ]);
  expect(await zonesOf(db)).toEqual([]);
});

test("a host's file fills what is empty of a sheet, and proposes what differs; it adds no place to a zone already said", async ({
  db,
}) => {
  await withPlaces(db);
  await bring(db, {
    Structures: ["siret;enseigne;etp", `${insertionCompany};Les Chantiers;`],
    Zones: ["siret;niveau;code", `${insertionCompany};commune;38140`],
  });
  const outcome = await asHost(db, {
    Structures: ["siret;enseigne;etp", `${insertionCompany};Autre enseigne;8`],
    Zones: ["siret;niveau;code", `${insertionCompany};commune;38140`, `${insertionCompany};departement;38`],
  });
  expect(await profileOf(db)).toMatchObject({ brand: "Les Chantiers", capacity: 800 });
  expect(await zonesOf(db)).toEqual(["commune 38140"]);
  expect(warningsOf(outcome)).toEqual([
    expect.objectContaining({ sheet: "Structures", column: "enseigne" }),
    expect.objectContaining({ sheet: "Zones", column: "code" }),
  ]);
});

test("a host's file says the zone of a structure that said none", async ({ db }) => {
  await withPlaces(db);
  const outcome = await asHost(db, sheets);
  expect(warningsOf(outcome)).toEqual([]);
  expect(await zonesOf(db)).toHaveLength(4);
});
