import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { hashPassword } from "#app/features/accounts/password-hash.server.ts";
import { viewerOf } from "#app/platform/session.server.ts";
import { action, loader } from "#app/routes/_public.connexion/route.tsx";
import { action as signOut } from "#app/routes/deconnexion/route.tsx";
import type { Db } from "#db/database.server.ts";
import { insertAccount, setDisabled, setPasswordHash } from "#db/queries/accounts.server.ts";
import type { AccountId, Instant } from "#db/schema/columns.ts";
import { contextOf, testEnv, testOrigin } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const password = "vélo tisane granit dimanche";
const email = "camille@exemple.fr";
const start = Date.parse("2026-11-02T08:00:00.000Z");

async function account(db: Db, overrides: { isDemo?: boolean; password?: string | null } = {}) {
  const id = randomUUID() as string as AccountId;
  const place = { organisationId: null, territoryCode: null };
  const at = new Date(start).toISOString() as Instant;
  await insertAccount(db, {
    id,
    email,
    name: "Camille",
    role: "admin",
    ...place,
    isDemo: false,
    at,
    ...overrides,
  });
  if (overrides.password !== null) await setPasswordHash(db, id, await hashPassword(password));
  return id;
}

/** A context whose clock the test moves. */
function clocked(db: Db, overrides: Partial<AppLoadContext> = {}) {
  const clock = { now: start };
  return { clock, context: contextOf(db, { now: () => new Date(clock.now), ...overrides }) };
}

function signIn(
  context: AppLoadContext,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
) {
  const body = new URLSearchParams({ email, password, ...fields });
  return action({
    request: new Request(`${testOrigin}/connexion`, { method: "POST", body, headers }),
    params: {},
    context,
  });
}

function cookieOf(reply: Awaited<ReturnType<typeof signIn>>): string {
  return reply instanceof Response ? (reply.headers.get("Set-Cookie")?.split(";")[0] ?? "") : "";
}

function asking(cookie: string): Request {
  return new Request(testOrigin, { headers: { Cookie: cookie } });
}

test("the right password opens a session and goes to the page asked for", async ({ db }) => {
  await account(db);
  const { context } = clocked(db);
  const reply = await signIn(context, { retour: "/marches?page=2" });
  expect(reply).toMatchObject({ status: 302 });
  expect(reply instanceof Response && reply.headers.get("Location")).toBe("/marches?page=2");
  expect(reply instanceof Response && reply.headers.get("Set-Cookie")).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
  );
  expect(await viewerOf(asking(cookieOf(reply)), context)).toMatchObject({ name: "Camille", role: "admin" });
});

test("the address is read without regard to case", async ({ db }) => {
  await account(db);
  expect(await signIn(clocked(db).context, { email: "Camille@Exemple.FR" })).toMatchObject({ status: 302 });
});

test("another site is never gone back to", async ({ db }) => {
  await account(db);
  const reply = await signIn(clocked(db).context, { retour: "https://evil.example" });
  expect(reply instanceof Response && reply.headers.get("Location")).toBe("/");
});

test("neither the session id nor the password is in the database", async ({ db }) => {
  await account(db);
  const id = cookieOf(await signIn(clocked(db).context, {})).split("=")[1] ?? "";
  const rows = JSON.stringify([
    await db.selectFrom("session").selectAll().execute(),
    await db.selectFrom("account").selectAll().execute(),
  ]);
  expect(rows).not.toContain(id);
  expect(rows).not.toContain(password);
  expect(rows).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
});

describe("every refusal reads the same", () => {
  const refusals: [string, (db: Db) => Promise<unknown>, Record<string, string>][] = [
    ["a wrong password", (db) => account(db), { password: "autre chose de long" }],
    ["an unknown address", (db) => account(db), { email: "personne@exemple.fr" }],
    ["an account without a password yet", (db) => account(db, { password: null }), {}],
    ["a demo account out of the demonstration", (db) => account(db, { isDemo: true }), {}],
    ["a closed account", async (db) => setDisabled(db, await account(db), "2026-01-01" as Instant), {}],
  ];
  test.for(refusals)("%s", async ([, prepare, fields], { db }) => {
    await prepare(db);
    const reply = await signIn(clocked(db).context, fields);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { "": [expect.stringMatching(/^L’adresse ou le mot de passe/)] } } },
    });
    expect(JSON.stringify(reply)).not.toContain(fields.password ?? password);
    expect(await db.selectFrom("session").selectAll().execute()).toEqual([]);
  });
});

test("demo accounts sign in where the demonstration is on", async ({ db }) => {
  await account(db, { isDemo: true });
  const { context } = clocked(db, { env: { ...testEnv, demo: true } });
  const reply = await signIn(context, {});
  expect(reply).toMatchObject({ status: 302 });
  const closed = contextOf(db, { now: () => new Date(start) });
  expect(await viewerOf(asking(cookieOf(reply)), closed)).toBeNull();
});

test("an address that is none is explained beside its field", async ({ db }) => {
  const reply = await signIn(clocked(db).context, { email: "camille" });
  expect(reply).toMatchObject({
    init: { status: 400 },
    data: { result: { error: { email: [expect.stringContaining("prenom.nom@isere.fr")] } } },
  });
});

