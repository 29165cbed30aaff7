import { hashPassword, verifyPassword } from "#app/features/accounts/password-hash.server.ts";
import { requireToken, requireTokenFor } from "#app/platform/require-token.server.ts";
import { viewerOf } from "#app/platform/session.server.ts";
import { action, loader } from "#app/routes/_app.compte/route.tsx";
import { findAccount, setDisabled, setPasswordHash } from "#db/queries/accounts.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { signedIn, testOrigin, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const password = "vélo tisane granit dimanche";
const next = "ardoise mandoline bruyère lundi";

function page({ get, context }: SignedIn) {
  return loader({ request: get("/compte"), params: {}, context });
}

function send({ post, context }: SignedIn, fields: Record<string, string>) {
  return action({ request: post("/compte", fields), params: {}, context });
}

async function newToken(who: SignedIn): Promise<string> {
  const reply = await send(who, { intent: "creer-jeton", label: "tableau de bord", days: "30" });
  const token = "data" in reply ? reply.data.token : undefined;
  if (token === undefined) throw new Error("no token");
  return token;
}

const bearing = (token: string) =>
  new Request(`${testOrigin}/api/v1/contracts`, { headers: { Authorization: `Bearer ${token}` } });

describe("sessions", () => {
  test("one sees one's own, and which one this is", async ({ db }) => {
    await signedIn(db, { role: "admin" });
    const me = await signedIn(db, { role: "admin" });
    expect((await page(me)).sessions).toMatchObject([{ current: true }]);
  });

  test("one closes another session of one's own, never someone else's", async ({ db }) => {
    const me = await signedIn(db, { role: "admin" });
    const other = await signedIn(db, { role: "siae" });
    const theirs = (await page(other)).sessions[0]?.handle ?? "";
    await expect(send(me, { intent: "fermer-session", handle: theirs })).rejects.toMatchObject({
      status: 404,
    });
    expect(await viewerOf(other.get("/"), other.context)).not.toBeNull();
    const mine = (await page(me)).sessions[0]?.handle ?? "";
    expect(await send(me, { intent: "fermer-session", handle: mine })).toMatchObject({ status: 302 });
    expect(await viewerOf(me.get("/"), me.context)).toBeNull();
  });
});

describe("password", () => {
  const change = { intent: "changer-mot-de-passe", current: password, password: next, again: next };

  test("changes with the one before, and ends the other sessions", async ({ db }) => {
    const me = await signedIn(db, { role: "admin" });
    await setPasswordHash(db, me.accountId, await hashPassword(password));
    expect(await send(me, change)).toMatchObject({ status: 302 });
    const account = await findAccount(db, me.accountId);
    expect(await verifyPassword(account?.passwordHash ?? null, next)).toBe(true);
    expect(await viewerOf(me.get("/"), me.context)).not.toBeNull();
  });

  test("does not change without it, and guessing it is slowed down", async ({ db }) => {
    const me = await signedIn(db, { role: "admin" });
    await setPasswordHash(db, me.accountId, await hashPassword(password));
    const wrong = { ...change, current: "un autre mot de passe" };
    for (let attempt = 0; attempt < 6; attempt += 1) {
      expect(await send(me, wrong)).toMatchObject({
        init: { status: 400 },
        data: { password: { error: { current: [expect.stringContaining("actuel")] } } },
      });
    }
    expect(await send(me, change)).toMatchObject({ init: { status: 429 } });
  });
});

describe("tokens", () => {
  test("one is shown once, and kept as a hash", async ({ db }) => {
    const me = await signedIn(db, { role: "facilitator" });
    const token = await newToken(me);
    expect(token).toMatch(/^cc_[\w-]{43}$/);
    expect(JSON.stringify(await page(me))).not.toContain(token);
    expect(JSON.stringify(await db.selectFrom("api_token").selectAll().execute())).not.toContain(token);
  });

  test("it has the rights of its owner, as they are now", async ({ db, given }) => {
    const host = await given.host();
    const me = await signedIn(db, { role: "facilitator", organisationId: host.id });
    const token = await newToken(me);
    expect(await requireToken(bearing(token), me.context)).toMatchObject({ accountId: me.accountId });
    expect(await requireTokenFor(bearing(token), me.context, "view contracts")).toMatchObject({
      organisationId: host.id,
    });
    await expect(requireTokenFor(bearing(token), me.context, "manage accounts")).rejects.toMatchObject({
      status: 403,
    });
    expect((await page(me)).tokens[0]?.lastUsed).not.toBeNull();
    await setDisabled(db, me.accountId, "2026-01-01T00:00:00.000Z" as Instant);
    await expect(requireToken(bearing(token), me.context)).rejects.toMatchObject({ status: 401 });
  });

  test("it opens nothing once revoked, nor past its end", async ({ db }) => {
    const me = await signedIn(db, { role: "admin" });
    const token = await newToken(me);
    const inAMonth = { ...me.context, now: () => new Date(Date.now() + 31 * 24 * 3_600_000) };
    await expect(requireToken(bearing(token), inAMonth)).rejects.toMatchObject({ status: 401 });
    const id = (await page(me)).tokens[0]?.id ?? "";
    const other = await signedIn(db, { role: "admin" });
    await expect(send(other, { intent: "revoquer-jeton", id })).rejects.toMatchObject({ status: 404 });
    expect(await send(me, { intent: "revoquer-jeton", id })).toMatchObject({ status: 302 });
    await expect(requireToken(bearing(token), me.context)).rejects.toMatchObject({ status: 401 });
    expect((await page(me)).tokens).toEqual([]);
  });

  test.for(["", "Bearer", "Bearer x", "Basic YTpi", `Bearer cc_${"a".repeat(43)}`])(
    "%j is no token",
    async (authorization, { db }) => {
      const { context } = await signedIn(db, { role: "admin" });
      const request = new Request(`${testOrigin}/api/v1/contracts`, { headers: { authorization } });
      const refusal = await requireToken(request, context).catch((error: unknown) => error);
      expect(refusal).toMatchObject({ status: 401 });
      expect(refusal instanceof Response && refusal.headers.get("WWW-Authenticate")).toMatch(/^Bearer/);
      expect(refusal instanceof Response && refusal.headers.get("Content-Type")).toMatch(/problem\+json/);
    },
  );
});

test("a form that is none of the page's is refused", async ({ db }) => {
  const me = await signedIn(db, { role: "admin" });
  await expect(send(me, { intent: "autre" })).rejects.toMatchObject({ status: 400 });
});

test("a structure is led to its own activities; nobody else is", async ({ db, given }) => {
  const structure = await given.organisation({ kind: "ACI" });
  const siae = await signedIn(db, { role: "siae", organisationId: structure.id });
  const buyer = await signedIn(db, { role: "authority", organisationId: structure.id });
  expect((await page(siae)).ownStructure).toBe(structure.siret);
  expect((await page(buyer)).ownStructure).toBeNull();
  expect((await page(await signedIn(db, { role: "siae" }))).ownStructure).toBeNull();
});
