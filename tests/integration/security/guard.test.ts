import { everyRoute } from "#tests/integration/server/route-paths.ts";
import { answering, serve, type Site } from "#tests/integration/server/site.ts";
import { testOrigin } from "#tests/support/signed-in.ts";
import { describe, expect, test as base } from "#tests/support/test.ts";

/** What a foreign page can make a browser send: no Origin at all, its own, or « null » from a sandbox. */
const origins = [undefined, "https://evil.example", "null"] as const;

/** The three ways to reach an action: a document, single fetch (`.data`), and the old `?_data=` of resource routes. */
const kinds = [
  ["document", (path: string) => path],
  ["data", (path: string) => `${path === "/" ? "/_root" : path}.data`],
  ["resource", (path: string) => `${path}?_data=routes%2Fx`],
] as const;

const test = base.extend<{ site: Site }>({
  site: async ({ db }, provide) => {
    const site = await serve(db, Object.fromEntries(everyRoute.map(({ path }) => [path, answering])));
    await provide(site);
    await site.close();
  },
});

function send(url: string, headers: Record<string, string>, method = "POST"): Promise<Response> {
  return fetch(url, { method, headers, redirect: "manual" });
}

test("there are routes to look at", () => {
  expect(everyRoute.length).toBeGreaterThan(10);
});

test.for(kinds)("no route takes a %s sent by another site", async ([, address], { site }) => {
  const taken: string[] = [];
  for (const { path } of everyRoute) {
    for (const origin of origins) {
      const headers: Record<string, string> = origin === undefined ? {} : { Origin: origin };
      for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
        const { status } = await send(site.origin + address(path), headers, method);
        if (status !== 403) taken.push(`${method} ${path} from ${origin ?? "nowhere"}: ${status}`);
      }
    }
  }
  expect(taken).toEqual([]);
});

test("every route takes what our own pages send", async ({ site }) => {
  const refused: string[] = [];
  for (const { path } of everyRoute) {
    for (const headers of [{ Origin: testOrigin }, { "Sec-Fetch-Site": "same-origin" }]) {
      const { status } = await send(site.origin + path, headers);
      if (status === 403) refused.push(path);
    }
  }
  expect(refused).toEqual([]);
});

describe("the API", () => {
  const bearer = { Authorization: `Bearer cc_${"a".repeat(43)}` };

  test("takes a token without a session, from anywhere", async ({ db }) => {
    const site = await serve(db, { "/api/v1/imports/workbook": answering });
    const url = `${site.origin}/api/v1/imports/workbook`;
    expect((await send(url, bearer)).status).toBe(200);
    expect((await send(url, { ...bearer, Cookie: "__Host-session=x" })).status).toBe(403);
    const refusal = await send(url, {});
    expect(refusal.status).toBe(403);
    expect(refusal.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
    await site.close();
  });
});

test("a refusal is a page in French, kept by nobody", async ({ site }) => {
  const reply = await send(`${site.origin}/connexion`, { Origin: "https://evil.example" });
  expect(reply.headers.get("Cache-Control")).toBe("no-store");
  expect(await reply.text()).toContain("rien n’a été fait");
});
