import type { CellObject, Row } from "write-excel-file/node";
import { figureSign } from "#app/features/edition-report/figure-words.ts";
import type { EditionFigure } from "#app/features/edition-report/edition-figure.ts";
import type { FigureUnit } from "#app/features/edition-report/indicator-line.ts";
import { count, headRow, hours, label, percent, titleRow } from "#app/features/report/fa02-xlsx-cells.ts";
import type { ReportSheet } from "#app/features/report/fa02-xlsx-sheets.ts";
import type { EditionGrid } from "./edition-grid.ts";

/** Rows that stay on screen: the title and the head. */
const headRows = 2;

/** A sheet of one table: its title, its head kept on screen, texts on the left then figures. */
export function subjectSheet(
  name: string,
  title: string,
  {
    texts,
    columns,
    rows,
  }: {
    texts: ReadonlyArray<readonly [head: string, width: number]>;
    columns: readonly string[];
    rows: readonly Row[];
  },
): ReportSheet {
  const [first, ...others] = texts.map(([head]) => head);
  return {
    sheet: name,
    columns: [...texts.map(([, width]) => ({ width })), ...columns.map((head) => ({ width: widthOf(head) }))],
    showGridLines: false,
    stickyRowsCount: headRows,
    stickyColumnsCount: texts.length,
    orientation: "landscape",
    data: [
      titleRow(title),
      [
        ...headRow(first ?? "").map((cell) => tall(cell)),
        ...others.flatMap((head) => headRow(head)),
        ...headRow("", ...columns).slice(1),
      ],
      ...rows,
    ],
  };
}

/** A head of three lines, seen whole. */
function tall(cell: Row[number]): Row[number] {
  return typeof cell === "object" && cell !== null && "value" in cell ? { ...cell, height: 44 } : cell;
}

function widthOf(head: string): number {
  const longest = Math.max(...head.split(" ").map((word) => word.length));
  return Math.max(longest + 3, 13);
}

/** Rows of a grid under the name of what it breaks down by; one column a head of the sheet, empty where it has none. */
export function gridRows(grid: EditionGrid, by: string, heads: readonly string[]): Row[] {
  const at = heads.map((head) => grid.columns.findIndex((column) => column.head === head));
  return grid.rows.map((row): Row => [
    label(by),
    { ...label(row.label, { strong: row.isTotal }), height: heightFor(row.label) },
    ...at.map((index) => {
      const [figure, column] = [row.figures[index], grid.columns[index]];
      return figure === undefined || column === undefined ? label("") : figureInCell(figure, column.unit);
    }),
  ]);
}

/** Rows do not grow by themselves: a long name takes the lines it needs. */
function heightFor(text: string): number {
  return 4 + 13 * Math.ceil(text.length / 42);
}

/** A number as a number; « s », « n.d. » and « – » as text. Hours in decimal hours. */
export function figureInCell(figure: EditionFigure, unit: FigureUnit): CellObject {
  if (figure.value === null) return { ...label(figureSign(figure)), align: "right" };
  if (unit === "hours") return hours(figure.value / 100);
  return unit === "rate" ? percent(figure.value) : count(figure.value);
}
