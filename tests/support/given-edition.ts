import { randomUUID } from "node:crypto";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { EditionCell, EditionContent } from "#app/domain/edition/edition-content.ts";
import { editionTableIds, editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import type { Db } from "#db/database.server.ts";
import type { Id, Instant } from "#db/schema/columns.ts";

/** Cells of tables, as keys and value; null is secret, `"missing"` not known. */
export type ShownCells = Partial<
  Record<EditionTableId, ReadonlyArray<[Record<string, string>, number | null | "missing"]>>
>;

/** Every table of an edition, with those cells; the others empty. */
export function tablesShowing(cells: ShownCells): EditionContent["tables"] {
  return editionTableIds.map((id) => ({
    id,
    ...editionTables[id],
    cells: (cells[id] ?? []).map(([keys, value]): EditionCell => {
      if (value === "missing") return { keys, value: null, status: "missing" };
      return { keys, value, status: value === null ? "secret" : "published" };
    }),
  }));
}

/** Hours, persons and hires by two territories; every other table empty. One cell of « oisans » is secret. */
const shown: ShownCells = {
  "hours-by-territory": [
    [{ territory: "gresivaudan" }, 1_843_050],
    [{ territory: "oisans" }, 320_800],
    [{ territory: "*" }, 2_163_850],
  ],
  "forecast-by-territory": [
    [{ territory: "gresivaudan" }, 2_000_000],
    [{ territory: "oisans" }, 310_000],
    [{ territory: "*" }, 2_310_000],
  ],
  "persons-by-territory": [
    [{ territory: "gresivaudan", rsa: "yes" }, 32],
    [{ territory: "gresivaudan", rsa: "no" }, 47],
    [{ territory: "gresivaudan", rsa: "*" }, 79],
    [{ territory: "oisans", rsa: "yes" }, null],
    [{ territory: "oisans", rsa: "no" }, null],
    [{ territory: "oisans", rsa: "*" }, 11],
    [{ territory: "*", rsa: "yes" }, 35],
    [{ territory: "*", rsa: "no" }, 53],
    [{ territory: "*", rsa: "*" }, 88],
  ],
  "hires-by-territory": [
    [{ territory: "gresivaudan" }, 23],
    [{ territory: "oisans" }, 0],
    [{ territory: "*" }, 23],
  ],
};

/** A small published edition of the first semester of 2026, complete in shape, made by hand. */
export function editionContent(overrides: Partial<EditionContent> = {}): EditionContent {
  return {
    id: randomUUID(),
    number: 1,
    kind: "semester",
    from: "2026-01" as Month,
    to: "2026-06" as Month,
    publishedOn: "2026-09-15" as Day,
    preparedBy: "Aurélie Chaboud",
    supersedes: null,
    supersededBy: null,
    parameters: { threshold: 5, sensitiveThreshold: 11, dominance: 85, merges: {}, definitionsVersion: 1 },
    labels: {
      territory: { gresivaudan: "Grésivaudan", oisans: "Oisans" },
      tiles: { gresivaudan: { row: 3, column: 4 }, oisans: { row: 4, column: 4 } },
    },
    definitions: [{ title: "Heures d’insertion", text: ["Heures des relevés validés."] }],
    completeness: [],
    disclosure: {
      outcome: "protected",
      cells: 18,
      primary: 1,
      secondary: 1,
      observers: 1,
      checkedTargets: 1,
      rounds: 1,
      together: [],
      toMerge: [],
    },
    changes: [],
    tables: tablesShowing(shown),
    ...overrides,
  };
}

/** Puts an edition into the database as published. */
export async function givenEdition(
  db: Db,
  content: EditionContent = editionContent(),
): Promise<EditionContent> {
  await db
    .insertInto("edition")
    .values({
      id: content.id as Id<"edition">,
      number: content.number,
      kind: content.kind,
      period_from: content.from,
      period_to: content.to,
      state: "published",
      supersedes: content.supersedes,
      prepared_at: "2026-09-14T08:00:00.000Z" as Instant,
      computed_at: "2026-09-14T08:01:00.000Z" as Instant,
      account_id: null,
      prepared_by: content.preparedBy,
      published_on: content.publishedOn,
      parameters: JSON.stringify(content.parameters),
      labels: JSON.stringify(content.labels),
      definitions: JSON.stringify(content.definitions),
      completeness: JSON.stringify(content.completeness),
      disclosure: JSON.stringify(content.disclosure),
      changes: JSON.stringify(content.changes),
      digest: null,
      revision: 1,
    })
    .execute();
  const cells = content.tables.flatMap((table) =>
    table.cells.map((cell, rank) => ({
      edition_id: content.id as Id<"edition">,
      table_id: table.id,
      rank,
      keys: JSON.stringify(cell.keys),
      value: cell.value,
      status: cell.status,
      exact: cell.value ?? 3,
      is_primary: 0 as const,
    })),
  );
  for (let from = 0; from < cells.length; from += 1_000) {
    await db
      .insertInto("edition_cell")
      .values(cells.slice(from, from + 1_000))
      .execute();
  }
  return content;
}
