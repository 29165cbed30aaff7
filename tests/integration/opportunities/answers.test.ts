import { randomUUID } from "node:crypto";
import * as actionsRoute from "#app/routes/_app.actions._index/route.tsx";
import * as newActionRoute from "#app/routes/_app.actions.nouvelle/route.ts";
import * as contractRoute from "#app/routes/_app.marches.$reference._index/route.tsx";
import { fa02Report } from "#app/features/report/report-fa02.server.ts";
import type { Month } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { nextEnteredRank } from "#db/entry-rank.server.ts";
import { countAnswersToRead } from "#db/queries/opportunities/count-answers-to-read.server.ts";
import type { Id, Instant } from "#db/schema/columns.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { answerWorld, errorsOf, now, statusOf, thrownBy } from "./answer-world.ts";

type World = Awaited<ReturnType<typeof answerWorld>>;

const ask = (db: Db, { lot, siae }: World, body = "Faut-il un permis\u202f?") =>
  db
    .insertInto("opportunity_message")
    .values({
      id: randomUUID() as string as Id<"opportunity_message">,
      lot_id: lot.id,
      organisation_id: siae.id,
      author: "structure",
      body,
      at: "2026-11-20T10:00:00.000Z" as Instant,
      read_at: null,
      account_id: null,
      entered_rank: nextEnteredRank(),
    })
    .execute();

const introduction = async ({ read }: World, changes: Record<string, string> = {}) => {
  const { introduction: texts, ids } = await read();
  if (texts === null) throw new Error("no company");
  const { companyName, ...fields } = texts;
  expect(companyName).toBe("Alpes Façades");
  return { intent: "introduce", id: ids.introduction, ...fields, ...changes };
};

const messages = (db: Db) =>
  db
    .selectFrom("message")
    .select(["kind", "to_address as to", "state", "body"])
    .orderBy("entered_rank")
    .execute();

describe("one structure's interest", () => {
  test("shows what it offers, and its question until it is opened", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    await ask(db, world);
    expect(await countAnswersToRead(db, world.host.id)).toBe(1);
    const page = await world.read();
    expect(page).toMatchObject({
      answer: { isInterested: true, offer: "Une équipe de quatre peintres.", hours: 30_000 },
      unread: 1,
      thread: [{ mine: false, read: false, who: "Peintres Solidaires" }],
      companies: [{ name: "Alpes Façades", contact: "Mme Roux · compta@facades.fr", introducedOn: null }],
    });
    expect((await world.read()).unread).toBe(0);
  });

  test("a message is written once, sent to its account by e-mail, without its words", async ({
    db,
    given,
  }) => {
    const server = await startMailServer();
    const world = await answerWorld(db, given, { smtp: server.url });
    await signedIn(db, { role: "siae", organisationId: world.siae.id, email: "karim@peintres.fr" });
    const fields = { intent: "reply", id: randomUUID(), body: "Oui, le permis B." };
    expect(statusOf(await world.send(fields))).toBe(302);
    expect(statusOf(await world.send(fields))).toBe(302);
    expect((await world.read()).thread).toMatchObject([
      { mine: true, who: "Nadège", body: "Oui, le permis B." },
    ]);
    expect(server.received).toMatchObject([{ to: ["karim@peintres.fr"] }]);
    expect(server.received[0]?.text).toContain(`/opportunites/${world.lot.id}`);
    expect(server.received[0]?.text).not.toContain("permis B");
    await server.stop();
  });

  test("a structure without account receives the words at its address, in the outbox without a server", async ({
    db,
    given,
  }) => {
    const world = await answerWorld(db, given);
    await world.send({ intent: "reply", id: randomUUID(), body: "Oui, le permis B." });
    expect(await messages(db)).toMatchObject([
      {
        kind: "opportunity_reply",
        to: "contact@peintres.fr",
        state: "outbox",
        body: expect.stringContaining("permis B") as string,
      },
    ]);
  });

  test("an empty message and a social security number are refused", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    const empty = await world.send({ intent: "reply", id: randomUUID(), body: " " });
    expect(statusOf(empty)).toBe(400);
    expect(errorsOf(empty)).toMatchObject({ body: ["Écrivez votre message."] });
    const nir = await world.send({ intent: "reply", id: randomUUID(), body: "1 85 05 78 006 084 91" });
    expect(errorsOf(nir)).toMatchObject({ body: [expect.stringContaining("sécurité sociale")] });
  });
});

