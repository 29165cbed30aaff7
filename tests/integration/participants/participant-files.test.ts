import { randomUUID } from "node:crypto";
import * as eligibilityRoute from "#app/routes/_app.participants.$id.eligibilite/route.tsx";
import * as fileRoute from "#app/routes/_app.participants.$id._index/route.tsx";
import * as editRoute from "#app/routes/_app.participants.$id.modifier/route.tsx";
import * as listRoute from "#app/routes/_app.participants._index/route.tsx";
import * as newRoute from "#app/routes/_app.participants.nouveau/route.tsx";
import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { dataRevision } from "#db/queries/audit.server.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const person = { birthName: "Durand", firstName: "Camille", bornOn: "1990-05-17" };

async function world(db: Db, given: Given) {
  const host = await given.host();
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  return { host, someone };
}

const create = (someone: SignedIn, fields: Record<string, string>): Promise<unknown> =>
  Promise.resolve(
    newRoute.action({
      request: someone.post("/participants/nouveau", { id: randomUUID(), ...fields }),
      params: {},
      context: someone.context,
    }),
  );
const files = (db: Db) => db.selectFrom("participant").selectAll().orderBy("entered_rank").execute();
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const list = (someone: SignedIn, search = "") =>
  listRoute.loader({ request: someone.get(`/participants${search}`), params: {}, context: someone.context });
const at = (someone: SignedIn, id: string, request: Request) => ({
  request,
  params: { id },
  context: someone.context,
});

describe("a new file", () => {
  test("gets the next code, a key, and is found by its names in any order, without accents", async ({
    db,
    given,
  }) => {
    const { someone } = await world(db, given);
    expect(await create(someone, { ...person, birthName: "Bœuf-Élan" })).toMatchObject({ status: 302 });
    const [file] = await files(db);
    expect(file).toMatchObject({ code: "P-0001", birth_name: "Bœuf-Élan" });
    expect(file?.person_key).toMatch(/^[0-9a-f]{64}$/);
    expect((await list(someone, "?q=camille+elan+boeuf")).total).toBe(1);
    expect((await list(someone, "?q=camille+autre")).total).toBe(0);
  });

  test("sent twice, is one", async ({ db, given }) => {
    const { someone } = await world(db, given);
    const id = randomUUID();
    await create(someone, { ...person, id });
    await create(someone, { ...person, id });
    expect(await files(db)).toHaveLength(1);
  });

  test.for([
    ["birthName", "王", "lettres latines"],
    ["bornOn", "2026-12-01", "à venir"],
    ["bornOn", "2020-01-01", "moins de 14 ans"],
    ["usedName", "2 90 05 38 185 042 10", "sécurité sociale"],
    ["commune", "Nulle part", "Aucune commune"],
    ["prescriber", "Inconnue", "SIRET"],
  ])("%s « %s » is refused", async ([field = "", value = "", words = ""], { db, given }) => {
    const { someone } = await world(db, given);
    const reply = await create(someone, { ...person, [field]: value });
    expect(errorsOf(reply)[field]?.join(" ")).toContain(words);
    expect(await files(db)).toEqual([]);
  });

  test("of the same person is refused with a link, unless they are said to be two", async ({ db, given }) => {
    const { someone } = await world(db, given);
    await create(someone, person);
    const [first] = await files(db);
    const again = { ...person, birthName: "DURAND" };
    expect(await create(someone, again)).toMatchObject({
      init: { status: 400 },
      data: { same: [{ id: first?.id, code: "P-0001" }] },
    });
    expect(await create(someone, { ...again, twoPersons: "on" })).toMatchObject({ status: 302 });
    expect(await files(db)).toHaveLength(2);
  });

  test("of someone another host knows says nothing of it", async ({ db, given }) => {
    const { someone } = await world(db, given);
    const other = await world(db, given);
    await create(other.someone, person);
    expect(await create(someone, person)).toMatchObject({ status: 302 });
    expect((await list(someone)).total).toBe(1);
  });

  test("leaves no personal value in the trail", async ({ db, given }) => {
    const { someone } = await world(db, given);
    await create(someone, { ...person, email: "camille@exemple.fr", phone: "06 11 22 33 44" });
    const changes = await db.selectFrom("audit_change").selectAll().execute();
    expect(JSON.stringify(changes)).not.toMatch(/Durand|Camille|camille|1990|06 11/);
  });
});

