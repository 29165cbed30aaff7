import { randomUUID } from "node:crypto";
import * as listRoute from "#app/routes/_app.opportunites._index/route.tsx";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { countAnswersToRead } from "#db/queries/opportunities/count-answers-to-read.server.ts";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { noteWrite } from "#tests/support/note-write.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { answerWorld, errorsOf, statusOf, thrownBy } from "./answer-world.ts";

type World = Awaited<ReturnType<typeof answerWorld>>;

const introduction = async ({ read }: World) => {
  const { introduction: texts, ids } = await read();
  if (texts === null) throw new Error("no company");
  const { companyName, ...fields } = texts;
  expect(companyName).toBe("Alpes Façades");
  return { intent: "introduce", id: ids.introduction, ...fields };
};

const hostList = async ({ get, context }: SignedIn, search = "") => {
  const page = await listRoute.loader({ request: get(`/opportunites${search}`), context, params: {} });
  if (page.side !== "host") throw new Error(page.side);
  return page;
};

test("a structure whose kind nobody says any more is still followed by what it answered; one that said nothing is not there", async ({
  db,
  given,
}) => {
  const world = await answerWorld(db, given);
  await db.updateTable("organisation").set({ kind: null }).where("id", "=", world.siae.id).execute();
  expect(await countAnswersToRead(db, world.host.id)).toBe(1);
  expect(await world.read()).toMatchObject({ structure: { kind: null }, answer: { isInterested: true } });
  await db.deleteFrom("opportunity_answer").execute();
  expect((await thrownBy(world.read())).status).toBe(404);
  await world.opportunities.message(world.lot.id, world.siae.id);
  expect(await world.read()).toMatchObject({ unread: 1 });
});

test("nothing is written to a structure about a lot it cannot read", async ({ db, given }) => {
  const world = await answerWorld(db, given);
  const reply = { intent: "reply", id: randomUUID(), body: "Ce lot vous irait-il\u202f?" };
  await db
    .updateTable("opportunity")
    .set({ opened_on: "2026-11-23" as Day })
    .execute();
  const scheduled = await world.send(reply);
  expect([statusOf(scheduled), errorsOf(scheduled)]).toMatchObject([
    400,
    { "": [expect.stringContaining("n’est pas ouvert aux structures")] },
  ]);
  await db.deleteFrom("opportunity").execute();
  expect(statusOf(await world.send(reply))).toBe(400);
  expect((await world.read()).replyRefusal).toContain("Ouvrez-le d’abord");
  expect(await db.selectFrom("opportunity_message").select("id").execute()).toEqual([]);
  await world.opportunities.opened(world.lot.id, { closed_on: "2026-11-20" as Day });
  expect(statusOf(await world.send(reply))).toBe(302);
});

describe("who is put in touch", () => {
  test("never a structure that said no, nor before the award, nor once the contract is over", async ({
    db,
    given,
  }) => {
    const world = await answerWorld(db, given);
    const fields = await introduction(world);
    const refused = async (words: string) => {
      const answer = await world.send(fields);
      expect([statusOf(answer), errorsOf(answer)]).toMatchObject([
        400,
        { "": [expect.stringContaining(words)] },
      ]);
      expect((await world.read()).introductionRefusal).toContain(words);
    };
    const isAt = (stage: "published" | "cancelled" | "running") =>
      db.updateTable("contract").set({ stage }).execute();
    await isAt("published");
    await refused("pas encore attribué");
    await isAt("cancelled");
    await refused("n’est plus en cours");
    await isAt("running");
    await db.updateTable("opportunity_answer").set({ answer: "declined" }).execute();
    await refused("pas pour elle");
    expect(await db.selectFrom("message").select("id").execute()).toEqual([]);
    expect(await db.selectFrom("opportunity_step").select("id").execute()).toEqual([]);
  });

  test("of one that said nothing, no letter says it is interested", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    await db.deleteFrom("opportunity_answer").execute();
    const { companyBody, structureBody } = await introduction(world);
    expect(companyBody).toContain("Peintres Solidaires (Entreprise d’insertion) pourrait y travailler");
    expect(structureBody).toContain("pourrait vous convenir");
    expect(`${companyBody} ${structureBody}`).not.toMatch(/souhaite|votre intérêt/);
  });

  test("the same two, asked by two people at once, once", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    const fields = await introduction(world);
    const all = await Promise.all([1, 2, 3, 4].map(() => world.send({ ...fields, id: randomUUID() })));
    expect(all.map(statusOf)).toEqual([302, 302, 302, 302]);
    expect(await db.selectFrom("opportunity_step").select("step").execute()).toEqual([
      { step: "introduced" },
    ]);
    expect(await db.selectFrom("message").select("id").execute()).toHaveLength(2);
  });
});

test("what a structure writes once the contract is over still waits to be read, in the list and its count; an old interest does not", async ({
  db,
  given,
}) => {
  const world = await answerWorld(db, given);
  await db.updateTable("contract").set({ stage: "closed" }).execute();
  expect(await countAnswersToRead(db, world.host.id)).toBe(0);
  expect((await hostList(world.facilitator, "?liste=fermes")).lots).toEqual([]);
  await world.opportunities.message(world.lot.id, world.siae.id);
  await noteWrite(db);
  expect(await countAnswersToRead(db, world.host.id)).toBe(1);
  expect(await hostList(world.facilitator, "?liste=fermes")).toMatchObject({
    counts: { waiting: 1 },
    lots: [{ lotId: world.lot.id, stage: null, unread: 1, waiting: 1 }],
  });
  await world.read();
  expect(await countAnswersToRead(db, world.host.id)).toBe(0);
});

test("a step of the list nobody knows filters nothing", async ({ db, given }) => {
  const { facilitator } = await answerWorld(db, given);
  expect((await hostList(facilitator, "?etape=toString")).lots).toHaveLength(1);
});

test("a lot kept open by a number said by hand is told when all its hours are done", async ({
  db,
  given,
}) => {
  const world = await answerWorld(db, given);
  const { lots } = await hostList(world.facilitator);
  expect(lots).toMatchObject([{ isDone: false, hours: 600_00 }]);
  await db
    .updateTable("opportunity")
    .set({ hours: 300_00 as InsertionHours })
    .execute();
  await given.collectiveStatement(world.commitment.id, world.siae.id, {
    month: "2026-10" as Month,
    hours: 600_00 as InsertionHours,
    persons: 3,
    state: "submitted",
  });
  await noteWrite(db);
  expect((await hostList(world.facilitator)).lots).toMatchObject([{ isDone: true, hours: 300_00 }]);
});
