import type { PdfTileStep } from "./pdf-figure.ts";
import { colours, drawText, textWidth, type PdfSheet, type TextLook } from "./pdf-sheet.server.ts";

/** A rectangle of the page, in points from its top left corner. */
export type Box = { x: number; y: number; width: number; height: number };

/** Told apart without colours too: the first series is dark, the second light and outlined. */
export const seriesInk = [
  { fill: colours.brand, stroke: colours.brand },
  { fill: "#DDE1EC", stroke: "#5D6685" },
] as const;
export const quietColumn = { fill: "#8790AF", stroke: "#5D6685" } as const;

export const stepInk = [
  { fill: "#F3E6EF", text: colours.ink },
  { fill: "#DBB9D3", text: colours.ink },
  { fill: "#9A5789", text: "#FFFFFF" },
  { fill: "#5A2050", text: "#FFFFFF" },
] as const satisfies Record<PdfTileStep, { fill: string; text: string }>;

export const labelLook: TextLook = { font: "body", size: 8.5, colour: colours.ink };
export const valueLook: TextLook = { font: "strong", size: 8.5, colour: colours.ink };
export const keyLook: TextLook = { font: "body", size: 8, colour: colours.soft };

export function fillBox({ doc }: PdfSheet, box: Box, ink: { fill: string; stroke?: string }): void {
  doc.rect(box.x, box.y, box.width, box.height).fillColor(ink.fill);
  if (ink.stroke === undefined) doc.fill();
  else doc.lineWidth(0.6).strokeColor(ink.stroke).fillAndStroke();
}

/** Oblique lines in a frame: what is there and is not told. */
export function hatchBox({ doc }: PdfSheet, { x, y, width, height }: Box): void {
  doc.save();
  doc.rect(x, y, width, height).clip();
  for (let shift = -height; shift < width; shift += 4) {
    doc.moveTo(x + shift, y + height).lineTo(x + shift + height, y);
  }
  doc.lineWidth(0.5).strokeColor(colours.line).stroke();
  doc.restore();
  doc.rect(x, y, width, height).lineWidth(0.6).strokeColor(colours.soft).stroke();
}

/** An empty frame: what nobody knows. */
export function emptyBox({ doc }: PdfSheet, { x, y, width, height }: Box): void {
  doc.rect(x, y, width, height).dash(2, { space: 2 }).lineWidth(0.6).strokeColor(colours.soft).stroke();
  doc.undash();
}

export type KeyEntry = { text: string; draw: (box: Box) => void };

const swatch = { width: 14, height: 8 };
const keyLine = 14;

/** Squares and what they stand for, side by side, on as many lines as needed; how tall they are together. */
export function drawKey(sheet: PdfSheet, entries: readonly KeyEntry[], y: number): void {
  for (const { entry, at } of keyPlaces(sheet, entries, y)) {
    entry.draw({ x: at.x, y: at.y + 2, ...swatch });
    const place = { x: at.x + swatch.width + 4, y: at.y, width: sheet.width - swatch.width };
    drawText(sheet, entry.text, place, keyLook);
  }
}

/** Points a key takes. */
export function keyHeight(sheet: PdfSheet, entries: readonly KeyEntry[]): number {
  const last = keyPlaces(sheet, entries, 0).at(-1);
  return last === undefined ? 0 : last.at.y + keyLine;
}

function keyPlaces(sheet: PdfSheet, entries: readonly KeyEntry[], top: number) {
  let x = sheet.left;
  let y = top;
  return entries.map((entry) => {
    const wide = swatch.width + 4 + textWidth(sheet, entry.text, keyLook) + 14;
    if (x > sheet.left && x + wide > sheet.left + sheet.width) {
      x = sheet.left;
      y += keyLine;
    }
    const at = { x, y };
    x += wide;
    return { entry, at };
  });
}
