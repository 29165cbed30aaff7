import { hatchKey } from "./draw-bars.server.ts";
import {
  drawKey,
  emptyBox,
  fillBox,
  hatchBox,
  keyHeight,
  labelLook,
  quietColumn,
  seriesInk,
  valueLook,
  type Box,
} from "./chart-ink.server.ts";
import type { ChartPlan } from "./chart-plan.ts";
import type { PdfColumns, PdfMark } from "./pdf-figure.ts";
import { colours, drawText, textWidth, type PdfSheet, type TextLook } from "./pdf-sheet.server.ts";

const drawn = { height: 110, value: 14, label: 16 };
const widest = 62;
const blankHeight = 22;

/** Columns side by side on one line, each under its figure and above its name. */
export function columnsPlan(sheet: PdfSheet, chart: PdfColumns): ChartPlan {
  const key = hatchKey(
    sheet,
    chart.columns.map(({ mark }) => mark),
  );
  const below = key.length === 0 ? 0 : keyHeight(sheet, key) + 4;
  const height = drawn.value + drawn.height + drawn.label;
  return {
    height: height + below,
    draw: (top) => {
      drawColumns(sheet, chart, top);
      if (key.length > 0) drawKey(sheet, key, top + height + 2);
    },
  };
}

function drawColumns(sheet: PdfSheet, { columns }: PdfColumns, top: number): void {
  const { doc, left, width } = sheet;
  const each = width / Math.max(columns.length, 1);
  const floor = top + drawn.value + drawn.height;
  const most = Math.max(...columns.map(({ mark }) => mark.amount ?? 0), 0);
  columns.forEach(({ label, mark, isStrong }, index) => {
    const wide = Math.min(each * 0.6, widest);
    const middle = left + index * each + each / 2;
    const tall = heightOfColumn(mark, most);
    const box = { x: middle - wide / 2, y: floor - tall, width: wide, height: tall };
    drawColumn(sheet, mark, box, isStrong);
    centred(sheet, mark.text, middle, floor - tall - drawn.value, valueLook);
    centred(sheet, label, middle, floor + 4, labelLook);
  });
  doc
    .moveTo(left, floor)
    .lineTo(left + width, floor)
    .lineWidth(0.8)
    .strokeColor(colours.soft)
    .stroke();
}

function heightOfColumn({ amount }: PdfMark, most: number): number {
  if (amount === null) return blankHeight;
  return most === 0 ? 0 : (Math.max(amount, 0) / most) * drawn.height;
}

function drawColumn(sheet: PdfSheet, mark: PdfMark, box: Box, isStrong: boolean): void {
  if (mark.amount !== null) {
    if (box.height > 0) fillBox(sheet, box, isStrong ? seriesInk[0] : quietColumn);
  } else if (mark.isSecret === true) hatchBox(sheet, box);
  else emptyBox(sheet, box);
}

function centred(sheet: PdfSheet, text: string, middle: number, y: number, look: TextLook): void {
  const wide = textWidth(sheet, text, look);
  drawText(sheet, text, { x: middle - wide / 2, y, width: wide + 2 }, look);
}