describe("a file", () => {
  test("corrected meanwhile shows both versions and keeps what was typed", async ({ db, given }) => {
    const { someone } = await world(db, given);
    await create(someone, person);
    const [file] = await files(db);
    const id = file?.id ?? "";
    const edit = (fields: Record<string, string>) =>
      editRoute.action(at(someone, id, someone.post("/", { ...person, code: "P-0001", ...fields })));
    expect(await edit({ seen: "1", usedName: "Martin" })).toMatchObject({ status: 302 });
    const reply = await edit({ seen: "1", usedName: "Petit" });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { seen: "2", conflict: { rows: [{ label: "Nom d’usage", stored: "Martin", typed: "Petit" }] } },
    });
    expect(await edit({ seen: "2", usedName: "Petit" })).toMatchObject({ status: 302 });
  });

  test("born another day has another key, and its hires another age", async ({ db, given }) => {
    const { someone } = await world(db, given);
    await create(someone, person);
    const [file] = await files(db);
    if (!file) throw new Error("No file");
    await given.hire({ participant_id: file.id, starts_on: "2026-01-05" as Day });
    const form = { ...person, code: "P-0001", seen: "1", bornOn: "1980-05-17" };
    await editRoute.action(at(someone, file.id, someone.post("/", form)));
    const [after] = await files(db);
    expect(after?.person_key).not.toBe(file.person_key);
    expect((await db.selectFrom("hire").select("age").executeTakeFirst())?.age).toBe(45);
  });

  test("opened twice in a day is logged once, and invalidates no figure", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const { id } = await given.participant({ host_id: host.id });
    const before = await dataRevision(db);
    for (let time = 0; time < 2; time += 1) await fileRoute.loader(at(someone, id, someone.get("/")));
    const views = await db.selectFrom("audit_event").select("act").where("object_id", "=", id).execute();
    expect(views).toEqual([{ act: "participant.viewed" }]);
    expect(await dataRevision(db)).toBe(before);
  });

  test("of a purged person says so, with its code", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const purged = {
      birth_name: null,
      first_name: null,
      born_on: null,
      purged_at: "2026-01-01T00:00:00.000Z",
    };
    await given.participant({ host_id: host.id, code: "P-7", ...(purged as object) });
    expect((await list(someone)).lines).toMatchObject([{ code: "P-7", name: null }]);
  });

  test("has its notice noted once", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const { id } = await given.participant({ host_id: host.id });
    for (let time = 0; time < 2; time += 1)
      await fileRoute.action(at(someone, id, someone.post("/", { intent: "inform" })));
    expect((await files(db))[0]?.informed_on).toBe("2026-11-22");
  });
});

describe("an eligibility", () => {
  const add = (someone: SignedIn, id: string, fields: Record<string, string>) =>
    eligibilityRoute.action(at(someone, id, someone.post("/", { id: randomUUID(), ...fields })));

  test("takes the usual proof, then filters the list by its end", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const { id } = await given.participant({ host_id: host.id });
    await given.participant({ host_id: host.id });
    await add(someone, id, { criterion: "rsa", seenOn: "2024-12-22" });
    expect(await db.selectFrom("eligibility").select("proof").execute()).toEqual([
      { proof: "Attestation RSA" },
    ]);
    const count = async (search: string) => (await list(someone, search)).total;
    expect(await count("?eligibilite=expiree")).toBe(1);
    expect(await count("?eligibilite=en-cours")).toBe(0);
    expect(await count("?eligibilite=aucune")).toBe(1);
    expect(await count("?rsa=oui")).toBe(1);
  });

  test("seen tomorrow is refused; a proof too old is told first", async ({ db, given }) => {
    const { host, someone } = await world(db, given);
    const { id } = await given.participant({ host_id: host.id });
    const future = await add(someone, id, { criterion: "rsa", seenOn: "2026-11-23" });
    expect(errorsOf(future).seenOn?.join()).toContain("passé");
    const old = { criterion: "rsa", seenOn: "2026-11-20", provedOn: "2026-01-02" };
    const told = (await add(someone, id, old)) as unknown as {
      data: { confirmed: string; warnings: string[] };
    };
    expect(told.data.warnings.join()).toContain("3 mois");
    expect(await add(someone, id, { ...old, confirmed: told.data.confirmed })).toMatchObject({ status: 302 });
  });
});