describe("putting in touch", () => {
  test("sends both mails as they were corrected, once, with the hours left and the offer", async ({
    db,
    given,
  }) => {
    const server = await startMailServer();
    const world = await answerWorld(db, given, { smtp: server.url });
    const fields = await introduction(world);
    expect(fields.companyBody).toContain("600\u00a0h d’insertion à faire d’ici le 31");
    expect(fields.companyBody).toContain("Une équipe de quatre peintres.");
    expect(fields.structureBody).toContain("Mme Roux, compta@facades.fr");
    const corrected = { ...fields, structureBody: "Bonjour, voici votre contact." };
    expect(statusOf(await world.send(corrected))).toBe(302);
    expect(statusOf(await world.send(corrected))).toBe(302);
    expect(statusOf(await world.send({ ...corrected, id: randomUUID() }))).toBe(302);
    expect(server.received.map(({ to, text }) => [to[0], text.trim().slice(0, 29)])).toEqual([
      ["compta@facades.fr", expect.stringContaining("Bonjour")],
      ["contact@peintres.fr", "Bonjour, voici votre contact."],
    ]);
    await server.stop();
    expect((await world.read()).steps).toMatchObject([
      { label: "Mise en relation", datedOn: "2026-11-22", company: "Alpes Façades" },
    ]);
    expect(await countAnswersToRead(db, world.host.id)).toBe(0);
    const { facilitator, contract } = world;
    const { events } = await contractRoute.loader({
      request: facilitator.get(`/marches/${contract.reference}`),
      context: facilitator.context,
      params: { reference: contract.reference },
    });
    expect(events.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^Mise en relation, à la structure, envoyée à contact@peintres\.fr/),
      expect.stringMatching(/^Mise en relation, à l’entreprise, envoyée à compta@facades\.fr/),
      "Structure mise en relation avec une entreprise, lot 2, par Nadège",
    ]);
  });

  test("without a mail server both wait in the outbox; a company of another lot is refused", async ({
    db,
    given,
  }) => {
    const world = await answerWorld(db, given);
    const stranger = await given.organisation({}, ["company"]);
    const wrong = await world.send(await introduction(world, { company: stranger.siret }));
    expect(errorsOf(wrong)).toMatchObject({ company: [expect.stringContaining("attributaire")] });
    const noAddress = await world.send(await introduction(world, { companyTo: "pas une adresse" }));
    expect(errorsOf(noAddress)).toMatchObject({ companyTo: [expect.stringContaining("par exemple")] });
    expect(await messages(db)).toEqual([]);
    await world.send(await introduction(world));
    expect(await messages(db)).toMatchObject([
      { kind: "introduction_company", state: "outbox" },
      { kind: "introduction_structure", state: "outbox" },
    ]);
  });

  test("without a contractor, the page says so", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    await db.deleteFrom("contractor").execute();
    expect(await world.read()).toMatchObject({ companies: [], introduction: null });
  });
});

