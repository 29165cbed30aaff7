import { createAccount } from "#app/features/accounts/create-account.server.ts";
import { parseSiret } from "#app/domain/siret.ts";
import * as edit from "#app/routes/_app.structures.$siret.modifier/route.tsx";
import * as add from "#app/routes/_app.structures.nouvelle/route.tsx";
import type { Db } from "#db/database.server.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const pageId = "3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b";
const siret = siretNumber(9_100_001);
/** An establishment of La Poste, whose digits do not pass Luhn but add up to a multiple of 5. */
const laPoste = "35600000009075";

async function world(db: Db, given: Given) {
  await given.territory("gresivaudan", "Grésivaudan");
  await db
    .insertInto("epci")
    .values({ siren: "200018166", name: "CC Le Grésivaudan", default_territory_code: "gresivaudan" })
    .execute();
  for (const [code, name] of [
    ["38140", "Crolles"],
    ["38538", "Le Versoud"],
  ] as const)
    await db
      .insertInto("commune")
      .values({
        code,
        name,
        department_code: "38",
        epci_siren: "200018166",
        territory_code: "gresivaudan",
        search_text: name.toLowerCase(),
        latitude: null,
        longitude: null,
      })
      .execute();
  const host = await given.host();
  const structure = await given.organisation({ name: "Ateliers du Drac", kind: "ACI" }, ["siae"]);
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const worker = await signedIn(db, { role: "siae", organisationId: structure.id }, { now });
  return { host, structure, facilitator, worker };
}

const body = (fields: Record<string, string | readonly string[]>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  return form;
};

type Fields = Record<string, string | readonly string[]>;
const sendNew = async (someone: SignedIn, fields: Fields): Promise<unknown> =>
  add.action({
    request: someone.post("/structures/nouvelle", body({ id: pageId, ...fields })),
    params: {},
    context: someone.context,
  });
const open = (someone: SignedIn, of: string) =>
  edit.loader({
    request: someone.get(`/structures/${of}/modifier`),
    params: { siret: of },
    context: someone.context,
  });
const send = async (someone: SignedIn, of: string, fields: Fields): Promise<unknown> =>
  edit.action({
    request: someone.post(`/structures/${of}/modifier`, body(fields)),
    params: { siret: of },
    context: someone.context,
  });

const stored = (db: Db, of: string) =>
  db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .select([
      "organisation.id",
      "name",
      "kind",
      "kind_since",
      "commune_code",
      "email",
      "profile.brand",
      "profile.capacity",
      "profile.radius_km",
      "profile.services",
      "profile.website",
    ])
    .where("siret", "=", of)
    .executeTakeFirst();
const zones = async (db: Db) =>
  (await db.selectFrom("structure_zone").select(["level", "code"]).orderBy("entered_rank").execute()).map(
    ({ level, code }) => `${level} ${code}`,
  );

const whole = {
  name: "Chantiers verts",
  siret,
  kind: "EI",
  kindSince: "2024-03-01",
  brand: "Verts",
  commune: "Crolles (38140)",
  email: "verts@exemple.fr",
  website: "www.verts.fr",
  services: ["service", "secondment"],
  territories: ["gresivaudan"],
  epcis: ["200018166"],
  communes: "Crolles\nle versoud",
  radiusKm: "30",
  capacity: "12,5",
};

