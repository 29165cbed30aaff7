import fc from "fast-check";
import { expect, test } from "vitest";
import { safeRedirect } from "#app/platform/safe-redirect.server.ts";

test.each(["/marches", "/marches?etape=en_cours&page=2", "/rapport?de=2026-01#participants", "/"])(
  "%s is gone back to",
  (target) => {
    expect(safeRedirect(target)).toBe(target);
  },
);

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/%09/evil.example/../..//evil.example\t",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  "marches",
  "",
  "/..//evil.example",
  "/connexion",
  "/connexion?retour=/connexion",
  "/deconnexion",
  "/invitation/abc",
  "/api/v1/contracts",
  "/healthz",
])("%j is not", (target) => {
  expect(safeRedirect(target, "/ici")).toBe("/ici");
});

test.each([undefined, null, 3, ["/marches"], "/".padEnd(3000, "a")])("neither is %j", (target) => {
  expect(safeRedirect(target, "/ici")).toBe("/ici");
});

test("whatever is written, a browser stays on this site", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    ":",
    "@",
    "evil.example",
    "%2f",
    "%5c",
    "\t",
    "?",
    "#",
    "a",
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (written) => {
      const target = safeRedirect(written.join(""));
      expect(new URL(target, "https://clauses.example").origin).toBe("https://clauses.example");
    }),
    { seed: 20_260_822, numRuns: 2000 },
  );
});