describe("results", () => {
  const note = (changes: Record<string, string> = {}) => ({
    intent: "note",
    id: randomUUID(),
    step: "met",
    datedOn: "2026-11-20",
    ...changes,
  });

  test("are noted, corrected and taken away, each with its trace; a day to come is refused", async ({
    db,
    given,
  }) => {
    const world = await answerWorld(db, given);
    const first = note();
    await world.send(first);
    await world.send(first);
    const [step] = (await world.read()).steps;
    expect(step).toMatchObject({ label: "Rencontre faite", datedOn: "2026-11-20" });
    expect(errorsOf(await world.send(note()))).toMatchObject({
      datedOn: [expect.stringContaining("déjà notée")],
    });
    expect(errorsOf(await world.send(note({ datedOn: "2026-11-23" })))).toMatchObject({
      datedOn: ["Écrivez un jour passé, ou aujourd’hui."],
    });
    const correction = { intent: "correct", id: first.id, datedOn: "2026-11-19", note: "Sur le chantier" };
    expect(statusOf(await world.send({ ...correction, seen: "autre" }))).toBe(400);
    expect(statusOf(await world.send({ ...correction, seen: step?.mark ?? "" }))).toBe(302);
    expect((await world.read()).steps).toMatchObject([{ datedOn: "2026-11-19", note: "Sur le chantier" }]);
    await world.send({ intent: "remove", id: first.id });
    await world.send({ intent: "remove", id: first.id });
    expect((await world.read()).steps).toEqual([]);
    const acts = await db.selectFrom("audit_event").select("act").orderBy("sequence").execute();
    expect(acts.map(({ act }) => act)).toEqual(["placement.added", "placement.updated", "placement.removed"]);
  });

  test("a signed contract makes the structure a subcontractor, and indicator 5 counts one more", async ({
    db,
    given,
  }) => {
    const world = await answerWorld(db, given);
    const { host, siae, company, lot } = world;
    const siaes = async () => {
      const scope = {
        from: "2026-01" as Month,
        to: "2026-12" as Month,
        host: host.siret,
        territory: null,
        authority: null,
      };
      const report = await fa02Report(db, scope);
      if (report.outcome !== "report") throw new Error(report.outcome);
      return report.report.siae.total;
    };
    const before = await siaes();
    await world.send(note({ step: "contracted", company: company.siret, subcontractor: "on" }));
    expect(await siaes()).toBe(before + 1);
    expect(
      await db
        .selectFrom("contractor")
        .select(["lot_id", "role", "principal_id"])
        .where("organisation_id", "=", siae.id)
        .execute(),
    ).toEqual([{ lot_id: lot.id, role: "subcontractor", principal_id: company.id }]);
  });

  test("a signed contract with the box unticked changes no contractor", async ({ db, given }) => {
    const world = await answerWorld(db, given);
    await world.send(note({ step: "contracted" }));
    const rows = await db.selectFrom("contractor").select("id").execute();
    expect(rows).toHaveLength(1);
  });

  test("the action of the network is proposed already filled", async ({ db, given }) => {
    const { facilitator } = await answerWorld(db, given);
    const response = await newActionRoute.loader({
      request: facilitator.get("/actions/nouvelle?type=siae_procurement&intitule=Mise%20en%20relation"),
      context: facilitator.context,
      params: {},
    });
    const to = response.headers.get("Location") ?? "";
    const journal = await actionsRoute.loader({
      request: facilitator.get(to.replace("#noter", "")),
      context: facilitator.context,
      params: {},
    });
    expect(journal.start).toMatchObject({ kind: "siae_procurement", title: "Mise en relation" });
  });
});

test("another host's lot is not found; a buyer and a structure may not follow answers", async ({
  db,
  given,
}) => {
  const world = await answerWorld(db, given);
  const { siae } = world;
  const stranger = await signedIn(
    db,
    { role: "facilitator", organisationId: (await given.host()).id },
    { now },
  );
  const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  const buyer = await signedIn(
    db,
    { role: "authority", organisationId: (await given.authority()).id },
    { now },
  );
  expect((await thrownBy(world.read(stranger))).status).toBe(404);
  expect((await thrownBy(world.send({ intent: "remove", id: "x" }, stranger))).status).toBe(404);
  expect((await thrownBy(world.read(structure))).status).toBe(403);
  expect((await thrownBy(world.read(buyer))).status).toBe(403);
  expect((await thrownBy(world.read(undefined, "00000000000000"))).status).toBe(404);
  expect((await thrownBy(world.send({ intent: "danser" }))).status).toBe(400);
});
