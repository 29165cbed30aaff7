import { verifyPassword } from "#app/features/accounts/password-hash.server.ts";
import { createAccount } from "#app/features/accounts/create-account.server.ts";
import { resendLink } from "#app/features/accounts/manage-account.server.ts";
import { viewerOf } from "#app/platform/session.server.ts";
import { action, loader } from "#app/routes/invitation.$token/route.tsx";
import type { Db } from "#db/database.server.ts";
import { findAccount, setDisabled } from "#db/queries/accounts.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { contextOf, signedIn, testOrigin } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const now = new Date("2026-11-02T08:00:00.000Z");
const later = (milliseconds: number) => () => new Date(now.getTime() + milliseconds);
const minute = 60_000;
const password = "vélo tisane granit dimanche";

async function invited(db: Db) {
  const input = { email: "Lea@exemple.fr", name: "Léa Martin", role: "admin" as const };
  const place = { siret: null, organisationName: null, territoryCode: null };
  const made = await createAccount(db, { ...input, ...place }, { actor: "cli", now });
  if (made.outcome !== "created") throw new Error(made.outcome);
  return made;
}

function open(db: Db, token: string, when = later(0)) {
  const request = new Request(`${testOrigin}/invitation/${token}`);
  return loader({ request, params: { token }, context: contextOf(db, { now: when }) });
}

function choose(db: Db, token: string, fields: Record<string, string>, when = later(0)) {
  const body = new URLSearchParams({ password, again: password, ...fields });
  const request = new Request(`${testOrigin}/invitation/${token}`, { method: "POST", body });
  return action({ request, params: { token }, context: contextOf(db, { now: when }) });
}

test("opening a link does not consume it; choosing a password does, once", async ({ db }) => {
  const { accountId, token } = await invited(db);
  for (let visit = 0; visit < 3; visit += 1) {
    expect(await open(db, token)).toMatchObject({ email: "lea@exemple.fr", name: "Léa Martin" });
  }
  const reply = await choose(db, token, {});
  const cookie = reply instanceof Response ? (reply.headers.get("Set-Cookie")?.split(";")[0] ?? "") : "";
  const asking = new Request(testOrigin, { headers: { Cookie: cookie } });
  expect(await viewerOf(asking, contextOf(db, { now: later(0) }))).toMatchObject({ accountId });
  const account = await findAccount(db, accountId);
  expect(await verifyPassword(account?.passwordHash ?? null, password)).toBe(true);
  await expect(open(db, token)).rejects.toMatchObject({ status: 410 });
  await expect(choose(db, token, {})).rejects.toMatchObject({ status: 410 });
});

test("of two people who use a link at once, one does", async ({ db }) => {
  const { token } = await invited(db);
  const results = await Promise.allSettled([choose(db, token, {}), choose(db, token, {})]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("an invitation lasts 7 days, a reset 30 minutes", async ({ db }) => {
  const { accountId, token } = await invited(db);
  const week = 7 * 24 * 60 * minute;
  expect(await open(db, token, later(week - 1))).toMatchObject({ name: "Léa Martin" });
  await expect(open(db, token, later(week))).rejects.toMatchObject({ status: 410 });
  await choose(db, token, {});
  const reset = await resendLink(db, accountId, { actor: "cli", now });
  if (reset.outcome !== "link made") throw new Error(reset.outcome);
  expect(await open(db, reset.token, later(30 * minute - 1))).toMatchObject({ name: "Léa Martin" });
  await expect(open(db, reset.token, later(30 * minute))).rejects.toMatchObject({ status: 410 });
});

test("a new link stops the one before", async ({ db }) => {
  const { accountId, token } = await invited(db);
  await resendLink(db, accountId, { actor: "cli", now });
  await expect(open(db, token)).rejects.toMatchObject({ status: 410 });
});

test("the link of a closed account opens nothing", async ({ db }) => {
  const { accountId, token } = await invited(db);
  await setDisabled(db, accountId, now.toISOString() as Instant);
  await expect(open(db, token)).rejects.toMatchObject({ status: 410 });
  expect(await resendLink(db, accountId, { actor: "cli", now })).toEqual({ outcome: "account disabled" });
});

test("the token is not in the database", async ({ db }) => {
  const { token } = await invited(db);
  expect(JSON.stringify(await db.selectFrom("account_link").selectAll().execute())).not.toContain(token);
});

test("a reset ends every session of the account", async ({ db }) => {
  const there = await signedIn(db, { role: "admin" });
  const reset = await resendLink(db, there.accountId, { actor: "cli", now: new Date() });
  if (reset.outcome !== "link made") throw new Error(reset.outcome);
  await choose(db, reset.token, {}, () => new Date());
  expect(await viewerOf(there.get("/"), there.context)).toBeNull();
});

test.for([
  [{ password: "court", again: "court" }, "password", "au moins 15"],
  [{ again: "autre chose de long" }, "again", "ne sont pas les mêmes"],
  [{ password: "lea.martin lea.martin", again: "lea.martin lea.martin" }, "password", "votre nom"],
] as const)(
  "a password refused is explained and never sent back: %o",
  async ([fields, field, words], { db }) => {
    const { token } = await invited(db);
    const reply = await choose(db, token, fields);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { [field]: [expect.stringContaining(words)] } } },
    });
    expect(JSON.stringify(reply)).not.toContain(fields.again);
    expect(await open(db, token)).toMatchObject({ name: "Léa Martin" });
  },
);
