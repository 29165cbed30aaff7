import { describe, expect, test } from "vitest";
import { bodyRefusal, type SizedRequest } from "#app/platform/body-limit.server.ts";
import { readFlash, redirectSaying } from "#app/platform/flash.server.ts";
import { securityHeaders } from "#app/platform/headers.server.ts";
import { maskedPath } from "#app/platform/log.server.ts";
import { problem } from "#app/platform/problem.server.ts";
import { storageRefusalOf } from "#app/platform/storage-refusal.server.ts";

describe("the length of what is sent", () => {
  const sent = (request: Partial<SizedRequest>) =>
    bodyRefusal({
      method: "POST",
      path: "/marches",
      length: undefined,
      chunked: false,
      multipart: false,
      ...request,
    })?.status;
  test.each<[string, Partial<SizedRequest>, number | undefined]>([
    ["nothing", {}, undefined],
    ["a form", { length: "2000" }, undefined],
    ["a form too long", { length: "3000000" }, 413],
    ["a file", { path: "/imports", length: "100000000" }, undefined],
    ["a file by the API", { path: "/api/v1/imports/workbook", length: "100000000" }, undefined],
    ["a file too long", { path: "/imports", length: "110000000" }, 413],
    ["a file elsewhere", { path: "/importsx", length: "100000000" }, 413],
    [
      "a list as a file",
      { path: "/programmation/coller.data", length: "9000000", multipart: true },
      undefined,
    ],
    ["a list as a text, too long", { path: "/programmation/coller", length: "9000000" }, 413],
    ["an unknown length", { chunked: true }, 411],
    ["no length at all", { length: "-1" }, 411],
  ])("%s", (_name, request, status) => {
    expect(sent(request)).toBe(status);
  });
});

describe("what the database could not do", () => {
  const failure = (code: string) => storageRefusalOf(Object.assign(new Error("x"), { code }))?.status;
  test.each([
    ["SQLITE_BUSY", 503],
    ["SQLITE_BUSY_SNAPSHOT", 503],
    ["SQLITE_FULL", 507],
    ["53100", 507],
    ["53300", 503],
    ["57P01", 503],
    ["08006", 503],
    ["ENOSPC", 507],
    ["ECONNREFUSED", 503],
    ["SQLITE_CONSTRAINT_UNIQUE", undefined],
    ["23505", undefined],
  ])("%s", (code, status) => {
    expect(failure(code)).toBe(status);
  });
  test("an error without a code is a defect", () => {
    expect(storageRefusalOf(new Error("x"))).toBeUndefined();
    expect(storageRefusalOf("x")).toBeUndefined();
  });
});

test("scripts need the nonce or our own files; nothing is inline, nothing is framed", () => {
  const policy = securityHeaders({ nonce: "abc", secure: true })["Content-Security-Policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-abc'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
});

test("https is asked for only where it is served", () => {
  expect(securityHeaders({ nonce: "a", secure: true })).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders({ nonce: "a", secure: false })).not.toHaveProperty("Strict-Transport-Security");
});

test("a log names neither a person, nor a contract, nor a link", () => {
  expect(maskedPath("/invitation/uWQn8cGBq0Wz8VbXq1dGkP3j0TtD4m5C6xYzAbCdEfG")).toBe("/invitation/:id");
  expect(maskedPath("/marches/2026-114/modifier")).toBe("/marches/:id/modifier");
  expect(maskedPath("/rapport")).toBe("/rapport");
});

test("what was done is said once, on the next page", () => {
  const response = redirectSaying("/comptes", "Compte fermé : « Élan ».");
  const cookie = response.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/^__Host-toast=.*Secure; HttpOnly; SameSite=Lax; Max-Age=20$/);
  const next = new Request("http://localhost/", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
  expect(readFlash(next)?.text).toBe("Compte fermé : « Élan ».");
});

test.each([
  "",
  "%%%",
  Buffer.from("[]").toString("base64url"),
  Buffer.from('{"key":1}').toString("base64url"),
])("a message that is none says nothing: %j", (value) => {
  const request = new Request("http://localhost/", { headers: { Cookie: `__Host-toast=${value}` } });
  expect(readFlash(request)).toBeNull();
});

test("an error of the API is a problem in French", async () => {
  const response = problem(404, "Aucun marché n’a cette référence.");
  expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toEqual({
    type: "about:blank",
    title: "Introuvable",
    status: 404,
    detail: "Aucun marché n’a cette référence.",
  });
});
