import type { EditionContent } from "#app/domain/edition/edition-content.ts";
import {
  allOf,
  editionDimensions,
  withoutCode,
  type EditionDimension,
} from "#app/domain/edition/edition-dimension.ts";
import { editionTables, type EditionTableId } from "#app/domain/edition/edition-table.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { FigureUnit } from "#app/features/edition-report/indicator-line.ts";

/** A column of a table to read: what its figures are and how they are written. */
export type GridColumn = { head: string; unit: FigureUnit };
export type GridRow = { code: string; label: string; isTotal: boolean; figures: readonly EditionFigure[] };

/** Several tables of an edition side by side, one row a code of a breakdown, the total last. */
export type EditionGrid = {
  dimension: EditionDimension;
  /** Head of the names of rows. */
  head: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
};

/** A column and where its figures come from. */
export type ColumnPlan = GridColumn & { of: (code: string) => EditionFigure };

/** The rows of a breakdown under those columns. `tables`: whose codes it lists. */
export function gridOf(
  content: EditionContent,
  dimension: EditionDimension,
  { tables, columns }: { tables: readonly EditionTableId[]; columns: readonly ColumnPlan[] },
): EditionGrid {
  return {
    dimension,
    head: editionDimensions[dimension].label,
    columns: columns.map(({ head, unit }) => ({ head, unit })),
    rows: codesOf(content, dimension, tables).map((code) => ({
      code,
      label: code === allOf ? totalWords(dimension) : codeWords(content, dimension, code),
      isTotal: code === allOf,
      figures: columns.map(({ of }) => of(code)),
    })),
  };
}

/** Codes of a dimension in the tables named, in their order; what has no code, then the total, last. */
export function codesOf(
  { tables }: Pick<EditionContent, "tables">,
  dimension: EditionDimension,
  ids: readonly EditionTableId[],
): string[] {
  const codes = new Set(
    tables
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ cells }) => cells.map(({ keys }) => keys[dimension] ?? allOf)),
  );
  const last = [withoutCode, allOf].filter((code) => codes.has(code));
  return [...[...codes].filter((code) => code !== withoutCode && code !== allOf), ...last];
}

/** Whether an edition has that table, with something in it. */
export function hasCells({ tables }: Pick<EditionContent, "tables">, id: EditionTableId): boolean {
  return tables.some((table) => table.id === id && table.cells.length > 0);
}

export function isTableId(id: string): id is EditionTableId {
  return Object.hasOwn(editionTables, id);
}

function totalWords(dimension: EditionDimension): string {
  return dimension === "territory" ? "Département" : "Ensemble";
}