describe("attempts", () => {
  const wrong = { password: "autre chose de long" };

  test("after five mistakes one waits, even with the right password, known account or not", async ({
    db,
  }) => {
    await account(db);
    for (const address of [email, "personne@exemple.fr"]) {
      const { context, clock } = clocked(db);
      for (let attempt = 0; attempt < 6; attempt += 1) {
        expect(await signIn(context, { ...wrong, email: address })).toMatchObject({ init: { status: 400 } });
      }
      const blocked = await signIn(context, { email: address });
      expect(blocked).toMatchObject({
        init: { status: 429 },
        data: { result: { error: { "": [expect.stringContaining("1\u00a0seconde")] } } },
      });
      clock.now += 1001;
      expect(await signIn(context, { ...wrong, email: address })).toMatchObject({ init: { status: 400 } });
      clock.now += 1001;
      expect(await signIn(context, { email: address })).toMatchObject({ init: { status: 429 } });
    }
  });

  test("success forgets the mistakes", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 4; attempt += 1) await signIn(context, wrong);
      expect(await signIn(context, {})).toMatchObject({ status: 302 });
    }
  });

  test("attempts sent together are all counted", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    const replies = await Promise.all(Array.from({ length: 12 }, () => signIn(context, wrong)));
    const tried = replies.filter((reply) => "init" in reply && reply.init?.status === 400);
    expect(tried).toHaveLength(6);
  });

  test("one address trying many accounts is slowed down", async ({ db }) => {
    const { context } = clocked(db);
    const statuses = [];
    for (let attempt = 0; attempt < 33; attempt += 1) {
      const reply = await signIn(context, { ...wrong, email: `personne${attempt}@exemple.fr` });
      statuses.push("init" in reply ? reply.init?.status : reply.status);
    }
    expect(statuses.slice(0, 31).every((status) => status === 400)).toBe(true);
    expect(statuses.slice(31)).toEqual([429, 429]);
    const elsewhere = clocked(db, { clientAddress: "198.51.100.7" });
    expect(await signIn(elsewhere.context, { ...wrong, email: "x@exemple.fr" })).toMatchObject({
      init: { status: 400 },
    });
  });

  test("people of one office who sign in well never slow each other down", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    for (let attempt = 0; attempt < 40; attempt += 1) {
      expect(await signIn(context, {})).toMatchObject({ status: 302 });
    }
  });
});

describe("a session", () => {
  test("ends after 30 minutes without a request", async ({ db }) => {
    await account(db);
    const { context, clock } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    clock.now += 29 * 60_000;
    expect(await viewerOf(asking(cookie), context)).not.toBeNull();
    clock.now += 29 * 60_000;
    expect(await viewerOf(asking(cookie), context)).not.toBeNull();
    clock.now += 31 * 60_000;
    expect(await viewerOf(asking(cookie), context)).toBeNull();
  });

  test("ends after 12 hours in any case", async ({ db }) => {
    await account(db);
    const { context, clock } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      clock.now += 20 * 60_000;
      expect(await viewerOf(asking(cookie), context)).not.toBeNull();
    }
    clock.now += 20 * 60_000;
    expect(await viewerOf(asking(cookie), context)).toBeNull();
  });

  test("is cut off at once when its account is closed", async ({ db }) => {
    const id = await account(db);
    const { context } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    await setDisabled(db, id, "2026-11-02T08:00:01.000Z" as Instant);
    expect(await viewerOf(asking(cookie), context)).toBeNull();
  });

  test("has the role of now, not of sign-in", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    await db.updateTable("account").set({ role: "siae" }).execute();
    expect(await viewerOf(asking(cookie), context)).toMatchObject({ role: "siae" });
  });

  test("gets a new id at each sign-in, and the one before opens nothing", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    const before = cookieOf(await signIn(context, {}));
    const after = cookieOf(await signIn(context, {}, { Cookie: before }));
    expect(after).not.toBe(before);
    expect(await viewerOf(asking(before), context)).toBeNull();
    expect(await viewerOf(asking(after), context)).not.toBeNull();
  });

  test("opens nothing with the secret of another installation", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    const elsewhere = { ...context, secrets: { personKey: "x".repeat(64), session: "y".repeat(64) } };
    expect(await viewerOf(asking(cookie), elsewhere)).toBeNull();
  });

  test.for(["", "__Host-session=", "__Host-session=abc", `__Host-session=${"a".repeat(43)}`])(
    "is not made of %j",
    async (cookie, { db }) => {
      expect(await viewerOf(asking(cookie), contextOf(db))).toBeNull();
    },
  );

  test("ends at sign-out, on the server too", async ({ db }) => {
    await account(db);
    const { context } = clocked(db);
    const cookie = cookieOf(await signIn(context, {}));
    const reply = await signOut({
      request: new Request(testOrigin, { method: "POST", headers: { Cookie: cookie } }),
      params: {},
      context,
    });
    expect(reply.headers.get("Set-Cookie")).toMatch(/^__Host-session=; .*Max-Age=0$/);
    expect(reply.headers.get("Clear-Site-Data")).toContain("cookies");
    expect(await viewerOf(asking(cookie), context)).toBeNull();
  });
});

test("who is signed in already is taken where they were going", async ({ db }) => {
  await account(db);
  const { context } = clocked(db);
  const cookie = cookieOf(await signIn(context, {}));
  const request = new Request(`${testOrigin}/connexion?retour=/rapport`, { headers: { Cookie: cookie } });
  const reply = await loader({ request, params: {}, context });
  expect(reply instanceof Response && reply.headers.get("Location")).toBe("/rapport");
});

test("signing in is in the trail, without the address", async ({ db }) => {
  const id = await account(db);
  await signIn(clocked(db).context, {});
  const events = await db.selectFrom("audit_event").selectAll().execute();
  expect(events).toMatchObject([{ act: "session.opened", account_id: id }]);
  expect(JSON.stringify(events)).not.toContain(email);
});
