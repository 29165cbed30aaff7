import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { loader } from "#app/routes/_app.opportunites._index/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";
import { answeringWorld, now, thrownBy } from "./answering-world.ts";

async function listFor(someone: SignedIn, search = "") {
  const page = await loader({
    request: someone.get(`/opportunites${search}`),
    params: {},
    context: someone.context,
  });
  if (page.side !== "structure") throw new Error("Not a structure’s list");
  return page;
}

/** One lot that suits, one that suits less (another trade, elsewhere, far too large), one kept for others. */
async function threeLots(db: Db, given: Given) {
  const world = await answeringWorld(db, given);
  await given.territory("nord", "Nord");
  const fitting = await world.lot({ contract: { title: "Peinture du gymnase" } });
  const less = await world.lot({
    contract: { title: "Gardiennage", territory_code: "nord" },
    trade: "gardiennage",
    opening: { hours: 90_000_00 as InsertionHours },
  });
  await world.lot({ contract: { title: "Réservé" }, mechanism: "reserved_disability" });
  return { ...world, fitting, less };
}

test("shows the lots that suit and wait for an answer, says what they are sorted by, and how many suit less", async ({
  db,
  given,
}) => {
  const { siae, fitting } = await threeLots(db, given);
  const page = await listFor(siae);
  expect(page.lots.map(({ lotId }) => lotId)).toEqual([fitting]);
  expect([page.total, page.less, page.open]).toEqual([1, 1, 2]);
  expect(page.criteria).toMatchObject({
    name: "Ateliers du Drac",
    activities: ["Peinture et revêtement des murs"],
    zones: ["Grésivaudan"],
    capacity: 1200,
    isInForce: true,
  });
  const all = await listFor(siae, "?convient=moins");
  expect([all.total, all.less]).toEqual([2, 0]);
});

test("tells of a lot what is public, and nothing more", async ({ db, given }) => {
  const { siae, lot } = await answeringWorld(db, given);
  await lot({ contract: { amount: 1 as never, facilitator: "Camille Roussillon" } });
  const page = await listFor(siae);
  const [line] = page.lots;
  expect(Object.keys(line ?? {}).toSorted()).toEqual([
    "answer",
    "authorityName",
    "blocks",
    "communeName",
    "consultationOn",
    "endsOn",
    "holders",
    "hours",
    "lotId",
    "lotNumber",
    "lotTitle",
    "mechanisms",
    "reasons",
    "replyBy",
    "stage",
    "startsOn",
    "step",
    "territoryLabel",
    "thread",
    "title",
  ]);
  expect(JSON.stringify(page)).not.toContain("Camille Roussillon");
  expect(line).toMatchObject({
    hours: 315_00,
    stage: "planned",
    territoryLabel: "Grésivaudan",
    answer: null,
  });
});

test("never tells what another structure answered, asked or was told", async ({ db, given }) => {
  const { siae, rival, lot, open, other } = await answeringWorld(db, given);
  const id = await lot();
  await open.answer(id, other.id, { offer: "Zz offre de l’autre" });
  await open.message(id, other.id, { body: "Zz question de l’autre" });
  await open.step(id, other.id);
  const page = await listFor(siae);
  expect(page.lots).toMatchObject([{ answer: null, thread: null, step: null }]);
  expect(JSON.stringify(page)).not.toContain("Zz");
  expect((await listFor(rival)).lots).toEqual([]);
  expect((await listFor(rival, "?reponse=interesse")).lots).toMatchObject([
    { answer: { given: "interested" } },
  ]);
});

test("an answered lot leaves the list and comes back by its answer, with the facilitator's reply to read", async ({
  db,
  given,
}) => {
  const { siae, lot, open, structure } = await answeringWorld(db, given);
  const id = await lot();
  await open.answer(id, structure.id);
  await open.message(id, structure.id, { author: "host" });
  const page = await listFor(siae);
  expect([page.total, page.open, page.unanswered]).toEqual([0, 1, 0]);
  const [line] = (await listFor(siae, "?reponse=interesse")).lots;
  expect(line).toMatchObject({
    answer: { given: "interested", on: "2026-11-12" },
    thread: { isUnread: true, repliedOn: "2026-11-13" },
  });
  expect((await listFor(siae, "?reponse=pas_interesse")).total).toBe(0);
  expect((await listFor(siae, "?reponse=toutes")).total).toBe(1);
});

