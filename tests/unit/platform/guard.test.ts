import { describe, expect, test } from "vitest";
import { comesFromHere, type GuardedRequest } from "#app/platform/guard.server.ts";

const ours = "https://clauses.isere.fr";

function passes(request: Partial<GuardedRequest>): boolean {
  const bare = { origin: undefined, fetchSite: undefined, authorization: undefined, cookie: undefined };
  return comesFromHere({ method: "POST", path: "/marches", ...bare, ...request }, [ours]);
}

test("reading is open to links from anywhere", () => {
  expect(passes({ method: "GET", origin: "https://evil.example", fetchSite: "cross-site" })).toBe(true);
  expect(passes({ method: "HEAD" })).toBe(true);
});

describe("a form passes", () => {
  test.each<Partial<GuardedRequest>>([
    { fetchSite: "same-origin" },
    { fetchSite: "same-origin", origin: ours },
    { origin: ours },
  ])("%o", (request) => {
    expect(passes(request)).toBe(true);
  });
});

describe("a form is refused", () => {
  test.each<Partial<GuardedRequest>>([
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: `${ours}.evil.example` },
    { origin: "http://clauses.isere.fr" },
    { fetchSite: "same-site", origin: "https://autre.isere.fr" },
    { fetchSite: "cross-site", origin: "https://evil.example" },
    { fetchSite: "none" },
    { method: "PUT" },
    { method: "DELETE" },
    { method: "PATCH" },
    { method: "OPTIONS", origin: "https://evil.example" },
    { method: "BREW" },
  ])("%o", (request) => {
    expect(passes(request)).toBe(false);
  });
});

describe("a program with a token and no session", () => {
  const program = { path: "/api/v1/imports/workbook", authorization: "Bearer cc_abc" };
  test.each<[string, Partial<GuardedRequest>, boolean]>([
    ["passes", program, true],
    ["does not with a session", { ...program, cookie: "a=1; __Host-session=abc" }, false],
    ["does not without a token", { ...program, authorization: undefined }, false],
    ["does not with a password", { ...program, authorization: "Basic abc" }, false],
    ["does not elsewhere", { ...program, path: "/marches" }, false],
    ["does not beside the API", { ...program, path: "/api/v10/x" }, false],
  ])("%s", (_name, request, expected) => {
    expect(passes(request)).toBe(expected);
  });
});

describe("the one-click unsubscribe of a mail server", () => {
  const path = `/desabonnement/3f2b6c1e-8d4a-4f6b-9a57-0c1d2e3f4a5b.${"A".repeat(43)}`;
  test.each<[string, Partial<GuardedRequest>, boolean]>([
    ["passes", { path }, true],
    ["passes from our own page", { path, fetchSite: "same-origin", cookie: "__Host-session=abc" }, true],
    ["does not from another site", { path, origin: "https://evil.example" }, false],
    ["does not from a sandbox", { path, origin: "null" }, false],
    ["does not from a browser elsewhere", { path, fetchSite: "cross-site" }, false],
    ["does not with a session", { path, cookie: "__Host-session=abc" }, false],
    ["does not without a signature", { path: "/desabonnement/inconnu" }, false],
    ["does not under it", { path: `${path}/autre` }, false],
    ["does not as data of a page", { path: `${path}.data` }, false],
    ["does not to delete", { path, method: "DELETE" }, false],
    ["does not to another page", { path: path.replace("desabonnement", "flux") }, false],
  ])("%s", (_name, request, expected) => {
    expect(passes(request)).toBe(expected);
  });
});
