import { setImmediate } from "node:timers/promises";
import type { PdfTable } from "./pdf-content.ts";
import {
  asArtifact,
  colours,
  drawText,
  heightOf,
  makeRoom,
  rule,
  within,
  writeText,
  type Element,
  type PdfSheet,
  type TextLook,
} from "./pdf-sheet.server.ts";

const captionLook: TextLook = { font: "body", size: 9, colour: colours.soft };
const headLook: TextLook = { font: "strong", size: 9, colour: colours.ink };
const cellLook: TextLook = { font: "body", size: 9, colour: colours.ink };
const strongLook: TextLook = { font: "strong", size: 9, colour: colours.ink };

const padding = { x: 4, y: 3.5 };
/** Tall enough to write in by hand. */
const formRowHeight = 26;
/** The program answers others between two batches of rows. */
const rowsBetweenPauses = 50;

type Cell = { x: number; width: number; align: "left" | "right" };
type Part = { cells: readonly Cell[]; table: PdfTable };
type Look = { head: TextLook; cell: TextLook };

/**
 * A table with its caption, its head repeated on each page (for the eyes alone: it is read once), no row cut, its
 * foot on the page of its last row.
 */
export async function drawTable(sheet: PdfSheet, table: PdfTable): Promise<void> {
  const { doc, root, left, width } = sheet;
  const part = { cells: cellsOf(sheet, table), table };
  const heads = table.columns.map(({ head }) => head);
  const headHeight = rowHeight(sheet, part, heads, { head: headLook, cell: headLook });
  const firstHeight = table.rows[0] === undefined ? 0 : bodyHeight(sheet, part, table.rows[0]);
  const captionHeight = heightOf(sheet, table.caption, width, captionLook);
  makeRoom(sheet, captionHeight + headHeight + firstHeight + 8);
  const element = doc.struct("Table");
  root.add(element);
  writeText(
    sheet,
    { parent: element, tag: "Caption" },
    table.caption,
    { x: left, y: doc.y, width },
    captionLook,
  );
  doc.y += 2;
  within(sheet, element, "THead", (thead) => {
    writeRow(sheet, part, heads, { parent: thead, scope: "Column", height: headHeight, look: headLook });
  });
  const body = doc.struct("TBody");
  element.add(body);
  const footHeight = table.foot === undefined ? 0 : rowHeight(sheet, part, table.foot, strong);
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsBetweenPauses === rowsBetweenPauses - 1) await setImmediate();
    const height = bodyHeight(sheet, part, row);
    const isLast = index === table.rows.length - 1;
    if (makeRoom(sheet, height + (isLast ? footHeight : 0))) repeatHead(sheet, part, headHeight);
    writeRow(sheet, part, row, { parent: body, scope: "Row", height, look: cellLook });
  }
  body.end();
  if (table.foot !== undefined) {
    const row = { scope: "Row", height: footHeight, look: strongLook } as const;
    const foot = table.foot;
    within(sheet, element, "TFoot", (tfoot) => {
      writeRow(sheet, part, foot, { parent: tfoot, ...row });
    });
  }
  element.end();
  doc.y += 8;
}

const strong: Look = { head: strongLook, cell: strongLook };

function cellsOf({ left, width }: PdfSheet, { columns }: PdfTable): Cell[] {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  let x = left;
  return columns.map((column) => {
    const cell = { x, width: (column.width / shares) * width, align: column.align ?? "left" };
    x += cell.width;
    return cell;
  });
}

function bodyHeight(sheet: PdfSheet, part: Part, row: readonly string[]): number {
  const height = rowHeight(sheet, part, row, { head: cellLook, cell: cellLook });
  return part.table.form === true ? Math.max(height, formRowHeight) : height;
}

/** Never taller than a page: a text that long ends with an ellipsis. */
function rowHeight(sheet: PdfSheet, { cells }: Part, row: readonly string[], look: Look): number {
  const heights = cells.map(({ width }, index) =>
    heightOf(sheet, row[index] ?? "", width - 2 * padding.x, index === 0 ? look.head : look.cell),
  );
  const tallest = sheet.bottom - sheet.doc.page.margins.top - 80;
  return Math.min(Math.max(...heights, 0) + 2 * padding.y, tallest);
}

type RowPlan = { parent: Element; scope: "Row" | "Column"; height: number; look: TextLook };

/** One row of the structure. In the head every cell names its column; elsewhere the first one names its row. */
function writeRow(sheet: PdfSheet, part: Part, row: readonly string[], plan: RowPlan): void {
  const top = sheet.doc.y;
  const { parent, scope, height, look } = plan;
  within(sheet, parent, "TR", (line) => {
    part.cells.forEach(({ x, width, align }, index) => {
      const isHead = scope === "Column" || index === 0;
      const target = { parent: line, tag: isHead ? "TH" : "TD", ...(isHead ? { scope } : {}) };
      const place = { x: x + padding.x, y: top + padding.y, width: width - 2 * padding.x };
      const fitted = { ...look, align, height: height - 2 * padding.y + 2 };
      writeText(sheet, target, row[index] ?? "", place, fitted);
    });
  });
  lineUnder(sheet, part, top, height, scope === "Column" ? 1 : 0.4);
}

function repeatHead(sheet: PdfSheet, part: Part, height: number): void {
  const top = sheet.doc.y;
  asArtifact(sheet, "Pagination", () => {
    part.cells.forEach(({ x, width, align }, index) => {
      const place = { x: x + padding.x, y: top + padding.y, width: width - 2 * padding.x };
      drawText(sheet, part.table.columns[index]?.head ?? "", place, { ...headLook, align });
    });
  });
  lineUnder(sheet, part, top, height, 1);
}

function lineUnder(
  sheet: PdfSheet,
  { table, cells }: Part,
  top: number,
  height: number,
  weight: number,
): void {
  sheet.doc.y = top + height;
  rule(sheet, top + height, { weight });
  if (table.form !== true) return;
  asArtifact(sheet, "Layout", () => {
    const ends = [...cells.map(({ x }) => x), sheet.left + sheet.width];
    for (const x of ends) {
      sheet.doc.moveTo(x, top).lineTo(x, top + height);
    }
    sheet.doc.lineWidth(0.4).strokeColor(colours.line).stroke();
  });
}
