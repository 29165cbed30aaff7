import type { AppLoadContext } from "@remix-run/node";
import { sendMessage, type OutgoingMessage } from "#app/features/messages/send-message.server.ts";
import type { Db } from "#db/database.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { contextOf, testEnv } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";
import { startMailServer } from "#tests/support/mail-server.ts";

type Contract = { id: ContractId; hostId: OrganisationId | null };

const withMail = (db: Db, url: string): AppLoadContext =>
  contextOf(db, { env: { ...testEnv, mail: { url, from: "clauses@exemple.fr" } } });

const reminderOn = ({ id, hostId }: Contract, to: string | null): OutgoingMessage => ({
  kind: "reminder_1",
  hostId: hostId as OrganisationId,
  contractId: id,
  organisationId: null,
  to,
  subject: "Heures d’octobre 2026 : relevé attendu",
  body: "Bonjour,\n\nIl manque 2 relevés.",
  accountId: null,
});

const messagesOf = (db: Db) => db.selectFrom("message").select(["state", "failure", "sent_at"]).execute();

test("a message leaves by a real mail server, and is in the log of its contract", async ({ db, given }) => {
  const server = await startMailServer();
  try {
    const contract = await given.contract();
    const outcome = await sendMessage(withMail(db, server.url), reminderOn(contract, "compta@exemple.fr"));
    expect(outcome).toMatchObject({ outcome: "sent" });
    expect(server.received).toEqual([
      {
        to: ["compta@exemple.fr"],
        from: "clauses@exemple.fr",
        subject: "Heures d’octobre 2026 : relevé attendu",
        text: "Bonjour,\n\nIl manque 2 relevés.\n",
      },
    ]);
    expect(await messagesOf(db)).toMatchObject([{ state: "sent", failure: null }]);
    const events = await db.selectFrom("audit_event").select(["act", "object_id"]).execute();
    expect(events).toEqual([{ act: "message.sent", object_id: contract.id }]);
  } finally {
    await server.stop();
  }
});

test("what must not leave twice does not", async ({ db, given }) => {
  const server = await startMailServer();
  try {
    const context = withMail(db, server.url);
    const message = { ...reminderOn(await given.contract(), "compta@exemple.fr"), onceKey: "reminder:x" };
    expect(await sendMessage(context, message)).toMatchObject({ outcome: "sent" });
    expect(await sendMessage(context, message)).toEqual({ outcome: "already sent" });
    expect(server.received).toHaveLength(1);
  } finally {
    await server.stop();
  }
});

test("without a mail server, or an address, the message waits in the outbox", async ({ db, given }) => {
  const contract = await given.contract();
  expect(await sendMessage(contextOf(db), reminderOn(contract, "compta@exemple.fr"))).toMatchObject({
    outcome: "outbox",
  });
  expect(await sendMessage(withMail(db, "smtp://127.0.0.1:1"), reminderOn(contract, null))).toMatchObject({
    outcome: "outbox",
  });
  expect(await messagesOf(db)).toMatchObject([{ state: "outbox" }, { state: "outbox" }]);
});

test("a refused address, a server that does not answer: the log says why, in French", async ({
  db,
  given,
}) => {
  const server = await startMailServer({ refuses: ["parti@exemple.fr"] });
  const contract = await given.contract();
  try {
    await sendMessage(withMail(db, server.url), reminderOn(contract, "parti@exemple.fr"));
  } finally {
    await server.stop();
  }
  await sendMessage(withMail(db, server.url), reminderOn(contract, "compta@exemple.fr"));
  expect(await messagesOf(db)).toEqual([
    { state: "failed", failure: "Le serveur de courriel refuse cette adresse.", sent_at: null },
    { state: "failed", failure: "Le serveur de courriel ne répond pas.", sent_at: null },
  ]);
});
