import { codeWords } from "#app/features/edition-report/code-words.ts";
import type { CellStatus, EditionContent } from "#app/domain/edition/edition-content.ts";
import type { EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionMeasures, type EditionTableId, type EditionUnit } from "#app/domain/edition/edition-table.ts";

/** A cell of an edition as one line of a long file. `value`: decimal hours, else a whole number; null unless published. */
export type EditionLine = {
  table: EditionTableId;
  measure: string;
  unit: EditionUnit;
  /** One or two. */
  places: ReadonlyArray<{ dimension: EditionDimension; code: string; label: string }>;
  value: number | null;
  status: CellStatus;
};

/** Every cell of every table, in the order of tables and of their codes. */
export function editionLines(content: EditionContent): EditionLine[] {
  return content.tables.flatMap(({ id, measure, dimensions, cells }) => {
    const { label, unit } = editionMeasures[measure];
    return cells.map(({ keys, value, status }): EditionLine => ({
      table: id,
      measure: label,
      unit,
      places: dimensions.map((dimension) => {
        const code = keys[dimension] ?? "";
        return { dimension, code, label: codeWords(content, dimension, code) };
      }),
      value: status === "published" && value !== null ? inUnit(value, unit) : null,
      status,
    }));
  });
}

function inUnit(value: number, unit: EditionUnit): number {
  return unit === "hours" ? value / 100 : value;
}
