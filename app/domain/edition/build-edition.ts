import type { Period } from "../calendar.ts";
import type { ComputedCell, ComputedEdition, ComputedTable } from "./computed-edition.ts";
import type { EditionLabels } from "./edition-content.ts";
import { editionCodes, type EditionCodes } from "./edition-codes.ts";
import { editionDefinitions } from "./edition-definitions.ts";
import type { EarlierEdition } from "./edition-problem.ts";
import { mergedCodes, type EditionMerges, type MergedCode } from "./edition-merges.ts";
import type { EditionRows } from "./edition-rows.ts";
import { definitionsVersion, editionRules } from "./edition-rules.ts";
import { editionTables } from "./edition-table.ts";
import { exactQuantities, tableKeys, type TableKeys } from "./exact-tables.ts";
import { protectEdition, type EditionProtection } from "./protect-edition.ts";
import { quantityId, type QuantityBook } from "./quantity.ts";

export type BuildEditionInput = {
  period: Period;
  merges: EditionMerges;
  earlier: readonly EarlierEdition[];
};

/** An edition from its rows: exact tables, protected together. Refused: no table, and what to merge. */
export function buildEdition(
  rows: EditionRows,
  { period, merges, earlier }: BuildEditionInput,
): ComputedEdition {
  const merged = mergedCodes(merges);
  const codes = editionCodes(rows, merged);
  const book = exactQuantities(rows, period, merged);
  const tables = tableKeys(codes);
  const hosts = rows.hosts.map(({ siret }) => siret);
  const protection = protectEdition({ tables, book, hosts, earlier, rules: editionRules }, codes);
  return {
    parameters: { ...editionRules, merges, definitionsVersion },
    labels: labelsOf(rows, codes, merged),
    definitions: editionDefinitions,
    disclosure: protection.record,
    tables:
      protection.record.outcome === "protected"
        ? tables.map((table) => computedTable(table, book, protection))
        : [],
  };
}

function computedTable(
  { id, keys }: TableKeys,
  book: QuantityBook,
  { hidden, primary }: EditionProtection,
): ComputedTable {
  const { measure } = editionTables[id];
  return {
    id,
    cells: keys.map((cellKeys): ComputedCell => {
      const quantity = quantityId(measure, cellKeys);
      const exact = book.get(quantity)?.value ?? 0;
      const known = { keys: cellKeys, exact, isPrimary: primary.has(quantity) };
      if (hidden.has(quantity)) return { ...known, value: null, status: "secret" };
      // Nobody said a target: not a target of 0.
      if (measure === "rsaTarget" && !book.has(quantity)) return { ...known, value: null, status: "missing" };
      return { ...known, value: exact, status: "published" };
    }),
  };
}

/** A merged territory stands at the tile of the first of its parts. */
function labelsOf({ territories }: EditionRows, codes: EditionCodes, merged: MergedCode): EditionLabels {
  const tiles: Record<string, { row: number; column: number }> = {};
  for (const { code, tile } of territories) if (tile) tiles[merged("territory", code)] ??= tile;
  const labels = Object.entries(codes).map(([dimension, words]) => [dimension, Object.fromEntries(words)]);
  return { ...(Object.fromEntries(labels) as Omit<EditionLabels, "tiles">), tiles };
}