describe("a new structure", () => {
  test("is written whole, in one line of the trail field by field, with its role; sent twice it is one", async ({
    db,
    given,
  }) => {
    const { facilitator } = await world(db, given);
    expect(await sendNew(facilitator, whole)).toMatchObject({ status: 302 });
    expect(await sendNew(facilitator, whole)).toMatchObject({ status: 302 });
    expect(await stored(db, siret)).toEqual({
      id: pageId,
      name: "Chantiers verts",
      kind: "EI",
      kind_since: "2024-03-01",
      commune_code: "38140",
      email: "verts@exemple.fr",
      brand: "Verts",
      capacity: 1250,
      radius_km: 30,
      services: "secondment;service",
      website: "https://www.verts.fr/",
    });
    expect(await zones(db)).toEqual([
      "territory gresivaudan",
      "epci 200018166",
      "commune 38140",
      "commune 38538",
    ]);
    const events = await db
      .selectFrom("audit_event")
      .select("sequence")
      .where("act", "=", "structure.created")
      .execute();
    expect(events).toHaveLength(1);
    const changes = await db.selectFrom("audit_change").select(["object_type", "field", "after"]).execute();
    expect(changes).toContainEqual({ object_type: "structure_profile", field: "capacity", after: "1250" });
    expect(changes).toContainEqual({ object_type: "organisation", field: "email", after: "modifié" });
    expect(changes).toContainEqual({
      object_type: "structure_zone",
      field: "communes",
      after: "Crolles (38140), Le Versoud (38538)",
    });
    expect(
      await db
        .selectFrom("organisation_role")
        .select("role")
        .where("organisation_id", "=", pageId as never)
        .execute(),
    ).toEqual([{ role: "siae" }]);
  });

  test.for([
    [{ siret: "123" }, "siret"],
    [{ siret: "90000000000002" }, "siret"],
    [{ name: "" }, "name"],
    [{ kind: "XX" }, "kind"],
    [{ email: "pas une adresse" }, "email"],
    [{ website: "javascript:alert(1)" }, "website"],
    [{ capacity: "douze" }, "capacity"],
    [{ capacity: "-3" }, "capacity"],
    [{ radiusKm: "30,5" }, "radiusKm"],
    [{ commune: "Nulle-Part" }, "commune"],
    [{ commune: "" }, "radiusKm"],
    [{ communes: "Croles" }, "communes"],
    [{ contact: "1 84 12 76 451 089 46" }, "contact"],
  ] as const)("%j is refused beside its field, nothing written", async ([wrong, field], { db, given }) => {
    const { facilitator } = await world(db, given);
    expect(await sendNew(facilitator, { ...whole, ...wrong })).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { [field]: [expect.any(String)] } } },
    });
    expect(await stored(db, siret)).toBeUndefined();
  });

  test("an unknown commune of its zone is refused with those it may have meant", async ({ db, given }) => {
    const { facilitator } = await world(db, given);
    const answer = await sendNew(facilitator, { ...whole, communes: "Croles" });
    expect(JSON.stringify(answer)).toContain("Crolles (38140)");
  });

  test("an establishment of La Poste is known by its own rule", async ({ db, given }) => {
    const { facilitator } = await world(db, given);
    expect(parseSiret(laPoste)).toBeDefined();
    expect(await sendNew(facilitator, { ...whole, siret: laPoste })).toMatchObject({ status: 302 });
  });

  test("an organisation known here becomes a structure once confirmed; what is left empty stays", async ({
    db,
    given,
  }) => {
    const { facilitator } = await world(db, given);
    await given.organisation({ name: "Verts SARL", siret, email: "ancien@exemple.fr" }, ["company"]);
    const typed = { ...whole, email: "" };
    const asked = (await sendNew(facilitator, typed)) as { data: { warnings: string[]; confirmed: string } };
    expect(asked.data.warnings[0]).toContain("Verts SARL");
    expect((await stored(db, siret))?.kind).toBeNull();
    expect(await sendNew(facilitator, { ...typed, confirmed: asked.data.confirmed })).toMatchObject({
      status: 302,
    });
    expect(await stored(db, siret)).toMatchObject({
      name: "Chantiers verts",
      kind: "EI",
      email: "ancien@exemple.fr",
    });
    expect(await sendNew(facilitator, typed)).toMatchObject({ init: { status: 400 } });
  });

  test("a structure that is there already is refused by its name", async ({ db, given }) => {
    const { facilitator, structure } = await world(db, given);
    const answer = await sendNew(facilitator, { ...whole, siret: structure.siret });
    expect(JSON.stringify(answer)).toContain("Ateliers du Drac est déjà dans l’annuaire");
    expect((await stored(db, structure.siret))?.kind).toBe("ACI");
  });

  test("gets an account of its own from the administrator", async ({ db, given }) => {
    const { facilitator } = await world(db, given);
    await sendNew(facilitator, whole);
    const made = await createAccount(
      db,
      {
        email: "compte@verts.fr",
        name: "Camille Durand",
        role: "siae",
        siret: parseSiret(siret) ?? null,
        organisationName: null,
        territoryCode: null,
      },
      { actor: "cli", now: now() },
    );
    expect(made.outcome).toBe("created");
    const account = await db
      .selectFrom("account")
      .select("organisation_id")
      .where("email", "=", "compte@verts.fr")
      .executeTakeFirst();
    expect(account?.organisation_id).toBe(pageId);
  });

  test("is not for a structure to add", async ({ db, given }) => {
    const { worker } = await world(db, given);
    await expect(sendNew(worker, whole)).rejects.toMatchObject({ status: 403 });
  });
});

