import { readdirSync, readFileSync } from "node:fs";
import { readForm } from "#app/platform/read-form.server.ts";
import { describe, expect, test } from "vitest";

function sent(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("http://127.0.0.1/connexion", { method: "POST", body, headers });
}

async function statusOf(body: BodyInit, headers?: Record<string, string>): Promise<number> {
  try {
    await readForm(sent(body, headers));
    return 200;
  } catch (error) {
    if (error instanceof Response) return error.status;
    throw error;
  }
}

const intent = (type: string, payload: object) => JSON.stringify({ type, payload });

describe("what our pages send is read", () => {
  test.for([
    ["a text", { email: "camille@exemple.fr" }],
    ["a line of a list", { "lots[12].commitments[3].hours": "1 480" }],
    ["a list without index", { "criteria[]": "rsa" }],
    ["a button that adds a line", { __intent__: intent("insert", { name: "lots", index: 3 }) }],
    ["a button on the whole form", { __intent__: intent("validate", {}) }],
    ["what the page keeps", { __state__: '{"key":{"lots[0]":"a1"},"validated":{"lots[0]":true}}' }],
    ["an empty intent", { __intent__: "" }],
  ] as const)("%s", async ([, fields]) => {
    const form = await readForm(sent(new URLSearchParams(Object.entries(fields))));
    expect(Object.fromEntries(form)).toEqual(fields);
  });
});

describe("what none of them sends is refused before it costs anything", () => {
  test.for([
    ["a list of a hundred million lines", { "email[100000000]": "1" }],
    ["the same one level down", { "lots[0].commitments[99999].hours": "1" }],
    ["the same by a button", { __intent__: intent("update", { name: "lots[100000000]", value: "1" }) }],
    ["the same by its index", { __intent__: intent("update", { name: "lots", index: 1e8, value: "1" }) }],
    ["an endless name", { [`a${".b".repeat(20_000)}`]: "1" }],
    ["a name that reaches prototypes", { "__proto__.x": "1" }],
    ["an intent that is no JSON", { __intent__: "{" }],
    ["an intent that is no object", { __intent__: "1" }],
    ["a state that is no JSON", { __state__: "{" }],
  ] as const)("%s", async ([, fields]) => {
    expect(await statusOf(new URLSearchParams(Object.entries(fields)))).toBe(400);
  });

  test("a body that is no form", async () => {
    expect(await statusOf("{}", { "Content-Type": "application/json" })).toBe(400);
    expect(await statusOf("x", { "Content-Type": "multipart/form-data" })).toBe(400);
  });

  test("more fields than any form has", async () => {
    const fields = Array.from({ length: 50_001 }, (_, index) => [`f${index}`, ""]);
    expect(await statusOf(new URLSearchParams(fields))).toBe(400);
  });
});

test("every form goes this way", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => readFileSync(`app/${file}`, "utf8").includes(".formData()"));
  expect(files).toEqual(["platform/read-form.server.ts"]);
});

test("signs nobody sees are read as spaces, ends of line and tabs as they are", async () => {
  const typed = { title: "Salle\u000bdes\u0000fêtes\u001f", lots: "1\tSols\r\n2\tMurs" };
  const form = await readForm(sent(new URLSearchParams(typed)));
  expect(Object.fromEntries(form)).toEqual({ title: "Salle des fêtes ", lots: "1\tSols\r\n2\tMurs" });
});
