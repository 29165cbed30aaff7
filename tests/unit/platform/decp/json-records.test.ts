import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RawValue } from "#app/domain/decp/raw-record.ts";
import { JsonMender } from "#app/platform/decp/json-mender.ts";
import { jsonRecords } from "#app/platform/decp/json-records.server.ts";
import { inPieces } from "./written-file.ts";

async function found(text: string, size = 7): Promise<RawValue[]> {
  const records: RawValue[] = [];
  for await (const record of jsonRecords(inPieces(text, size))) records.push(record);
  return records;
}

const a = { id: "A", acheteur: { id: "1" } };
const b = { id: "B", acheteur: { id: "2" } };

describe("records are found whatever wraps them", () => {
  test.each<[string, RawValue, RawValue[]]>([
    ["2019", { marches: [a, b] }, [a, b]],
    ["2022", { marches: { marche: [a], "contrat-concession": [b] } }, [a, b]],
    ["one object in place of a list", { marches: { marche: a, "contrat-concession": b } }, [a, b]],
    ["one record in place of everything", { marches: a }, [a]],
    ["a bare list", [a, b], [a, b]],
    ["a bare record", a, [a]],
    ["nested lists", { marches: [[a], [[b]]] }, [a, b]],
    ["wrapped records", { marches: [{ marche: a }, { "contrat-concession": b }] }, [a, b]],
    ["no outer object", { marche: [a, b] }, [a, b]],
    ["a list of files", [{ marches: [a] }, { marches: { marche: [b] } }], [a, b]],
    ["an API's page", { data: [a, b], links: { next: null }, meta: { total: 2 } }, [a, b]],
    ["an export's page", { total_count: 1, results: [a] }, [a]],
    ["old exports", { nhits: 1, records: [{ recordid: "x", fields: a }] }, [a]],
    [
      "other keys beside",
      { $schema: "s", version: 2, marches: { date: "2025", marche: [a] }, fin: [1] },
      [a],
    ],
    ["null elements", { marches: [null, a, null] }, [null, a, null]],
    ["scalars", { marches: ["x", 1, true, a] }, ["x", 1, true, a]],
    ["empty elements", { marches: [{}, a] }, [{}, a]],
    ["nothing", { marches: [] }, []],
    ["nothing either", { marches: { marche: [], "contrat-concession": [] } }, []],
    ["null", { marches: null }, []],
    ["a field named like a container", { marches: [{ ...a, marche: "M-1" }] }, [{ ...a, marche: "M-1" }]],
  ])("%s", async (_name, file, records) => {
    expect(await found(JSON.stringify(file))).toEqual(records);
  });

  test("one document a line", async () => {
    expect(await found(`${JSON.stringify(a)}\n${JSON.stringify(b)}\n`)).toEqual([a, b]);
  });
});

describe("a broken file is refused", () => {
  test.each([
    "",
    "}",
    "]}",
    '{"id":}',
    "[1,,2]",
    "{,}",
    '{"a" 1}',
    '["a": 1]',
    "{1:2}",
    "tru",
    "[1 2]",
    "abc",
  ])("with « %s » at its end", async (end) => {
    await expect(found(`{"marches":[${JSON.stringify(a)},${end}`)).rejects.toThrow(/coupé ou abîmé/);
  });

  test("wherever it is cut", async () => {
    const text = JSON.stringify({ marches: { marche: [a, b] } });
    for (let length = 1; length < text.length; length += 1) {
      await expect(found(text.slice(0, length))).rejects.toThrow(/coupé ou abîmé/);
    }
  });

  test("when it holds no list of contracts", async () => {
    await expect(found('{"type":"FeatureCollection","nom":"x"}')).rejects.toThrow(/Aucune liste de marchés/);
  });
});

/** Whole numbers beyond 2^53 become text on purpose. */
const anyJson = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !/__proto__|(?<![.\d])\d{16}/.test(JSON.stringify(value)));

test("any JSON comes back the same, wherever chunks are cut", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyJson), fc.integer({ min: 1, max: 50 }), async (values, size) => {
      const records = values.map((value) => ({ id: "x", value })) as RawValue[];
      expect(await found(JSON.stringify({ marches: records }), size)).toEqual(
        JSON.parse(JSON.stringify(records)),
      );
    }),
    { seed: 2026, numRuns: 300 },
  );
});

/** JSON as Python writes it: NaN where a number is missing. */
function pythonText(value: unknown): string {
  if (value === null) return "NaN";
  if (Array.isArray(value)) return `[${value.map(pythonText).join(", ")}]`;
  if (typeof value === "object") {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}: ${pythonText(item)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}

test("NaN is nothing outside strings and a word inside, wherever chunks are cut", () => {
  const words = fc.constantFrom("NaN", "Infinity", 'a"NaN', "\\NaN\\", "None, undefined", "é\\\\");
  const values = fc.array(
    fc.oneof(words, fc.constant(null), fc.double({ noNaN: true, min: -1e15, max: 1e15 })),
  );
  fc.assert(
    fc.property(fc.dictionary(words, values), fc.integer({ min: 1, max: 12 }), (file, size) => {
      const text = pythonText(file);
      const mender = new JsonMender();
      let mended = "";
      for (let from = 0; from < text.length; from += size)
        mended += mender.push(text.slice(from, from + size));
      expect(JSON.parse(mended + mender.end())).toEqual(JSON.parse(JSON.stringify(file)));
    }),
    { seed: 2026, numRuns: 500 },
  );
});

test.each([
  ["[-Infinity, +NaN, None, undefined]", [null, null, null, null]],
  ["[1.0e17, -2.5E-3]", [1e17, -0.0025]],
  ["[12345678901234567890]", ["12345678901234567890"]],
  ["[1234567890.1234567890123456789]", [1234567890.1234568]],
  ['["ligne 1\nligne 2\tfin"]', ["ligne 1 ligne 2 fin"]],
  [String.raw`["\"NaN\\", NaN]`, ['"NaN\\', null]],
])("mends %s", (text, value) => {
  const mender = new JsonMender();
  expect(JSON.parse(mender.push(text) + mender.end())).toEqual(value);
});
