import { table, type PdfBlock, type PdfColumn } from "#app/platform/pdf/pdf-content.ts";
import { figureInColumn } from "#app/features/edition-report/figure-words.ts";
import type { EditionGrid, GridColumn, GridRow } from "./edition-grid.ts";

/** Points: of the page, of the names of rows at least, of a sign of a head, around a cell. */
const page = 499;
const leastLabel = 115;
const sign = 5;
const around = 10;
/** Signs of a head that is not cut. */
const shortHead = 9;
/** Points a column of figures is given at least. */
const least = { hours: 72, count: 44, rate: 54 } as const;

/** A grid as tables of a page: as many as its columns need to be read, each with the names of rows. */
export function gridTables(grid: EditionGrid, caption: string): PdfBlock[] {
  const parts = columnParts(grid.columns);
  return parts.map((part, index) => {
    const taken = part.reduce((sum, at) => sum + widthAt(grid, at), 0);
    const label: PdfColumn = { head: grid.head, width: page - taken };
    const total = grid.rows.find(({ isTotal }) => isTotal);
    return table({
      caption: parts.length === 1 ? caption : `${caption} (${index + 1}\u00a0sur\u00a0${parts.length})`,
      columns: [
        label,
        ...part.map((at): PdfColumn => ({
          head: grid.columns[at]?.head ?? "",
          width: widthAt(grid, at),
          align: "right",
        })),
      ],
      rows: grid.rows.filter(({ isTotal }) => !isTotal).map((row) => cellsOf(grid, row, part)),
      ...(total === undefined ? {} : { foot: cellsOf(grid, total, part) }),
    });
  });
}

function cellsOf({ columns }: EditionGrid, { label, figures }: GridRow, part: readonly number[]): string[] {
  return [
    label,
    ...part.map((at) => {
      const [figure, column] = [figures[at], columns[at]];
      return figure === undefined || column === undefined ? "" : figureInColumn(figure, column.unit);
    }),
  ];
}

/** Columns that fit on the page beside the names, in order, shared evenly over the tables it takes. */
function columnParts(columns: readonly GridColumn[]): number[][] {
  const parts = filled(columns, columns.length);
  return parts.length === 1 ? parts : filled(columns, Math.ceil(columns.length / parts.length));
}

function filled(columns: readonly GridColumn[], most: number): number[][] {
  const parts: number[][] = [[]];
  let taken = 0;
  columns.forEach((column, at) => {
    const wide = widthOf(column);
    if (taken + wide > page - leastLabel || parts.at(-1)?.length === most) {
      parts.push([]);
      taken = 0;
    }
    parts.at(-1)?.push(at);
    taken += wide;
  });
  return parts;
}

function widthAt({ columns }: EditionGrid, at: number): number {
  const column = columns[at];
  return column === undefined ? 0 : widthOf(column);
}

/** The longest word of its head, and its figures, on one line. */
function widthOf({ head, unit }: GridColumn): number {
  const words = head.length <= shortHead ? [head] : head.split(/[ -]/);
  const longest = Math.max(...words.map((word) => word.length));
  return Math.max(longest * sign + around, least[unit]);
}
