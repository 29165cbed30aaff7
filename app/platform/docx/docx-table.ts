import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PdfTable } from "../pdf/pdf-content.ts";
import { colours, layout, strong, styles } from "./docx-look.ts";

/** A table as wide as the page; its head is repeated on each page and no row is cut. */
export function docxTable({ columns, rows, foot }: PdfTable): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * layout.textWidth));
  const written = (cells: readonly string[], look: { isStrong: boolean; head?: boolean }): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: look.head === true,
      children: columns.map((column, index) =>
        cellOf(cells[index] ?? "", { ...look, width: widths[index] ?? 0, right: column.align === "right" }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: layout.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: bordersOf(),
    rows: [
      written(
        columns.map(({ head }) => head),
        { isStrong: true, head: true },
      ),
      ...rows.map((row) => written(row, { isStrong: false })),
      ...(foot === undefined ? [] : [written(foot, { isStrong: true })]),
    ],
  });
}

type CellLook = { isStrong: boolean; head?: boolean; width: number; right: boolean };

function cellOf(text: string, { isStrong, head = false, width, right }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 80, right: 80 },
    ...(head ? { shading: { fill: colours.ground, color: "auto" } } : {}),
    children: [
      new Paragraph({
        style: styles.cell,
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ ...(isStrong ? strong : {}), text })],
      }),
    ],
  });
}

function bordersOf() {
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };
}
