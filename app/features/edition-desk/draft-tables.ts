import {
  type EditionCell,
  type EditionContent,
  type EditionTable,
} from "#app/domain/edition/edition-content.ts";
import { allOf, editionDimensions, type EditionDimension } from "#app/domain/edition/edition-dimension.ts";
import { editionMeasures, type EditionMeasure } from "#app/domain/edition/edition-table.ts";
import { codeWords } from "#app/features/edition-report/code-words.ts";
import { figureOfCell } from "#app/features/edition-report/edition-figure.ts";
import { figureInColumn } from "#app/features/edition-report/figure-words.ts";
import { inSentence } from "#app/ui/french.ts";

/** A table as it will be published, in words: one row a code of its first dimension, one column a code of its second. */
export type PlainTable = {
  id: string;
  title: string;
  columns: string[];
  rows: Array<{ label: string; cells: string[] }>;
};

/** The measures that have a cell in an edition, in their order. */
export function measuresOf({ tables }: Pick<EditionContent, "tables">): EditionMeasure[] {
  const measures = Object.keys(editionMeasures) as EditionMeasure[];
  return measures.filter((measure) =>
    tables.some((table) => table.measure === measure && table.cells.length > 0),
  );
}

/** The tables of a measure as they will be published. */
export function plainTables(content: EditionContent, measure: EditionMeasure): PlainTable[] {
  return content.tables
    .filter((table) => table.measure === measure && table.cells.length > 0)
    .map((table) => plainTable(table, content.labels));
}

function plainTable(table: EditionTable, labels: EditionContent["labels"]): PlainTable {
  const [first = "territory", second] = table.dimensions;
  const codesOf = (dimension: EditionDimension): string[] => [
    ...new Set(table.cells.map(({ keys }) => keys[dimension] ?? allOf)),
  ];
  const byKey = new Map(
    table.cells.map((cell) => [
      `${cell.keys[first] ?? allOf} ${second === undefined ? allOf : (cell.keys[second] ?? allOf)}`,
      cell,
    ]),
  );
  const columnCodes = second === undefined ? [allOf] : codesOf(second);
  const by = table.dimensions.map((dimension) => inSentence(editionDimensions[dimension].label));
  return {
    id: table.id,
    title: `${editionMeasures[table.measure].label} par ${by.join(" et ")}`,
    columns:
      second === undefined
        ? [editionMeasures[table.measure].label]
        : columnCodes.map((code) => codeWords({ labels }, second, code)),
    rows: codesOf(first).map((code) => ({
      label: codeWords({ labels }, first, code),
      cells: columnCodes.map((column) => cellWords(table.measure, byKey.get(`${code} ${column}`))),
    })),
  };
}

/** As the report writes it; an empty text where the table has no such cell. */
function cellWords(measure: EditionMeasure, cell: EditionCell | undefined): string {
  if (cell === undefined) return "";
  return figureInColumn(figureOfCell(cell), editionMeasures[measure].unit === "hours" ? "hours" : "count");
}
