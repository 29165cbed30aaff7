import type { Day } from "#app/domain/calendar.ts";
import * as list from "#app/routes/_app.structures._index/route.tsx";
import * as file from "#app/routes/_app.structures[.]csv/route.ts";
import type { Db } from "#db/database.server.ts";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function place(db: Db, code: string, name: string, at: [number, number] | null, territory: string) {
  await db
    .insertInto("commune")
    .values({
      code,
      name,
      department_code: "38",
      epci_siren: null,
      territory_code: territory,
      search_text: name.toLowerCase(),
      latitude: at === null ? null : at[0],
      longitude: at === null ? null : at[1],
    })
    .execute();
}

/** Crolles and Grenoble are 16 km apart. */
async function world(db: Db, given: Given) {
  const said = givenOpportunities(db);
  await given.territory("gresivaudan", "Grésivaudan");
  await given.territory("agglo", "Agglomération grenobloise");
  await place(db, "38140", "Crolles", [45_284_000, 5_883_000], "gresivaudan");
  await place(db, "38185", "Grenoble", [45_188_000, 5_724_000], "agglo");
  const painters = await given.organisation(
    { name: "Ateliers du Drac", kind: "ACI", commune_code: "38185" },
    ["siae"],
  );
  await said.activities(painters.id, "peinture-revetement-des-murs");
  await said.profile(painters.id, {
    brand: "Éclat & Cie",
    radius_km: 20,
    services: "service",
    capacity: 1250,
  });
  const laundry = await given.organisation({
    name: "ESAT Les Glycines",
    kind: "ESAT",
    commune_code: "38140",
  });
  await said.activities(laundry.id, "blanchisserie");
  await said.profile(laundry.id, { services: "service;production" });
  await said.zone(laundry.id, { level: "territory", code: "gresivaudan" });
  const silent = await given.organisation({ name: "Silencieuse", kind: "EI" });
  await given.organisation({ name: "Mairie sans type" }, ["authority"]);
  const reader = await signedIn(db, { role: "network" }, { now });
  const names = async (search: string) => {
    const page = await list.loader({
      request: reader.get(`/structures${search}`),
      params: {},
      context: reader.context,
    });
    return page.lines.map(({ name }) => name);
  };
  return { said, painters, laundry, silent, reader, names };
}

const all = ["Ateliers du Drac", "ESAT Les Glycines", "Silencieuse"];

test("every structure is listed by name with the count of those that are SIAE; what is not said reads n.d.", async ({
  db,
  given,
}) => {
  const { reader } = await world(db, given);
  const page = await list.loader({ request: reader.get("/structures"), params: {}, context: reader.context });
  expect(page).toMatchObject({ found: { all: 3, siae: 2 }, total: 3, mayAdd: false });
  expect(page.lines).toMatchObject([
    {
      name: "Ateliers du Drac",
      brand: "Éclat & Cie",
      does: "Peinture et revêtement des murs",
      works: "20\u00a0km autour de Grenoble",
      capacity: "12,5\u00a0ETP",
    },
    { name: "ESAT Les Glycines", works: "Grésivaudan", capacity: null, isIncomplete: true },
    { name: "Silencieuse", does: null, works: null, commune: null, isIncomplete: true },
  ]);
});

test.for([
  ["?q=drac", [all[0]]],
  ["?q=ECLAT", [all[0]]],
  ["?q=eclat+grenoble", [all[0]]],
  ["?q=crolles", [all[1]]],
  ["?q=blanchisserie", [all[1]]],
  ["?q=peinture+crolles", []],
  ["?q=esat", [all[1]]],
  ["?q=%25", all],
  ["?type=siae", [all[0], all[2]]],
  ["?type=ESAT", [all[1]]],
  ["?type=autre", all],
  ["?metier=building", [all[0]]],
  ["?metier=blanchisserie", [all[1]]],
  ["?territoire=agglo", [all[0]]],
  ["?service=production", [all[1]]],
  ["?lieu=Crolles", [all[0], all[1]]],
  ["?lieu=Grenoble", [all[0]]],
  ["?lieu=gr%C3%A9sivaudan", [all[0], all[1]]],
  ["?lieu=Nulle-Part", []],
  ["?fiche=incomplete", all],
  ["?fiche=sans-metier", [all[2]]],
  ["?fiche=sans-zone", [all[2]]],
  ["?fiche=sans-capacite", [all[1], all[2]]],
  ["?fiche=absente", []],
  ["?page=9", all],
] as const)("the address %s finds who answers it", async ([search, found], { db, given }) => {
  const { names } = await world(db, given);
  expect(await names(search)).toEqual(found);
});

