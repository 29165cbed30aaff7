import { rate } from "#app/domain/rounding.ts";
import type {
  CellKeys,
  CellStatus,
  EditionCell,
  EditionContent,
} from "#app/domain/edition/edition-content.ts";
import { allOf } from "#app/domain/edition/edition-dimension.ts";
import type { EditionTableId } from "#app/domain/edition/edition-table.ts";

/**
 * A figure of a report: a published cell, or what is computed of published cells. `empty`: a rate over nothing, which has
 * no meaning (« – »). Hours in hundredths, rates between 0 and 1 to 4 decimals.
 */
export type EditionFigure =
  | { status: "published"; value: number }
  | { status: Exclude<CellStatus, "published"> | "empty"; value: null };

/** The figure of a table for those keys; a dimension left out is its total. */
export type EditionFigures = (table: EditionTableId, keys?: CellKeys) => EditionFigure;

/**
 * Reads the cells of an edition by their keys. A table lists every cell that is not zero: a code it does not list is 0; of a
 * table without any cell, nothing is known.
 */
export function figuresOf({ tables }: Pick<EditionContent, "tables">): EditionFigures {
  const known = new Map(tables.map((table) => [table.id, table]));
  return (id, keys = {}) => {
    const table = known.get(id);
    if (table === undefined || table.cells.length === 0) return missing;
    const cell = cellsOf(table).get(wordOf(table, keys));
    return cell === undefined ? published(0) : figureOfCell(cell);
  };
}

/** A cell as it is published. */
export function figureOfCell({ status, value }: EditionCell): EditionFigure {
  if (status === "secret") return secret;
  return status === "missing" || value === null ? missing : published(value);
}

type Table = EditionContent["tables"][number];

/** Cells by their keys, found once for as long as a table is kept: tables of an edition never change. */
const cellsByTable = new WeakMap<Table, ReadonlyMap<string, EditionCell>>();

function cellsOf(table: Table): ReadonlyMap<string, EditionCell> {
  const known = cellsByTable.get(table);
  if (known !== undefined) return known;
  const cells = new Map(table.cells.map((cell) => [wordOf(table, cell.keys), cell]));
  cellsByTable.set(table, cells);
  return cells;
}

function wordOf({ dimensions }: Table, keys: CellKeys): string {
  return dimensions.map((dimension) => keys[dimension] ?? allOf).join("\u0000");
}

export const secret: EditionFigure = { status: "secret", value: null };
export const missing: EditionFigure = { status: "missing", value: null };
const empty: EditionFigure = { status: "empty", value: null };

export function published(value: number): EditionFigure {
  return { status: "published", value };
}

/** The sum of figures: secret as soon as one is, not known as soon as one is not. */
export function sumOf(figures: readonly EditionFigure[]): EditionFigure {
  return whenPublished(figures, (values) => published(values.reduce((total, value) => total + value, 0)));
}

/** One figure less another, under the same rule. */
export function differenceOf(figure: EditionFigure, less: EditionFigure): EditionFigure {
  return whenPublished([figure, less], ([value = 0, other = 0]) => published(value - other));
}

/** part ÷ whole of what is printed, computed last; without meaning when the whole is not above 0. */
export function rateOf(part: EditionFigure, whole: EditionFigure): EditionFigure {
  return whenPublished([part, whole], ([value = 0, other = 0]) => {
    const ratio = rate(value, other);
    return ratio === null ? empty : published(ratio);
  });
}

function whenPublished(
  figures: readonly EditionFigure[],
  compute: (values: number[]) => EditionFigure,
): EditionFigure {
  if (figures.some(({ status }) => status === "secret")) return secret;
  const values = figures.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length < figures.length ? missing : compute(values);
}
