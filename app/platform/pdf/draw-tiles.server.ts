import {
  drawKey,
  fillBox,
  hatchBox,
  keyHeight,
  labelLook,
  stepInk,
  valueLook,
  type Box,
  type KeyEntry,
} from "./chart-ink.server.ts";
import type { ChartPlan } from "./chart-plan.ts";
import type { PdfTiles, PdfTileStep } from "./pdf-figure.ts";
import { colours, drawText, heightOf, type PdfSheet } from "./pdf-sheet.server.ts";

const tileHeight = 48;
const widestTile = 108;
const gap = 3;
const inside = 5;

/** Squares at their place, each with its name and its figure, and what the shades stand for. */
export function tilesPlan(sheet: PdfSheet, { tiles, key }: PdfTiles): ChartPlan {
  const first = {
    row: firstOf(tiles.map(({ row }) => row)),
    column: firstOf(tiles.map(({ column }) => column)),
  };
  const rows = Math.max(...tiles.map(({ row }) => row), 0) - first.row + 1;
  const columns = Math.max(...tiles.map(({ column }) => column), 1) - first.column + 1;
  const wide = Math.min(widestTile, sheet.width / columns - gap);
  const entries = key.map(({ step, text }): KeyEntry => ({
    text,
    draw: (box) => {
      drawSquare(sheet, box, step);
    },
  }));
  const height = rows * (tileHeight + gap) + 4;
  return {
    height: height + keyHeight(sheet, entries),
    draw: (top) => {
      for (const tile of tiles) {
        const box = {
          x: sheet.left + (tile.column - first.column) * (wide + gap),
          y: top + (tile.row - first.row) * (tileHeight + gap),
          width: wide,
          height: tileHeight,
        };
        drawTile(sheet, tile, box);
      }
      drawKey(sheet, entries, top + height);
    },
  };
}

/** Where the map starts: rows and columns before its first tile are not left blank. */
function firstOf(places: readonly number[]): number {
  return places.length === 0 ? 1 : Math.min(...places);
}

function drawTile(sheet: PdfSheet, { label, text, step }: PdfTiles["tiles"][number], box: Box): void {
  drawSquare(sheet, box, step);
  const colour = step === null ? colours.ink : stepInk[step].text;
  const name = { ...labelLook, size: 7.5, colour, height: 22 };
  const place = { x: box.x + inside, width: box.width - 2 * inside };
  if (step === null) whiten(sheet, box, heightOf(sheet, label, place.width, name));
  drawText(sheet, label, { ...place, y: box.y + 4 }, name);
  drawText(sheet, text, { ...place, y: box.y + box.height - 16 }, { ...valueLook, size: 9.5, colour });
}

function drawSquare(sheet: PdfSheet, box: Box, step: PdfTileStep | null): void {
  if (step === null) hatchBox(sheet, box);
  else fillBox(sheet, box, { fill: stepInk[step].fill, ...(step === 0 ? { stroke: colours.line } : {}) });
}

/** A hatch behind words would make them hard to read. */
function whiten(sheet: PdfSheet, box: Box, height: number): void {
  const white = { fill: "#FFFFFF" };
  const tall = Math.min(height, 22);
  fillBox(sheet, { x: box.x + 3, y: box.y + 3, width: box.width - 6, height: tall }, white);
  fillBox(sheet, { x: box.x + 3, y: box.y + box.height - 18, width: 26, height: 14 }, white);
}
