import { request as httpRequest } from "node:http";
import * as health from "#app/routes/healthz/route.tsx";
import * as readiness from "#app/routes/readyz/route.tsx";
import { expect, test as base } from "#tests/support/test.ts";
import { testOrigin } from "#tests/support/signed-in.ts";
import { serve, type Site } from "./site.ts";

const failing = (code: string) => () => {
  throw Object.assign(new Error("secret of a person"), { code });
};

const routes = {
  "/page": { loader: () => new Response("page"), action: () => new Response("done") },
  "/kept": { loader: () => new Response("kept", { headers: { "Cache-Control": "private, max-age=5" } }) },
  "/busy": { loader: failing("SQLITE_BUSY") },
  "/full": { action: failing("SQLITE_FULL") },
  "/api/v1/busy": { loader: failing("53300") },
  "/address": {
    loader: ({ context }: { context: { clientAddress?: string } }) => new Response(context.clientAddress),
  },
  "/healthz": health,
  "/readyz": readiness,
};

const test = base.extend<{ site: Site }>({
  site: async ({ db }, provide) => {
    const site = await serve(db, routes);
    await provide(site);
    await site.close();
  },
});

const form = { method: "POST", headers: { Origin: testOrigin }, redirect: "manual" as const };

test("every answer carries the headers that close doors", async ({ site }) => {
  for (const path of ["/page", "/nulle-part", "/assets/nulle-part.js"]) {
    const { headers } = await fetch(site.origin + path);
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Permissions-Policy")).toContain("camera=()");
    expect(headers.get("X-Powered-By")).toBeNull();
  }
});

test("two answers never share a nonce", async ({ site }) => {
  const nonce = async (): Promise<string | undefined> =>
    /'nonce-([^']+)'/.exec(
      (await fetch(`${site.origin}/page`)).headers.get("Content-Security-Policy") ?? "",
    )?.[1];
  const [first, second] = [await nonce(), await nonce()];
  expect(first).toMatch(/^[\w+/]{22}==$/);
  expect(second).not.toBe(first);
});

test("nothing keeps a page, unless its route says so", async ({ site }) => {
  expect((await fetch(`${site.origin}/page`)).headers.get("Cache-Control")).toBe("no-store");
  expect((await fetch(`${site.origin}/kept`)).headers.get("Cache-Control")).toBe("private, max-age=5");
});

test("a busy database is a 503 that says when to come back, a full disk a 507", async ({ site }) => {
  const busy = await fetch(`${site.origin}/busy`);
  expect(busy.status).toBe(503);
  expect(busy.headers.get("Retry-After")).toBe("30");
  expect(await busy.text()).not.toContain("secret");
  expect((await fetch(`${site.origin}/full`, form)).status).toBe(507);
});

test("the API says the same as a problem in French", async ({ site }) => {
  const reply = await fetch(`${site.origin}/api/v1/busy`);
  expect(reply.status).toBe(503);
  expect(reply.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(await reply.json()).toMatchObject({
    status: 503,
    detail: expect.stringContaining("occupée") as string,
  });
});

test("a form too long is refused before it is read", async ({ site }) => {
  const reply = await fetch(`${site.origin}/page`, { ...form, body: "a".repeat(2 * 1024 * 1024 + 1) });
  expect(reply.status).toBe(413);
  expect(await reply.text()).toContain("trop lourd");
});

test("a form too long that a page sent by script is refused as the page would, its action never run", async ({
  site,
}) => {
  const answer = await new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const headers = { Origin: testOrigin, Host: new URL(testOrigin).host, "Content-Length": 2_097_153 };
    const sent = httpRequest(`${site.origin}/page.data`, { method: "POST", headers });
    sent.on("response", (reply) => {
      let text = "";
      reply.setEncoding("utf8").on("data", (part: string) => (text += part));
      reply.on("end", () => {
        sent.destroy();
        resolve({ status: reply.statusCode, text });
      });
    });
    sent.on("error", reject);
    sent.write("a");
  });
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("ErrorResponse");
});

test("a body that does not say its length is refused", async ({ site }) => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sent = httpRequest(`${site.origin}/page`, { method: "POST", headers: { Origin: testOrigin } });
    sent.on("response", (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    });
    sent.on("error", reject);
    sent.write("a=1");
    sent.end("&b=2");
  });
  expect(status).toBe(411);
});

test("the proxy of this machine says who the client is; nobody renames the host", async ({ site }) => {
  const headers = { "X-Forwarded-For": "203.0.113.9", "X-Forwarded-Host": "evil.example" };
  expect(await (await fetch(`${site.origin}/address`, { headers })).text()).toBe("203.0.113.9");
});

test("alive while the process answers, ready while the database does", async ({ site, db }) => {
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${site.origin}/readyz`)).status).toBe(200);
  await db.deleteFrom("kysely_migration" as never).execute();
  const late = await fetch(`${site.origin}/readyz`);
  expect([late.status, await late.text()]).toEqual([503, "migrations pending\n"]);
  await db.schema.dropTable("kysely_migration").execute();
  expect((await fetch(`${site.origin}/healthz`)).status).toBe(200);
});

test("an unknown file is a short 404, not a page", async ({ site }) => {
  const reply = await fetch(`${site.origin}/assets/nulle-part.js`);
  expect(reply.status).toBe(404);
  expect(await reply.text()).toContain("n’existe pas");
});

test("an address with the sign no database takes is refused before any page", async ({ site }) => {
  for (const path of ["/loaded/%00", "/loaded?q=a%00b"]) {
    expect((await fetch(site.origin + path)).status).toBe(400);
  }
});
