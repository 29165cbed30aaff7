import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { drawable } from "./drawable.ts";
import type { PdfContent } from "./pdf-content.ts";

/** The open document, where the next block goes (`doc.y`), and the element its structure hangs from. */
export type PdfSheet = {
  doc: PDFKit.PDFDocument;
  root: PDFKit.PDFStructureElement;
  left: number;
  width: number;
  /** Points from the top of the page to the last line above the footer. */
  bottom: number;
};

export type Element = PDFKit.PDFStructureElement;
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: "Row" | "Column";
  /** Where a figure stands: left, top, right, bottom, in points from the top of its page. */
  bbox?: readonly [number, number, number, number];
};

export const colours = { ink: "#1F1924", brand: "#6B2C5B", soft: "#5B5360", line: "#B9B1A9" } as const;

const margins = { top: 48, right: 48, bottom: 72, left: 48 };

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/hanken-grotesk/${name}.ttf`);

const fontFiles = {
  body: fontFile("400Regular/HankenGrotesk_400Regular"),
  strong: fontFile("600SemiBold/HankenGrotesk_600SemiBold"),
};

/** The types of pdfkit do not know its accessible format yet. */
const accessible = { subset: "PDF/UA" as unknown as NonNullable<PDFKit.PDFDocumentOptions["subset"]> };

/** An A4 document, upright, tagged, in French, with its two weights of Hanken Grotesk inside. */
export function openSheet({ title, author }: PdfContent, createdAt: Date): PdfSheet {
  const doc = new PDFDocument({
    size: "A4",
    margins,
    pdfVersion: "1.7",
    ...accessible,
    tagged: true,
    lang: "fr-FR",
    displayTitle: true,
    bufferPages: true,
    // A path: the standard fonts of PDF readers are not in the file, which the accessible format refuses.
    font: fontFiles.body,
    info: {
      Title: drawable(title),
      Author: drawable(author),
      Creator: "Clause commune",
      CreationDate: createdAt,
    },
  });
  const root = doc.struct("Document");
  doc.addStructure(root);
  return {
    doc,
    root,
    left: margins.left,
    width: doc.page.width - margins.left - margins.right,
    bottom: doc.page.height - margins.bottom,
  };
}

/** Opens an element under another, lets it be filled, closes it. */
export function within(
  { doc }: PdfSheet,
  parent: Element,
  tag: string,
  fill: (element: Element) => void,
  options: ElementOptions = {},
): void {
  const element = doc.struct(tag, options);
  parent.add(element);
  fill(element);
  element.end();
}

export type TextPlace = { x: number; y: number; width: number };
export type TextLook = {
  font: "body" | "strong";
  size: number;
  colour: string;
  align?: "left" | "right";
  /** At most so tall: what is longer ends with an ellipsis. */
  height?: number;
};

const lineGap = 2;

/** Writes a text inside an element of its own. */
export function writeText(
  sheet: PdfSheet,
  { parent, tag, scope }: { parent: Element; tag: string; scope?: "Row" | "Column" },
  text: string,
  place: TextPlace,
  look: TextLook,
): void {
  const draw = (element: Element): void => {
    if (text !== "") {
      element.add(() => {
        drawText(sheet, text, place, look);
      });
    }
  };
  within(sheet, parent, tag, draw, scope === undefined ? {} : { scope });
}

/** Writes a text, of no structure of its own. */
export function drawText({ doc }: PdfSheet, text: string, { x, y, width }: TextPlace, look: TextLook): void {
  const { font, size, colour, align = "left", height } = look;
  const written = drawable(text);
  doc.font(fontFiles[font]).fontSize(size).fillColor(colour);
  const free = freeWidth(doc, written, width);
  if (free === null) {
    const atMost = height === undefined ? {} : { height, ellipsis: true };
    doc.text(written, x, y, { width, align, lineGap, ...atMost });
  } else {
    // A line that fits needs no cutting into lines, which is most of the cost of a long table.
    doc.text(written, align === "right" ? x + free : x, y, { lineBreak: false, lineGap });
    doc.y = y + doc.currentLineHeight(true) + lineGap;
    doc.x = x;
  }
}

/** How tall a text is in that width. */
export function heightOf({ doc }: PdfSheet, text: string, width: number, look: TextLook): number {
  if (text === "") return 0;
  const written = drawable(text);
  doc.font(fontFiles[look.font]).fontSize(look.size);
  return freeWidth(doc, written, width) === null
    ? doc.heightOfString(written, { width, lineGap })
    : doc.currentLineHeight(true) + lineGap;
}

/** How wide a text is on one line. */
export function textWidth({ doc }: PdfSheet, text: string, look: TextLook): number {
  return doc.font(fontFiles[look.font]).fontSize(look.size).widthOfString(drawable(text));
}

/** What a text leaves of a width when it holds on one line; null when it does not. */
function freeWidth(doc: PDFKit.PDFDocument, text: string, width: number): number | null {
  if (text.includes("\n")) return null;
  const free = width - doc.widthOfString(text);
  return free < 0 ? null : free;
}

/** Starts a page unless that height is left on this one. Whether it did. */
export function makeRoom({ doc, bottom }: PdfSheet, height: number): boolean {
  if (doc.y + height <= bottom) return false;
  doc.addPage();
  return true;
}

/** Draws what means nothing to those who listen. */
export function asArtifact({ doc }: PdfSheet, type: "Layout" | "Pagination", draw: () => void): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

/** A thin line across. */
export function rule(
  sheet: PdfSheet,
  y: number,
  { x = sheet.left, width = sheet.width, weight = 0.6 } = {},
): void {
  asArtifact(sheet, "Layout", () => {
    sheet.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(colours.line)
      .stroke();
  });
}