test("each filter narrows the list, alone and together; a word that is none of ours filters nothing", async ({
  db,
  given,
}) => {
  const { siae, lot } = await answeringWorld(db, given);
  await lot({ contract: { title: "Écoles" }, opening: { hours: 700_00 as InsertionHours } });
  await lot({ contract: { title: "Mairie", stage: "awarded" }, mechanism: "award_criterion" });
  await lot({ contract: { title: "Stade" }, opening: { hours: null }, mechanism: null });
  const titles = async (search: string) =>
    (await listFor(siae, search)).lots.map(({ title }) => title).toSorted();
  expect(await titles("")).toEqual(["Mairie", "Stade", "Écoles"].toSorted());
  expect(await titles("?q=ecoles+crolles")).toEqual(["Écoles"]);
  expect(await titles("?q=peinture")).toHaveLength(3);
  expect(await titles("?etape=attribue")).toEqual(["Mairie"]);
  expect(await titles("?dispositif=award_criterion")).toEqual(["Mairie"]);
  expect(await titles("?heures=500-2000")).toEqual(["Écoles"]);
  expect(await titles("?heures=moins-500")).toEqual(["Mairie"]);
  expect(await titles("?heures=a-preciser")).toEqual(["Stade"]);
  expect(await titles("?lieu=zone")).toHaveLength(3);
  expect(await titles("?etape=attribue&heures=500-2000")).toEqual([]);
  expect(await titles("?etape=x&lieu=x&dispositif=x&heures=x&reponse=x&convient=x&page=zz")).toHaveLength(3);
});

test("an awarded lot names who holds it, never a subcontractor; a lot still to come names nobody", async ({
  db,
  given,
}) => {
  const { siae, lot } = await answeringWorld(db, given);
  const awarded = await lot({ contract: { stage: "awarded" } });
  const coming = await lot();
  const lines = givenLines(db);
  const holder = await given.organisation({ name: "Rolland & Fils" });
  const sub = await given.organisation({ name: "Sous-traitant" });
  await lines.contractor(awarded, holder.id);
  await lines.contractor(awarded, sub.id, { role: "subcontractor" });
  await lines.contractor(coming, holder.id);
  const page = await listFor(siae);
  expect(Object.fromEntries(page.lots.map(({ lotId, holders }) => [lotId, holders]))).toEqual({
    [awarded]: ["Rolland & Fils"],
    [coming]: [],
  });
});

test("lots not open are not there: to open later, closed, over, cancelled, or with nothing left to place", async ({
  db,
  given,
}) => {
  const { siae, lot } = await answeringWorld(db, given);
  await lot({ opening: { opened_on: "2026-12-01" as Day } });
  await lot({ opening: { closed_on: "2026-11-30" as Day } });
  await lot({ contract: { stage: "running", ends_on: "2026-11-29" as Day } });
  await lot({ contract: { stage: "cancelled" } });
  await lot({ opening: { hours: 0 as InsertionHours } });
  expect(await listFor(siae)).toMatchObject({ lots: [], total: 0, open: 0, less: 0 });
});

test("a structure whose kind nobody said is shown nothing; one whose kind is not in force yet is told so and still sees", async ({
  db,
  given,
}) => {
  const { lot } = await answeringWorld(db, given);
  await lot();
  const unknown = await given.organisation({ name: "Sans type" }, ["siae"]);
  const someone = await signedIn(db, { role: "siae", organisationId: unknown.id }, { now });
  expect(await listFor(someone)).toMatchObject({ open: 0, criteria: { kind: null, isInForce: false } });
  const coming = await given.organisation({ kind: "EI", kind_since: "2027-01-01" as Day }, ["siae"]);
  const later = await signedIn(db, { role: "siae", organisationId: coming.id }, { now });
  expect(await listFor(later)).toMatchObject({
    open: 1,
    criteria: { kind: "EI", kindSince: "2027-01-01", isInForce: false, activities: [] },
  });
});

test("twenty lots a page, the next on the second; a page too far is the last", async ({ db, given }) => {
  const { siae, lot } = await answeringWorld(db, given);
  for (let count = 0; count < 23; count += 1) await lot();
  expect((await listFor(siae)).lots).toHaveLength(20);
  expect((await listFor(siae, "?page=2")).lots).toHaveLength(3);
  expect(await listFor(siae, "?page=9")).toMatchObject({ page: 2, total: 23 });
});

test("a structure's account without a structure has no list", async ({ db }) => {
  const nobody = await signedIn(db, { role: "siae" }, { now });
  expect(await thrownBy(listFor(nobody))).toBe(403);
});
