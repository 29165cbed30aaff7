import { describe, expect, test } from "vitest";
import { decideField } from "#app/domain/outside-structure/decide-field.ts";

describe("a field a source tells", () => {
  test.for([
    ["nothing said changes nothing", "emplois", null, "A", {}, "same"],
    ["the same value", "emplois", "A", "A", {}, "same"],
    ["an empty field is filled", "file", "A", null, {}, "set"],
    ["what someone emptied stays empty", "emplois", "A", null, { emplois: "A" }, "kept"],
    ["even when another source had said it", "market", "B", null, { file: "A" }, "kept"],
    ["what it said itself follows it", "emplois", "B", "A", { emplois: "A" }, "set"],
    ["what someone typed is kept", "emplois", "B", "A", {}, "kept"],
    ["what someone typed over it is kept", "emplois", "C", "B", { emplois: "A" }, "kept"],
    ["what Le marché said gives way", "emplois", "B", "A", { market: "A" }, "set"],
    ["what Les emplois said stays", "market", "B", "A", { emplois: "A" }, "outranked"],
    ["what both said stays Les emplois’", "market", "B", "A", { emplois: "A", market: "A" }, "outranked"],
    ["a file never wins over a service", "file", "B", "A", { market: "A" }, "outranked"],
    ["a service wins over a file", "market", "B", "A", { file: "A" }, "set"],
  ] as const)("%s", ([, source, incoming, current, said, expected]) => {
    expect(decideField("name", { source, incoming, current, said })).toBe(expected);
  });

  test("of what a structure sells, Le marché is believed before Les emplois", () => {
    const question = { incoming: "B", current: "A" };
    expect(decideField("brand", { ...question, source: "market", said: { emplois: "A" } })).toBe("set");
    expect(decideField("brand", { ...question, source: "emplois", said: { market: "A" } })).toBe("outranked");
  });
});
