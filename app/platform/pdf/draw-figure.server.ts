import type { ChartPlan } from "./chart-plan.ts";
import { barsPlan } from "./draw-bars.server.ts";
import { columnsPlan } from "./draw-columns.server.ts";
import { tilesPlan } from "./draw-tiles.server.ts";
import type { PdfChart, PdfFigure } from "./pdf-figure.ts";
import {
  colours,
  drawText,
  heightOf,
  makeRoom,
  within,
  type PdfSheet,
  type TextLook,
} from "./pdf-sheet.server.ts";

const sentenceLook: TextLook = { font: "strong", size: 10, colour: colours.ink };
/** Left blank under a chart. */
const after = 10;

/** Points a chart takes with its sentence. */
export function figureHeight(sheet: PdfSheet, { sentence, chart }: PdfFigure): number {
  return sentenceHeight(sheet, sentence) + planOf(sheet, chart).height + after;
}

/**
 * A chart under its sentence, whole on one page. For those who listen it is one figure, whose text is the sentence: its
 * numbers are in the table that follows.
 */
export function drawFigure(sheet: PdfSheet, { sentence, chart }: PdfFigure): void {
  const { doc, root, left: x, width } = sheet;
  const plan = planOf(sheet, chart);
  const above = sentenceHeight(sheet, sentence);
  const height = above + plan.height;
  makeRoom(sheet, height + after);
  const top = doc.y;
  within(
    sheet,
    root,
    "Figure",
    (element) => {
      element.add(() => {
        drawText(sheet, sentence, { x, y: top, width }, sentenceLook);
        plan.draw(top + above);
      });
    },
    { alt: sentence, bbox: [x, top, x + width, top + height] },
  );
  doc.x = x;
  doc.y = top + height + after;
}

function sentenceHeight(sheet: PdfSheet, sentence: string): number {
  return heightOf(sheet, sentence, sheet.width, sentenceLook) + 4;
}

function planOf(sheet: PdfSheet, chart: PdfChart): ChartPlan {
  switch (chart.kind) {
    case "bars":
      return barsPlan(sheet, chart);
    case "columns":
      return columnsPlan(sheet, chart);
    case "tiles":
      return tilesPlan(sheet, chart);
  }
}
