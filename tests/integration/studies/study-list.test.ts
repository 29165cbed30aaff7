import type { Day } from "#app/domain/calendar.ts";
import type { StudyState } from "#app/domain/study-state.ts";
import { loader } from "#app/routes/_app.calibrages._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");

async function world(db: Db, given: Given) {
  const host = await given.host();
  const buyer = await given.organisation({ name: "Commune de Crolles" }, ["authority"]);
  const other = await given.organisation({ name: "Département" }, ["authority"]);
  const forBuyer = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
  const forHost = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  return { host, buyer, other, forBuyer, forHost };
}

const open = (someone: SignedIn, search = "") =>
  loader({ request: someone.get(`/calibrages${search}`), params: {}, context: someone.context });
const titles = async (someone: SignedIn, search = "") =>
  (await open(someone, search)).studies.map(({ title }) => title);

describe("a buyer’s studies", () => {
  test("say what they come to, and who has them", async ({ db, given }) => {
    const { buyer, host, other, forBuyer } = await world(db, given);
    const { study, studyLot } = givenStudies(db);
    const { id } = await study(buyer.id, { title: "Salle" });
    await studyLot(id);
    await studyLot(id, { number: "2", amount_low: null });
    await study(buyer.id, { title: "École", state: "returned", host_id: host.id });
    await study(buyer.id, {
      title: "Gymnase",
      state: "submitted",
      host_id: host.id,
      due_on: "2026-12-10" as Day,
    });
    await study(other.id, { title: "Ailleurs" });
    const { studies, reader } = await open(forBuyer);
    expect(reader).toBe("authority");
    expect(studies).toMatchObject([
      { title: "École", lots: 0, hours: null, holder: "chez vous" },
      {
        title: "Salle",
        lots: 2,
        missing: 1,
        hours: 1_250_00,
        days: 1786,
        personMonths: 93,
        holder: "chez vous",
        dueOn: null,
      },
      { title: "Gymnase", dueOn: "2026-12-10", late: 0 },
    ]);
    expect(studies[2]?.holder).toMatch(/^chez /);
  });

  test("with none, says so", async ({ db, given }) => {
    const { forBuyer } = await world(db, given);
    expect(await open(forBuyer)).toMatchObject({ never: true, total: 0, studies: [] });
  });
});

describe("a facilitator’s studies", () => {
  async function sent(db: Db, given: Given) {
    const { forHost, host, buyer, other } = await world(db, given);
    const { study } = givenStudies(db);
    const add = (title: string, state: StudyState, due: string | null = null, authority = buyer.id) =>
      study(authority, { title, state, host_id: host.id, due_on: due as Day | null });
    await add("Tard", "submitted", "2026-11-19");
    await add("Bientôt", "submitted", "2026-12-01");
    await add("Finie", "converted");
    await add("Validée", "approved", "2026-10-01", other.id);
    await study(buyer.id, { title: "Pas envoyée" });
    return { forHost };
  }

  test("those to review come first, the late one says by how many days", async ({ db, given }) => {
    const { forHost } = await sent(db, given);
    const list = await open(forHost);
    expect(list.studies.map(({ title, late }) => [title, late])).toEqual([
      ["Tard", 3],
      ["Bientôt", 0],
      ["Validée", 0],
      ["Finie", 0],
    ]);
    expect(list.late).toBe(1);
  });

  test("are found by state, with counts, and by the name of their buyer", async ({ db, given }) => {
    const { forHost } = await sent(db, given);
    expect(await titles(forHost, "?etat=a-relire")).toEqual(["Tard", "Bientôt"]);
    expect(await titles(forHost, "?q=departement")).toEqual(["Validée"]);
    expect(await titles(forHost, "?q=departement&etat=a-relire")).toEqual([]);
    const { counts } = await open(forHost);
    expect(counts).toContainEqual({ state: "submitted", count: 2 });
  });

  test("wait for a review as many as they are, whatever is searched", async ({ db, given }) => {
    const { forHost } = await sent(db, given);
    expect(await open(forHost)).toMatchObject({ waiting: 2 });
    expect(await open(forHost, "?q=introuvable")).toMatchObject({ waiting: 2, total: 0 });
  });

  test("are shown twenty at a time", async ({ db, given }) => {
    const { forHost, host, buyer } = await world(db, given);
    for (let count = 0; count < 21; count += 1)
      await givenStudies(db).study(buyer.id, { title: `Note ${count}`, host_id: host.id });
    expect(await open(forHost)).toMatchObject({ total: 21, page: 1 });
    expect((await open(forHost, "?page=2")).studies).toHaveLength(1);
  });
});

test("a structure has no studies", async ({ db, given }) => {
  const siae = await given.organisation({}, ["siae"]);
  const someone = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  await expect(open(someone)).rejects.toMatchObject({ status: 403 });
});
