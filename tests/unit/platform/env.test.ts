import { describe, expect, test } from "vitest";
import { readEnv, type Env } from "#app/platform/env.server.ts";

const secrets = { PERSON_KEY_SECRET: "a".repeat(32), SESSION_SECRET: "b".repeat(32) };

function read(variables: Record<string, string>, production = false): Env {
  const reading = readEnv(variables, { production });
  if (reading.state === "refused") throw new Error(reading.reasons.join(" "));
  return reading.env;
}

function refusals(variables: Record<string, string>, production = false): string[] {
  const reading = readEnv(variables, { production });
  return reading.state === "refused" ? reading.reasons : [];
}

test("nothing given is enough to try the product on this machine", () => {
  expect(read({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    databaseUrl: "sqlite:db/data/clause-commune.sqlite",
    demo: true,
    production: false,
    publicOrigin: "http://127.0.0.1:3000",
    formOrigins: ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"],
  });
});

test("an empty variable is one that was not given", () => {
  expect(read({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 3000 });
});

test("DEMO=0 shuts the demonstration, production too", () => {
  expect(read({ DEMO: "0" }).demo).toBe(false);
  expect(read({ ...secrets, DEMO: "1" }, true).demo).toBe(false);
});

test("listening everywhere is not an address one goes to", () => {
  expect(read({ HOST: "0.0.0.0", PORT: "8080" }).publicOrigin).toBe("http://127.0.0.1:8080");
  expect(read({ HOST: "::1" }).publicOrigin).toBe("http://[::1]:3000");
});

test("forms come from the public origin alone once it is given", () => {
  const env = read({ PUBLIC_ORIGIN: "https://clauses.isere.fr" });
  expect(env.formOrigins).toEqual(["https://clauses.isere.fr"]);
});

describe("production says which secrets are missing", () => {
  test.each([
    [{}, ["PERSON_KEY_SECRET", "SESSION_SECRET"]],
    [{ PERSON_KEY_SECRET: secrets.PERSON_KEY_SECRET }, ["SESSION_SECRET"]],
    [{ SESSION_SECRET: secrets.SESSION_SECRET }, ["PERSON_KEY_SECRET"]],
    [secrets, []],
  ])("%o", (variables, missing) => {
    const sentences = refusals(variables, true);
    expect(sentences).toHaveLength(missing.length);
    missing.forEach((name, index) => {
      expect(sentences[index]).toContain(name);
    });
  });
});

describe("what cannot work is refused in a sentence", () => {
  test.each([
    [{ PORT: "http" }, /PORT/],
    [{ PORT: "70000" }, /PORT/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL/],
    [{ DEMO: "oui" }, /DEMO/],
    [{ SESSION_SECRET: "court" }, /SESSION_SECRET.*32/],
    [{ PUBLIC_ORIGIN: "clauses.isere.fr" }, /PUBLIC_ORIGIN/],
    [{ PUBLIC_ORIGIN: "https://clauses.isere.fr/atelier" }, /PUBLIC_ORIGIN/],
    [{ PUBLIC_ORIGIN: "http://clauses.isere.fr" }, /pas chiffrée/],
    [{ HOST: "192.168.1.12" }, /pas chiffrée/],
  ])("%o", (variables, sentence) => {
    expect(refusals(variables).join(" ")).toMatch(sentence);
  });
});

test("a loopback origin may be http: browsers keep secure cookies there", () => {
  expect(refusals({ PUBLIC_ORIGIN: "http://localhost:8080" })).toEqual([]);
});

test("the token of Le marché is kept as it was given, or refused when it cannot be one", () => {
  expect(read({}).marketToken).toBeNull();
  expect(read({ LEMARCHE_TOKEN: "" }).marketToken).toBeNull();
  expect(read({ LEMARCHE_TOKEN: "abc-123" }).marketToken).toBe("abc-123");
  expect(refusals({ LEMARCHE_TOKEN: "abc 123" })).toEqual([expect.stringContaining("LEMARCHE_TOKEN")]);
});
