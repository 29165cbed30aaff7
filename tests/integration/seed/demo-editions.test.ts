import { editionDigest } from "#db/queries/editions/edition-digest.server.ts";
import { findEdition, listEditions } from "#db/queries/editions/read-edition.server.ts";
import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import { readAsATable } from "#tests/support/edition-lines.ts";
import { mergedCodes } from "#app/domain/edition/edition-merges.ts";
import type { EditionMeasure } from "#app/domain/edition/edition-table.ts";
import { exactQuantities } from "#app/domain/edition/exact-tables.ts";
import { amountOf, partsByHost, quantityId } from "#app/domain/edition/quantity.ts";
import { readEditionRows } from "#db/queries/editions/edition-rows.server.ts";
import { narrowBounds, recoverExactly, type Published } from "#tests/support/recover-cells.ts";
import { describe, expect } from "#tests/support/test.ts";
import type { Db } from "#db/database.server.ts";
import { test } from "./demo-database.ts";

type Truth = { exact: number; isPrimary: boolean };

/** What each host has of each figure: a figure that is all its own tells it nothing. */
async function ownFigures(db: Db, { from, to }: EditionContent): Promise<Map<string, Map<string, number>>> {
  const rows = await readEditionRows(db, { from, to });
  const book = exactQuantities(rows, { from, to }, mergedCodes({}));
  return new Map(
    [...book].map(([id, { measure, parts }]) => [
      id,
      new Map([...partsByHost(parts)].map(([host, own]) => [host, amountOf(measure, own)])),
    ]),
  );
}

/** True values by table and keys: what the attempt is judged by, never what it is given. */
async function truthOf(db: Db, number: number): Promise<Map<string, Truth>> {
  const rows = await db
    .selectFrom("edition_cell")
    .innerJoin("edition", "edition.id", "edition_cell.edition_id")
    .select(["table_id as table", "keys", "exact", "is_primary as isPrimary"])
    .where("edition.number", "=", number)
    .execute();
  return new Map(
    rows.map(({ keys, table, exact, isPrimary }) => [
      `${table} ${keys}`,
      { exact: exact ?? 0, isPrimary: isPrimary === 1 },
    ]),
  );
}

/** What is printed, and what a host adds from its own books. */
function inHand(edition: EditionContent, truth: Map<string, Truth>, host: string | null) {
  const { cells, lines } = readAsATable(edition.tables);
  const exactOf = new Map(
    edition.tables.flatMap((table) =>
      table.cells.map((cell) => [cell, truth.get(`${table.id} ${JSON.stringify(cell.keys)}`)] as const),
    ),
  );
  const truths = cells.map(({ cell }) => exactOf.get(cell) ?? { exact: 0, isPrimary: false });
  const published: Published = {
    figures: cells.map(({ cell }, index) =>
      host !== null && cell.keys.host === host ? (truths[index]?.exact ?? null) : cell.value,
    ),
    // A hidden figure is no zero: zeros are printed.
    atLeast: cells.map(() => 1),
    lines,
  };
  return { published, cells, truths };
}

describe("the past editions of the demonstration", () => {
  test("are three, numbered, dated and sealed", async ({ demo: db }) => {
    const editions = await listEditions(db);
    expect(editions.map(({ number, from, publishedOn }) => [number, from, publishedOn])).toEqual([
      [3, "2026-01", "2026-09-15"],
      [2, "2025-07", "2026-03-17"],
      [1, "2025-01", "2025-09-16"],
    ]);
    const edition = await findEdition(db, 3);
    const { digest } = await db
      .selectFrom("edition")
      .select("digest")
      .where("number", "=", 3)
      .executeTakeFirstOrThrow();
    expect(edition && editionDigest(edition)).toBe(digest);
  });

  test("tell most of their figures: most hours by territory, every figure of the Département", async ({
    demo: db,
  }) => {
    for (const number of [1, 2, 3]) {
      const edition = await findEdition(db, number);
      const hours = edition?.tables.find(({ id }) => id === "hours-by-territory")?.cells ?? [];
      expect(hours.filter(({ status }) => status === "secret").length).toBeLessThanOrEqual(4);
      const totals = (edition?.tables ?? []).flatMap(({ id, cells }) =>
        id.startsWith("outcomes-") || id === "rsa-target-by-host"
          ? []
          : cells.filter(({ keys }) => Object.values(keys).every((code) => code === "*")),
      );
      expect(totals.filter(({ status }) => status !== "published")).toEqual([]);
    }
  });

  test(
    "give no hidden figure back, to the public or to a host",
    { timeout: 60_000 },
    async ({ demo: db }) => {
      for (const number of [1, 2, 3]) {
        const edition = await findEdition(db, number);
        if (edition === undefined) throw new Error(`no edition ${number}`);
        const truth = await truthOf(db, number);
        const own = await ownFigures(db, edition);
        const hosts = edition.tables.find(({ id }) => id === "hours-by-host")?.cells ?? [];
        const readers = hosts.flatMap(({ keys }) =>
          /^\d{14}$/.test(keys.host ?? "") ? [keys.host ?? ""] : [],
        );
        expect(readers.length).toBe(3);
        for (const reader of [null, ...readers]) {
          const { published, cells, truths } = inHand(edition, truth, reader);
          const hidden = published.figures.flatMap((figure, index) => (figure === null ? [index] : []));
          expect(hidden.length).toBeGreaterThan(20);
          const found = recoverExactly(published);
          const bounds = narrowBounds(published);
          expect(bounds).not.toBeNull();
          const isAllOf = (index: number): boolean => {
            const { name = "", cell } = cells[index] ?? {};
            const id = quantityId(name.split("|")[0] as EditionMeasure, cell?.keys ?? {});
            return reader !== null && own.get(id)?.get(reader) === truths[index]?.exact;
          };
          const given = hidden.filter((index) => {
            const bound = bounds?.[index];
            if (isAllOf(index)) return false;
            return truths[index]?.isPrimary === true && (found.has(index) || bound?.low === bound?.high);
          });
          expect(
            given.map((index) => cells[index]?.name),
            `${number} to ${reader ?? "the public"}`,
          ).toEqual([]);
          if (reader === null) {
            const close = hidden.filter((index) => {
              const { low = 0, high = 0 } = bounds?.[index] ?? {};
              return truths[index]?.isPrimary === true && high - low < 5;
            });
            expect(close.map((index) => cells[index]?.name)).toEqual([]);
          }
        }
      }
    },
  );
});
