import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { loader } from "#app/routes/_app.opportunites.$lot._index/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answeringWorld, paramsOf, thrownBy } from "./answering-world.ts";

function ask(someone: SignedIn, lot: string) {
  return loader({
    request: someone.get(`/opportunites/${lot}`),
    params: paramsOf(lot),
    context: someone.context,
  });
}

async function read(someone: SignedIn, lot: string) {
  const answer = await ask(someone, lot);
  if (!("data" in answer) || answer.data.side !== "structure") throw new Error("Not a structure’s page");
  return answer.data;
}

test("tells the public facts of an open lot, its reasons and its note, and nothing more", async ({
  db,
  given,
}) => {
  const { siae, lot } = await answeringWorld(db, given);
  const id = await lot({
    opening: { note: "De janvier à juin." },
    contract: { facilitator: "Camille Roussillon" },
  });
  const page = await read(siae, id);
  expect(page).toMatchObject({
    title: "Salle polyvalente, lot\u00a03",
    authorityName: "Commune de Crolles",
    hostName: "Maison de l’insertion",
    closing: null,
    exchange: { answer: null, step: null, events: [], isSilent: true },
  });
  expect(page.open).toMatchObject({
    hours: 315_00,
    note: "De janvier à juin.",
    match: { isExcluded: false },
  });
  expect(Object.keys(page).toSorted()).toEqual([
    "authorityName",
    "closing",
    "communeName",
    "criteria",
    "exchange",
    "hostName",
    "lotId",
    "lotNumber",
    "open",
    "side",
    "territoryLabel",
    "title",
    "today",
  ]);
  expect(Object.keys(page.open ?? {}).toSorted()).toEqual([
    "category",
    "consultationOn",
    "cpv",
    "endsOn",
    "holders",
    "hours",
    "match",
    "mechanisms",
    "note",
    "notice",
    "notifiedOn",
    "openedOn",
    "reference",
    "replyBy",
    "stage",
    "startsOn",
    "trade",
  ]);
  const text = JSON.stringify(page);
  for (const kept of ["Camille Roussillon", "clauses@porteur.example", "amount"])
    expect(text).not.toContain(kept);
});

test("shows its own answer, thread and steps, never those of another structure", async ({ db, given }) => {
  const { siae, rival, lot, open, structure, other } = await answeringWorld(db, given);
  const id = await lot();
  const company = await given.organisation({ name: "Rolland & Fils" });
  await open.answer(id, structure.id, { offer: "Quatre peintres", hours: 200_00 as InsertionHours });
  await open.message(id, structure.id, { body: "Un véhicule ?" });
  await open.message(id, structure.id, { author: "host", body: "Oui." });
  await open.step(id, structure.id, { company_id: company.id, note: "Zz note du porteur" });
  await open.answer(id, other.id, { answer: "declined", decline_reason: "zone", note: "Zz trop loin" });
  await open.message(id, other.id, { body: "Zz autre question" });
  const page = await read(siae, id);
  expect(page.exchange).toMatchObject({
    answer: { given: "interested", offer: "Quatre peintres", hours: 200_00 },
    step: { step: "introduced", on: "2026-11-15" },
  });
  expect(page.exchange.events.map(({ what, body }) => [what, body])).toEqual([
    ["Mise en relation avec Rolland & Fils", null],
    ["La facilitatrice vous a écrit", "Oui."],
    ["Vous avez écrit", "Un véhicule ?"],
  ]);
  expect(JSON.stringify(page)).not.toContain("Zz");
  const theirs = await read(rival, id);
  expect(theirs.exchange.events).toHaveLength(1);
  expect(JSON.stringify(theirs)).not.toContain("Quatre peintres");
});

test("opening the page reads the facilitator's messages, its own only; the second time they are no longer new", async ({
  db,
  given,
}) => {
  const { siae, lot, open, structure, other } = await answeringWorld(db, given);
  const id = await lot();
  await open.message(id, structure.id, { author: "host" });
  await open.message(id, structure.id, { author: "structure" });
  await open.message(id, other.id, { author: "host" });
  const unread = async () => (await read(siae, id)).exchange.events.map(({ isUnread }) => isUnread);
  expect((await unread()).filter(Boolean)).toHaveLength(1);
  expect((await unread()).filter(Boolean)).toHaveLength(0);
  const rows = await db
    .selectFrom("opportunity_message")
    .select(["author", "read_at", "organisation_id"])
    .execute();
  const left = rows.filter(({ read_at }) => read_at === null);
  expect(left.map(({ author, organisation_id }) => [author, organisation_id]).toSorted()).toEqual(
    [
      ["host", other.id],
      ["structure", structure.id],
    ].toSorted(),
  );
});

test("a lot the law keeps for others is read, and said not to be for it", async ({ db, given }) => {
  const { siae, lot } = await answeringWorld(db, given);
  const page = await read(siae, await lot({ mechanism: "reserved_disability" }));
  expect(page.open?.match).toMatchObject({ isExcluded: true, blocks: 0 });
});

test.for([
  [
    "closed by its facilitator",
    { opening: { closed_on: "2026-11-20" as Day } },
    "fermée depuis le 20\u00a0novembre 2026",
  ],
  ["cancelled", { contract: { stage: "cancelled" } }, "fermée\u00a0: le marché est annulé"],
  ["ended", { contract: { stage: "closed" } }, "fermée\u00a0: le marché est clos"],
  [
    "over",
    { contract: { stage: "running", ends_on: "2026-11-28" as Day } },
    "fermée depuis le 29\u00a0novembre 2026, fin du marché",
  ],
  ["placed", { opening: { hours: 0 as InsertionHours } }, "fermée\u00a0: toutes ses heures sont placées"],
] as const)(
  "a lot %s stays readable by who answered, and is only said to be closed to others",
  async ([, made, words], { db, given }) => {
    const { siae, rival, lot, open, structure } = await answeringWorld(db, given);
    const id = await lot(made);
    await open.answer(id, structure.id, { offer: "Quatre peintres" });
    expect(await read(siae, id)).toMatchObject({
      closing: words,
      open: null,
      exchange: { answer: { offer: "Quatre peintres" } },
    });
    const gone = await ask(rival, id);
    expect(gone).toMatchObject({
      data: { side: "gone", title: "Opportunité fermée" },
      init: { status: 410 },
    });
    expect(JSON.stringify(gone)).not.toContain("Salle polyvalente");
  },
);

test("a lot never opened, or opened later, is not there", async ({ db, given }) => {
  const { siae, lot } = await answeringWorld(db, given);
  const later = await lot({ opening: { opened_on: "2026-12-01" as Day } });
  const never = (await given.lot()).id;
  for (const id of [later, never, "nulle-part"]) expect(await thrownBy(ask(siae, id))).toBe(404);
});

test("leads to the buyer's notice when the contract was made from one", async ({ db, given }) => {
  const { siae, lot, open } = await answeringWorld(db, given);
  const id = await lot();
  const { contract_id } = await db
    .selectFrom("lot")
    .select("contract_id")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await open.notice({ contract_id, url: "https://www.boamp.fr/avis/26-1" });
  expect((await read(siae, id)).open?.notice).toMatchObject({ url: "https://www.boamp.fr/avis/26-1" });
});
