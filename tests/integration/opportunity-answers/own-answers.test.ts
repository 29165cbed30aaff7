import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { loader } from "#app/routes/_app.reponses/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { answeringWorld } from "./answering-world.ts";

function read(someone: SignedIn, search = "") {
  return loader({ request: someone.get(`/reponses${search}`), params: {}, context: someone.context });
}

test("lists all a structure answered or asked, replies to read first, then the last that moved; nothing of others", async ({
  db,
  given,
}) => {
  const { siae, rival, lot, open, structure, other } = await answeringWorld(db, given);
  const titled = (title: string) => lot({ contract: { title } });
  const [met, no, asked, replied, theirs] = [
    await titled("Rencontre"),
    await titled("Refus"),
    await titled("Question"),
    await titled("À lire"),
    await titled("Ailleurs"),
  ];
  const company = await given.organisation({ name: "Rolland & Fils" });
  await open.answer(met, structure.id, { hours: 200_00 as InsertionHours });
  await open.step(met, structure.id, { step: "introduced", company_id: company.id });
  await open.step(met, structure.id, { step: "met", dated_on: "2026-11-20" as Day, company_id: company.id });
  await open.answer(no, structure.id, {
    answer: "declined",
    decline_reason: "zone",
    answered_on: "2026-11-10" as Day,
  });
  await open.message(asked, structure.id);
  await open.answer(replied, structure.id, { answered_on: "2026-11-03" as Day });
  await open.message(replied, structure.id, { author: "host", at: "2026-11-04T09:00:00.000Z" as never });
  await open.answer(theirs, other.id, { offer: "Zz offre" });
  await open.message(met, other.id, { author: "host", body: "Zz" });
  const page = await read(siae);
  expect([page.total, page.all, page.unread]).toEqual([4, 4, 1]);
  expect(page.rows.map(({ name }) => name.split(",")[0])).toEqual([
    "À lire",
    "Rencontre",
    "Question",
    "Refus",
  ]);
  expect(page.rows).toMatchObject([
    { answer: { given: "interested" }, thread: { isUnread: true, repliedOn: "2026-11-04" } },
    { step: { step: "met", on: "2026-11-20", companyName: "Rolland & Fils" }, hours: 200_00 },
    { answer: null, thread: { askedOn: "2026-11-13", isUnread: false } },
    { answer: { given: "declined" }, reason: "Trop loin de notre zone" },
  ]);
  expect(JSON.stringify(page)).not.toContain("Zz");
  expect((await read(rival)).rows.map(({ name }) => name.split(",")[0]).toSorted()).toEqual([
    "Ailleurs",
    "Rencontre",
  ]);
});

test("each filter narrows the list: by state, by what is to read, by words; unknown words filter nothing", async ({
  db,
  given,
}) => {
  const { siae, lot, open, structure } = await answeringWorld(db, given);
  const one = await lot({ contract: { title: "Gymnase" } });
  const two = await lot({ contract: { title: "Mairie" } });
  await open.answer(one, structure.id);
  await open.message(one, structure.id, { author: "host" });
  await open.answer(two, structure.id, { answer: "declined", decline_reason: "zone" });
  const titles = async (search: string) =>
    (await read(siae, search)).rows.map(({ name }) => name.split(",")[0]);
  expect(await titles("")).toEqual(["Gymnase", "Mairie"]);
  expect(await titles("?etat=a-lire")).toEqual(["Gymnase"]);
  expect(await titles("?etat=interesse")).toEqual(["Gymnase"]);
  expect(await titles("?etat=pas_interesse")).toEqual(["Mairie"]);
  expect(await titles("?etat=contrat")).toEqual([]);
  expect(await titles("?q=mairie+crolles")).toEqual(["Mairie"]);
  expect(await titles("?etat=bof")).toHaveLength(2);
});

test("says of each whether it is still open", async ({ db, given }) => {
  const { siae, lot, open, structure } = await answeringWorld(db, given);
  await open.answer(await lot(), structure.id);
  await open.answer(await lot({ opening: { closed_on: "2026-11-20" as Day } }), structure.id);
  expect((await read(siae)).rows.map(({ closing }) => closing).toSorted()).toEqual(
    [null, "fermée depuis le 20\u00a0novembre 2026"].toSorted(),
  );
});

test("nothing answered yet: the list says so", async ({ db, given }) => {
  const { siae } = await answeringWorld(db, given);
  expect(await read(siae)).toMatchObject({ all: 0, total: 0, rows: [], unread: 0 });
});
