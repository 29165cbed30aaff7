import {
  drawKey,
  emptyBox,
  fillBox,
  hatchBox,
  keyHeight,
  labelLook,
  seriesInk,
  valueLook,
  type Box,
  type KeyEntry,
} from "./chart-ink.server.ts";
import type { ChartPlan } from "./chart-plan.ts";
import type { PdfBars, PdfMark } from "./pdf-figure.ts";
import { colours, drawText, heightOf, textWidth, type PdfSheet } from "./pdf-sheet.server.ts";

const labelWidth = 150;
const barHeight = 11;
const gap = { bar: 2, row: 6, text: 5 };
/** Of a bar that has no length to show. */
const blankWidth = 26;

/** Horizontal bars under one another, each with its figure at its end. */
export function barsPlan(sheet: PdfSheet, bars: PdfBars): ChartPlan {
  const rowHeights = bars.rows.map(({ label, marks }) =>
    Math.max(marks.length * (barHeight + gap.bar), labelHeight(sheet, label)),
  );
  const key = keyOf(sheet, bars);
  const below = key.length === 0 ? 0 : keyHeight(sheet, key) + 6;
  const rows = rowHeights.reduce((sum, height) => sum + height + gap.row, 0);
  return {
    height: rows + below,
    draw: (top) => {
      let y = top;
      const scale = scaleOf(sheet, bars);
      bars.rows.forEach((row, index) => {
        drawRow(sheet, row, y, scale);
        y += (rowHeights[index] ?? 0) + gap.row;
      });
      if (key.length > 0) drawKey(sheet, key, y + 4);
    },
  };
}

function labelHeight(sheet: PdfSheet, label: string): number {
  return Math.min(heightOf(sheet, label, labelWidth, labelLook), 2 * (barHeight + gap.bar));
}

/** Points a unit takes, so that the longest bar and its figure fit. */
function scaleOf(sheet: PdfSheet, { rows }: PdfBars): number {
  const marks = rows.flatMap((row) => row.marks);
  const widest = Math.max(...marks.map(({ text }) => textWidth(sheet, text, valueLook)), 0);
  const room = sheet.width - labelWidth - gap.text * 2 - widest;
  const most = Math.max(...marks.map(({ amount }) => amount ?? 0), 0);
  return most === 0 ? 0 : room / most;
}

function drawRow(sheet: PdfSheet, { label, marks }: PdfBars["rows"][number], y: number, scale: number): void {
  const { doc, left } = sheet;
  const start = left + labelWidth + gap.text;
  const height = 2 * (barHeight + gap.bar);
  drawText(sheet, label, { x: left, y, width: labelWidth }, { ...labelLook, height });
  doc
    .moveTo(start, y - gap.row / 2)
    .lineTo(start, y + marks.length * (barHeight + gap.bar) + gap.row / 2)
    .lineWidth(0.6)
    .strokeColor(colours.line)
    .stroke();
  marks.forEach((mark, index) => {
    const top = y + index * (barHeight + gap.bar);
    const wide = mark.amount === null ? blankWidth : Math.max(mark.amount, 0) * scale;
    drawMark(sheet, mark, { x: start, y: top, width: wide, height: barHeight }, index);
    const place = { x: start + wide + gap.text, y: top, width: left + sheet.width - start - wide };
    drawText(sheet, mark.text, place, valueLook);
  });
}

function drawMark(sheet: PdfSheet, mark: PdfMark, box: Box, series: number): void {
  if (mark.amount === null) {
    if (mark.isSecret === true) hatchBox(sheet, box);
    else emptyBox(sheet, box);
    return;
  }
  if (box.width > 0) fillBox(sheet, box, seriesInk[series === 0 ? 0 : 1]);
}

/** The series when there are two, and the hatch when a figure is secret. */
function keyOf(sheet: PdfSheet, { series, rows }: PdfBars): KeyEntry[] {
  const marks = rows.flatMap((row) => row.marks);
  const named = series.length < 2 ? [] : series;
  return [
    ...named.map((text, index) => ({
      text,
      draw: (box: Box) => {
        fillBox(sheet, box, seriesInk[index === 0 ? 0 : 1]);
      },
    })),
    ...hatchKey(sheet, marks),
  ];
}

/** The hatch, when a mark is secret. */
export function hatchKey(sheet: PdfSheet, marks: readonly PdfMark[]): KeyEntry[] {
  if (!marks.some(({ isSecret }) => isSecret === true)) return [];
  return [
    {
      text: "s, secret",
      draw: (box) => {
        hatchBox(sheet, box);
      },
    },
  ];
}
