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
