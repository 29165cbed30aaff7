import * as alerts from "#app/routes/_app.alertes/route.tsx";
import type { Db } from "#db/database.server.ts";
import { startMailServer } from "#tests/support/mail-server.ts";
import { signedIn, testEnv, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import type { Given } from "#tests/support/test.ts";
import { digestsOf, monday, openedLot, run, toldStructure } from "./told-structure.ts";

async function newcomer(db: Db, given: Given): Promise<SignedIn> {
  const structure = await given.organisation({ kind: "EI" });
  return signedIn(
    db,
    { role: "siae", organisationId: structure.id, email: "nadia@exemple.fr" },
    { now: () => new Date(`${monday}T09:00:00Z`) },
  );
}

const read = ({ get, context }: SignedIn) => alerts.loader({ request: get("/alertes"), context, params: {} });

async function send({ post, context }: SignedIn, fields: Record<string, string>) {
  return (await alerts.action({ request: post("/alertes", fields), context, params: {} })) as {
    status?: number;
    headers?: Headers;
    init?: { status: number };
    data?: { conflict: { rows: unknown[] } | null; result: { error?: Record<string, string[] | null> } };
  };
}

const settingsOf = (db: Db) => db.selectFrom("alert_setting").selectAll().execute();

describe("who never chose", () => {
  test("receives nothing, has no address, and sees what a message looks like", async ({ db, given }) => {
    const account = await newcomer(db, given);
    await openedLot(db, given);
    const page = await read(account);
    expect(page).toMatchObject({
      frequency: "never",
      minimum: 3,
      addresses: null,
      digests: [],
      seen: "",
      hasMail: false,
    });
    expect(await settingsOf(db)).toEqual([]);
  });

  test("chooses, and sending the form twice is harmless", async ({ db, given }) => {
    const account = await newcomer(db, given);
    const form = { frequency: "weekly", minimum: "4", seen: "" };
    for (let time = 0; time < 2; time += 1) expect((await send(account, form)).status).toBe(302);
    expect(await settingsOf(db)).toMatchObject([{ frequency: "weekly", minimum: 4, revision: 1 }]);
    const events = await db.selectFrom("audit_event").select(["act", "account_id"]).execute();
    expect(events).toEqual([{ act: "alert.chosen", account_id: account.accountId }]);
  });

  test("may have addresses and no message", async ({ db, given }) => {
    const account = await newcomer(db, given);
    await send(account, { intent: "addresses" });
    expect(await read(account)).toMatchObject({
      frequency: "never",
      addresses: {
        feed: expect.stringMatching(/\/flux\/.+\/opportunites\.atom$/) as string,
        calendar: expect.stringMatching(/\/flux\/.+\/echeances\.ics$/) as string,
      },
    });
  });
});

test.for([
  [{ minimum: "3" }, "frequency", "Choisissez un rythme"],
  [{ frequency: "hourly", minimum: "3" }, "frequency", "Choisissez un rythme"],
  [{ frequency: "daily", minimum: "9" }, "minimum", "par exemple 3 sur 5"],
] as const)(
  "a form that cannot be read says what to choose: %o",
  async ([fields, field, words], { db, given }) => {
    const account = await newcomer(db, given);
    const reply = await send(account, { ...fields, seen: "" });
    expect(reply.init?.status).toBe(400);
    expect(reply.data?.result.error?.[field]?.join(" ")).toContain(words);
    expect(await settingsOf(db)).toEqual([]);
  },
);

test("a choice made elsewhere meanwhile is shown beside, and nothing is lost", async ({ db, given }) => {
  const account = await toldStructure(db, given);
  await send(account, { frequency: "weekly", minimum: "2", seen: "1" });
  const reply = await send(account, { frequency: "never", minimum: "1", seen: "1" });
  expect(reply.init?.status).toBe(400);
  expect(reply.data?.conflict?.rows).toEqual([
    { key: "frequency", label: "Rythme", stored: "chaque lundi", typed: "jamais" },
    { key: "minimum", label: "Convient au moins à", stored: "2 sur 5", typed: "1 sur 5" },
  ]);
  expect(await settingsOf(db)).toMatchObject([{ frequency: "weekly", minimum: 2, revision: 2 }]);
});

test("changing the addresses leaves the rest as it was", async ({ db, given }) => {
  const account = await toldStructure(db, given);
  const before = await read(account);
  await send(account, { intent: "addresses" });
  const after = await read(account);
  expect(after.addresses?.feed).not.toBe(before.addresses?.feed);
  expect(after.frequency).toBe("daily");
});

test("the preview is what leaves next, and sending it tells nothing", async ({ db, given }) => {
  const mail = await startMailServer();
  const account = await toldStructure(db, given);
  await openedLot(db, given);
  const env = { ...testEnv, mail: { url: mail.url, from: "clauses@exemple.fr" } };
  const withMail = { ...account, context: { ...account.context, env } };
  const { preview } = await read(withMail);
  await send(withMail, { intent: "preview" });
  expect(mail.received).toMatchObject([
    { to: [account.email], subject: `[Aperçu] ${preview?.subject ?? ""}` },
  ]);
  await run(db, monday, mail.url);
  expect((await digestsOf(db))[0]).toMatchObject({ subject: preview?.subject, body: preview?.body });
  expect((await read(withMail)).preview).toBeNull();
  await mail.stop();
});

test("the last digests say what became of them", async ({ db, given }) => {
  const account = await toldStructure(db, given);
  await openedLot(db, given);
  await run(db);
  expect((await read(account)).digests).toMatchObject([{ label: "Gardé ici", toAddress: account.email }]);
});

test("someone reads only their own, even in the same structure", async ({ db, given }) => {
  const account = await toldStructure(db, given);
  await openedLot(db, given);
  await run(db);
  const colleague = await signedIn(db, { role: "siae", organisationId: account.structureId });
  expect(await read(colleague)).toMatchObject({ digests: [], addresses: null });
});
