import { describe, expect, test } from "vitest";
import { canonicalEdition } from "#app/domain/edition/canonical-edition.ts";
import { editionChanges, type ComparedEdition } from "#app/domain/edition/edition-changes.ts";
import type { CellKeys, EditionCell } from "#app/domain/edition/edition-content.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";
import { holdsMerges, withMerge, withoutMerge } from "#app/domain/edition/merge-choices.ts";
import { editionContent } from "#tests/support/given-edition.ts";

const base = editionContent();
const labels = { ...base.labels, host: { "1": "Maison de l’insertion", "2": "PLIE" } };

const published = (keys: CellKeys, value: number): EditionCell => ({ keys, value, status: "published" });
const secret = (keys: CellKeys): EditionCell => ({ keys, value: null, status: "secret" });

function compared(tables: Partial<Record<EditionTableId, EditionCell[]>>): ComparedEdition {
  return {
    labels,
    parameters: base.parameters,
    tables: Object.entries(tables).map(([id, cells]) => ({ id: id as EditionTableId, cells })),
  };
}

describe("what changed from an edition to the one that replaces it", () => {
  test("territories, hosts and the total are named by indicator, without any number", () => {
    const before = compared({
      "hours-by-territory": [
        published({ territory: "gresivaudan" }, 100_00),
        published({ territory: "oisans" }, 50_00),
        published({ territory: "*" }, 150_00),
      ],
      "hours-by-host": [published({ host: "1" }, 150_00), published({ host: "*" }, 150_00)],
      "hires-by-age": [published({ age: "under_26" }, 7), published({ age: "*" }, 20)],
    });
    const after = compared({
      "hours-by-territory": [
        published({ territory: "gresivaudan" }, 100_00),
        published({ territory: "oisans" }, 51_00),
        published({ territory: "*" }, 151_00),
      ],
      "hours-by-host": [published({ host: "1" }, 151_00), published({ host: "*" }, 151_00)],
      "hires-by-age": [published({ age: "under_26" }, 8), published({ age: "*" }, 20)],
    });
    const words = editionChanges(before, after);
    expect(words).toEqual([
      "Heures réalisées\u00a0: le total, territoire Oisans, porteur Maison de l’insertion.",
      "Recrutements\u00a0: tableau «\u00a0Âge\u00a0».",
    ]);
    expect(words.join(" ")).not.toMatch(/\d/);
  });

  test("a cell hidden in either edition says nothing", () => {
    const before = compared({
      "hires-by-territory": [secret({ territory: "oisans" }), published({ territory: "gresivaudan" }, 9)],
    });
    const after = compared({
      "hires-by-territory": [published({ territory: "oisans" }, 12), secret({ territory: "gresivaudan" })],
    });
    expect(editionChanges(before, after)).toEqual(["Aucun chiffre publié n’a changé."]);
  });

  test("hosts that come, groups and definitions that change are told", () => {
    const before = { ...compared({}), labels: { ...labels, host: { "1": "Maison de l’insertion" } } };
    const after = {
      ...compared({}),
      parameters: {
        ...base.parameters,
        merges: { territory: [["oisans", "gresivaudan"]] },
        definitionsVersion: 2,
      },
    };
    expect(editionChanges(before, after)).toEqual([
      "Porteur ajouté\u00a0: PLIE.",
      "Les regroupements ont changé.",
      "Les définitions ont changé.",
    ]);
  });
});

describe("groups", () => {
  test("two groups that share a code become one, and a group comes undone by any of its codes", () => {
    const one = withMerge({}, "territory", ["vercors", "trieves"]);
    expect(one).toEqual({ territory: [["trieves", "vercors"]] });
    const two = withMerge(one, "territory", ["trieves+vercors", "matheysine"]);
    expect(two).toEqual({ territory: [["matheysine", "trieves", "vercors"]] });
    expect(withoutMerge(two, "territory", "vercors")).toEqual({});
    expect(withMerge(one, "territory", ["oisans"])).toBe(one);
  });

  test("what an earlier edition told together must stay together", () => {
    const least = { territory: [["trieves", "vercors"]] };
    expect(holdsMerges({ territory: [["matheysine", "trieves", "vercors"]] }, least)).toBe(true);
    expect(holdsMerges({ territory: [["matheysine", "trieves"]] }, least)).toBe(false);
    expect(holdsMerges({}, least)).toBe(false);
  });
});

describe("the text a digest is made of", () => {
  test("does not depend on the order in which parts were read, and moves with any figure", () => {
    const content = editionContent({ id: "e1" });
    const reordered = {
      ...content,
      parameters: Object.fromEntries(Object.entries(content.parameters).reverse()),
    };
    expect(canonicalEdition(reordered as typeof content)).toBe(canonicalEdition(content));
    const tables = content.tables.map((table) =>
      table.id === "hires-by-territory" ? { ...table, cells: [...table.cells].reverse() } : table,
    );
    expect(canonicalEdition({ ...content, tables })).not.toBe(canonicalEdition(content));
    expect(canonicalEdition({ ...content, supersededBy: 4 })).toBe(canonicalEdition(content));
  });
});