test("a kind that starts later is no SIAE yet; one an outside directory lost is found and said", async ({
  db,
  given,
}) => {
  const { silent, names, reader } = await world(db, given);
  await db
    .updateTable("organisation")
    .set({ kind_since: "2027-01-01" as Day })
    .where("id", "=", silent.id)
    .execute();
  await db
    .insertInto("structure_source")
    .values({
      organisation_id: silent.id,
      source: "emplois",
      fields: "{}",
      seen_on: "2026-09-01" as Day,
      missing_since: "2026-11-01" as Day,
    })
    .execute();
  expect(await names("?fiche=absente")).toEqual([all[2]]);
  const page = await list.loader({ request: reader.get("/structures"), params: {}, context: reader.context });
  expect(page).toMatchObject({ found: { all: 3, siae: 1 } });
  expect(page.lines[2]).toMatchObject({
    kind: expect.stringMatching(/^Entreprise d’insertion à partir du 1er.janvier 2027$/) as string,
    missing: { source: "emplois", seenOn: "2026-09-01" },
  });
});

test("4 000 structures are shown by pages of 20", async ({ db, given }) => {
  const { names, reader } = await world(db, given);
  const model = await db
    .selectFrom("organisation")
    .selectAll()
    .where("name", "=", "Silencieuse")
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: 4_000 }, (_none, index) => ({
    ...model,
    id: `many-${String(index)}` as never,
    siret: `many-${String(index)}`,
    name: `Structure ${String(index)}`,
    search_text: `structure ${String(index).padStart(4, "0")}`,
  }));
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto("organisation")
      .values(rows.slice(from, from + 1000))
      .execute();
  const page = await list.loader({
    request: reader.get("/structures?page=151"),
    params: {},
    context: reader.context,
  });
  expect(page).toMatchObject({ total: 4_003, page: 151 });
  expect(page.lines).toHaveLength(20);
  expect(await names("?q=structure+3999")).toEqual(["Structure 3999"]);
});

test("the file holds the same structures as the page, names that look like formulas escaped, and is audited", async ({
  db,
  given,
}) => {
  const { reader, silent } = await world(db, given);
  await db.updateTable("organisation").set({ name: "=SOMME(A1)" }).where("id", "=", silent.id).execute();
  const answer = await file.loader({
    request: reader.get("/structures.csv?type=siae"),
    params: {},
    context: reader.context,
  });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split("\r\n");
  expect(lines[0]).toMatch(/^SIRET;Nom;Enseigne;Type;SIAE;/);
  expect(lines).toHaveLength(4);
  expect(lines[1]).toContain(
    "Ateliers du Drac;Éclat & Cie;Atelier et chantier d’insertion;oui;Grenoble;38185",
  );
  expect(lines[1]).toContain(";12,5;");
  expect(lines[2]).toContain(";'=SOMME(A1);");
  expect(
    await db.selectFrom("audit_event").select("act").where("act", "=", "structures.exported").execute(),
  ).toHaveLength(1);
});

test("an empty directory says so and offers a facilitator to add the first", async ({ db, given }) => {
  const host = await given.host();
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const page = await list.loader({
    request: facilitator.get("/structures?q=x"),
    params: {},
    context: facilitator.context,
  });
  expect(page).toMatchObject({ lines: [], whole: 0, mayAdd: true, found: { all: 0, siae: 0 } });
});
