import { loader as log } from "#app/routes/_app.envois._index/route.tsx";
import * as messageRoute from "#app/routes/_app.envois.$messageId/route.tsx";
import { action as sendOne } from "#app/routes/_app.relances.$reference.$siret/route.tsx";
import type { Db } from "#db/database.server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { ask, keptMessages, lateWorld, reference, stranger } from "./late-world.ts";

const remind = (someone: SignedIn, siret: string, to: string): Promise<unknown> =>
  sendOne(
    ask(someone, someone.post("/relances", { level: "1", to, subject: "Vos heures", body: "Bonjour" }), {
      reference,
      siret,
    }),
  );
const answer = (someone: SignedIn, messageId: string, fields: Record<string, string>): Promise<unknown> =>
  messageRoute.action(ask(someone, someone.post("/envois", fields), { messageId }));
const lastId = async (db: Db): Promise<string> => (await keptMessages(db)).at(-1)?.id ?? "";

test("the log tells what each became, state by state, page by page", async ({ db, given }) => {
  const { someone, facades, bois } = await lateWorld(db, given);
  await remind(someone, facades.siret, "compta@facades.fr");
  await remind(someone, bois.siret, "");
  const page = await log(ask(someone, someone.get("/envois")));
  expect(page).toMatchObject({ hasMail: false, counts: { outbox: 2, sent: 0, failed: 0 }, total: 2 });
  expect(page.messages).toMatchObject([
    { companyName: "Belledonne Bois", to: null, contractReference: reference },
    { companyName: "Alpes Façades", to: "compta@facades.fr", accountName: "Nadège Ferrand", state: "outbox" },
  ]);
  expect((await log(ask(someone, someone.get("/envois?etat=envoye")))).messages).toEqual([]);
  expect((await log(ask(someone, someone.get("/envois?page=9")))).page).toBe(1);
});

test("another host reads and changes nothing of it", async ({ db, given }) => {
  const { someone, facades } = await lateWorld(db, given);
  await remind(someone, facades.siret, "compta@facades.fr");
  const messageId = await lastId(db);
  const other = await stranger(db, given);
  expect(await log(ask(other, other.get("/envois")))).toMatchObject({ messages: [], all: 0 });
  const notFound = { status: 404 };
  const page = messageRoute.loader(ask(other, other.get("/envois"), { messageId }));
  await expect(page).rejects.toMatchObject(notFound);
  const form = { intent: "resend", seen: "outbox", to: "espion@ailleurs.fr" };
  await expect(answer(other, messageId, form)).rejects.toMatchObject(notFound);
  expect(await keptMessages(db)).toMatchObject([{ state: "outbox", to: "compta@facades.fr" }]);
});

test("a refused address is told, corrected, and the message leaves once however often it is asked", async ({
  db,
  given,
}) => {
  const server = await startMailServer({ refuses: ["parti@facades.fr"] });
  try {
    const { someone, facades } = await lateWorld(db, given, { smtp: server.url });
    await remind(someone, facades.siret, "parti@facades.fr");
    const messageId = await lastId(db);
    const { message } = await messageRoute.loader(ask(someone, someone.get("/envois"), { messageId }));
    expect(message).toMatchObject({
      state: "failed",
      failure: "Le serveur de courriel refuse cette adresse.",
    });

    const form = { intent: "resend", seen: "failed", to: "compta@facades.fr" };
    expect(await answer(someone, messageId, { ...form, to: "compta" })).toMatchObject({
      init: { status: 400 },
    });
    await Promise.all([answer(someone, messageId, form), answer(someone, messageId, form)]);
    await answer(someone, messageId, form);
    expect(server.received.map(({ to }) => to)).toEqual([["compta@facades.fr"]]);
    expect(await keptMessages(db)).toMatchObject([{ state: "sent", to: "compta@facades.fr", failure: null }]);
  } finally {
    await server.stop();
  }
});

test("a message that fails again stays to be tried", async ({ db, given }) => {
  const { someone, facades } = await lateWorld(db, given, { smtp: "smtp://127.0.0.1:1" });
  await remind(someone, facades.siret, "compta@facades.fr");
  const messageId = await lastId(db);
  await answer(someone, messageId, { intent: "resend", seen: "failed", to: "compta@facades.fr" });
  expect(await keptMessages(db)).toMatchObject([
    { state: "failed", failure: "Le serveur de courriel ne répond pas.", sentAt: null },
  ]);
});

test("what waited leaves once a mail server is set; without one, it says so", async ({ db, given }) => {
  const server = await startMailServer();
  try {
    const { someone, facades } = await lateWorld(db, given);
    await remind(someone, facades.siret, "compta@facades.fr");
    const messageId = await lastId(db);
    const form = { intent: "resend", seen: "outbox", to: "compta@facades.fr" };
    expect(await answer(someone, messageId, form)).toMatchObject({ init: { status: 400 } });
    const env = { ...testEnv, mail: { url: server.url, from: "clauses@exemple.fr" } };
    const later: SignedIn = { ...someone, context: { ...someone.context, env } };
    await answer(later, messageId, form);
    expect(server.received).toHaveLength(1);
    expect(await keptMessages(db)).toMatchObject([{ state: "sent" }]);
  } finally {
    await server.stop();
  }
});

test("a message copied by hand is marked as sent, once", async ({ db, given }) => {
  const { someone, facades } = await lateWorld(db, given);
  await remind(someone, facades.siret, "compta@facades.fr");
  const messageId = await lastId(db);
  const form = { intent: "mark", seen: "outbox", sentOn: "25/11/2026" };
  await answer(someone, messageId, form);
  await answer(someone, messageId, form);
  expect(await keptMessages(db)).toMatchObject([{ state: "sent", sentAt: "2026-11-25T12:00:00.000Z" }]);
  const acts = await db.selectFrom("audit_event").select("act").execute();
  expect(acts.filter(({ act }) => act === "message.posted")).toHaveLength(1);
});
