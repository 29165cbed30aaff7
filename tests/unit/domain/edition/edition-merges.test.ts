import { expect, test } from "vitest";
import { codesOf, mergedCodes } from "#app/domain/edition/edition-merges.ts";
import { mergeAdvice } from "#app/domain/edition/merge-advice.ts";
import { editionCodes } from "#app/domain/edition/edition-codes.ts";
import type { EditionRows } from "#app/domain/edition/edition-rows.ts";
import { quantityId, type Quantity } from "#app/domain/edition/quantity.ts";
import type { CellKeys } from "#app/domain/edition/edition-content.ts";
import type { EditionMeasure } from "#app/domain/edition/edition-table.ts";

const rows: EditionRows = {
  fa02: {
    commitments: [],
    hireHours: [],
    collectiveHours: [],
    startedHires: [],
    qualitative: { planned: 0, done: 0 },
    inclusiveContractors: [],
    inclusiveKinds: new Map(),
    pathwayHires: [],
    outcomeRecords: [],
    actions: [],
    agreement: null,
  },
  places: new Map(),
  actions: [],
  planned: [],
  rsaTargets: new Map(),
  territories: ["matheysine", "oisans", "trieves", "vercors"].map((code) => ({
    code,
    label: { trieves: "Trièves", vercors: "Vercors" }[code] ?? code,
    tile: null,
  })),
  hosts: [
    { siret: "1", name: "Un" },
    { siret: "2", name: "Deux" },
  ],
};

test("codes told together are one, sorted, whatever the order they were given in", () => {
  const merged = mergedCodes({ territory: [["vercors", "trieves"]] });
  expect(["vercors", "trieves", "oisans"].map((code) => merged("territory", code))).toEqual([
    "trieves+vercors",
    "trieves+vercors",
    "oisans",
  ]);
  expect(merged("host", "vercors")).toBe("vercors");
});

test("groups that share a code are one, and a merged code may be merged again", () => {
  const chained = mergedCodes({
    territory: [
      ["vercors", "trieves"],
      ["matheysine", "oisans"],
      ["oisans", "trieves"],
    ],
  });
  expect(chained("territory", "matheysine")).toBe("matheysine+oisans+trieves+vercors");
  const again = mergedCodes({
    territory: [
      ["trieves", "vercors"],
      ["trieves+vercors", "oisans"],
    ],
  });
  expect(again("territory", "vercors")).toBe("oisans+trieves+vercors");
  expect(codesOf("oisans+trieves")).toEqual(["oisans", "trieves"]);
});

test("a merged code stands once, at the place of its first, with the words of both", () => {
  const { territory, host } = editionCodes(rows, mergedCodes({ territory: [["vercors", "trieves"]] }));
  expect([...territory]).toEqual([
    ["matheysine", "matheysine"],
    ["oisans", "oisans"],
    ["trieves+vercors", "Trièves + Vercors"],
    ["none", "Sans territoire"],
  ]);
  expect([...host.keys()]).toEqual(["1", "2", "none"]);
});

test("what to merge is the smallest neighbour of the line; a host is merged last", () => {
  const codes = editionCodes(rows, mergedCodes({}));
  const quantity = (measure: EditionMeasure, keys: CellKeys, value = 0): Quantity => ({
    measure,
    keys,
    value,
    parts: [],
  });
  const book = new Map(
    [
      quantity("hires", { territory: "vercors" }, 3),
      quantity("hires", { territory: "trieves" }, 7),
      quantity("hires", { territory: "oisans" }, 5),
      quantity("hires", { territory: "none" }, 1),
      quantity("hires", { host: "1", contractFamily: "cdi" }, 2),
      quantity("hires", { host: "2", contractFamily: "cdi" }, 30),
    ].map((own) => [quantityId(own.measure, own.keys), own]),
  );
  expect(mergeAdvice(quantity("hires", { territory: "vercors" }), codes, book)).toEqual({
    dimension: "territory",
    codes: ["oisans", "vercors"],
  });
  expect(mergeAdvice(quantity("hires", { host: "1", contractFamily: "cdi" }), codes, book)).toEqual({
    dimension: "host",
    codes: ["1", "2"],
  });
  // Nothing of a typology or of the whole Département can be merged.
  expect(mergeAdvice(quantity("hires", { sex: "F" }), codes, book)).toBeUndefined();
  expect(mergeAdvice(quantity("hires", {}), codes, book)).toBeUndefined();
});