describe("the sheet", () => {
  const own = { name: "Ateliers du Drac", capacity: "9", territories: "gresivaudan", services: "service" };

  test("is filled by its own account, which changes neither its kind nor its SIRET", async ({
    db,
    given,
  }) => {
    const { worker, structure } = await world(db, given);
    const { seen, identified } = await open(worker, structure.siret);
    expect(identified).toBe(false);
    const sent = { ...own, seen, kind: "EI", siret };
    expect(await send(worker, structure.siret, sent)).toMatchObject({ status: 302 });
    expect(await stored(db, structure.siret)).toMatchObject({
      kind: "ACI",
      capacity: 900,
      services: "service",
    });
    expect(await zones(db)).toEqual(["territory gresivaudan"]);
    expect((await open(worker, structure.siret)).values).toMatchObject({
      capacity: "9",
      territories: ["gresivaudan"],
    });
  });

  test("sent again unchanged writes nothing; sent from an old page, both versions are told and nothing is lost", async ({
    db,
    given,
  }) => {
    const { worker, facilitator, structure } = await world(db, given);
    const { seen } = await open(worker, structure.siret);
    await send(worker, structure.siret, { ...own, seen });
    expect(await send(worker, structure.siret, { ...own, seen })).toMatchObject({ status: 302 });
    const typed = { ...own, siret: structure.siret, kind: "ACI", capacity: "20", seen };
    const refused = await send(facilitator, structure.siret, typed);
    expect(refused).toMatchObject({
      init: { status: 400 },
      data: { conflict: { rows: [{ label: "Capacité (ETP)", stored: "9", typed: "20" }] } },
    });
    const next = (refused as { data: { seen: string } }).data.seen;
    expect(await send(facilitator, structure.siret, { ...typed, seen: next })).toMatchObject({ status: 302 });
    expect(await stored(db, structure.siret)).toMatchObject({ capacity: 2000 });
    expect(
      await db.selectFrom("audit_event").select("act").where("act", "=", "structure.updated").execute(),
    ).toHaveLength(2);
  });

  test("keeps what its form does not show: activities, the point on the map", async ({ db, given }) => {
    const { facilitator, structure } = await world(db, given);
    const { seen } = await open(facilitator, structure.siret);
    await send(facilitator, structure.siret, { ...own, siret: structure.siret, kind: "ACI", seen });
    await db.updateTable("structure_profile").set({ latitude: 45_000_000, longitude: 5_000_000 }).execute();
    const again = await open(facilitator, structure.siret);
    const typed = { ...own, siret: structure.siret, kind: "ACI", radiusKm: "10", seen: again.seen };
    expect(await send(facilitator, structure.siret, typed)).toMatchObject({ status: 302 });
    expect(await db.selectFrom("structure_profile").select(["latitude", "radius_km"]).execute()).toEqual([
      { latitude: 45_000_000, radius_km: 10 },
    ]);
  });

  test("gets a corrected SIRET from a facilitator, unless another organisation has it", async ({
    db,
    given,
  }) => {
    const { facilitator, structure, host } = await world(db, given);
    const { seen } = await open(facilitator, structure.siret);
    const taken = await send(facilitator, structure.siret, { ...own, kind: "ACI", siret: host.siret, seen });
    expect(taken).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { siret: [expect.any(String)] } } },
    });
    expect(await send(facilitator, structure.siret, { ...own, kind: "ACI", siret, seen })).toMatchObject({
      status: 302,
    });
    expect((await stored(db, siret))?.id).toBe(structure.id);
  });

  test("404 for another structure and for what is no structure; a place nobody knows is refused", async ({
    db,
    given,
  }) => {
    const { worker, facilitator, host, structure } = await world(db, given);
    const other = await given.organisation({ kind: "EI" }, ["siae"]);
    await expect(open(worker, other.siret)).rejects.toMatchObject({ status: 404 });
    await expect(send(worker, other.siret, own)).rejects.toMatchObject({ status: 404 });
    await expect(open(facilitator, host.siret)).rejects.toMatchObject({ status: 404 });
    const { seen } = await open(worker, structure.siret);
    expect(await send(worker, structure.siret, { ...own, territories: "nulle-part", seen })).toMatchObject({
      init: { status: 400 },
    });
  });
});
