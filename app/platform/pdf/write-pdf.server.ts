import { drawBlock, drawTitle } from "./draw-blocks.server.ts";
import type { PdfContent } from "./pdf-content.ts";
import {
  asArtifact,
  colours,
  drawText,
  openSheet,
  rule,
  type PdfSheet,
  type TextLook,
} from "./pdf-sheet.server.ts";

/**
 * A document as an accessible PDF (PDF/UA): tagged, in French, with its font inside. It stays open to others while a
 * long table is drawn. `createdAt` is written in the file.
 */
export async function writePdf(content: PdfContent, createdAt: Date): Promise<Buffer> {
  const sheet = openSheet(content, createdAt);
  const written = bytesOf(sheet.doc);
  drawTitle(sheet, content);
  for (const [index, block] of content.blocks.entries()) {
    await drawBlock(sheet, block, content.blocks.slice(index + 1, index + 3));
  }
  sheet.root.end();
  drawFooters(sheet, content.footer);
  sheet.doc.end();
  return written;
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => {
      resolve(Buffer.concat(chunks));
    });
    doc.on("error", reject);
  });
}

/** One line: what is longer ends with an ellipsis. */
const footLook: TextLook = { font: "body", size: 8, colour: colours.soft, height: 11 };

/** On each page, below what is read: scope, date, definitions, and which page of how many. */
function drawFooters(sheet: PdfSheet, lines: readonly string[]): void {
  const { doc, left, width, bottom } = sheet;
  const numberWidth = 70;
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // The footer stands in the margin, where a text would otherwise start a page.
    doc.page.margins.bottom = 0;
    rule(sheet, bottom + 14);
    asArtifact(sheet, "Pagination", () => {
      lines.slice(0, 2).forEach((line, index) => {
        const place = { x: left, y: bottom + 20 + index * 12, width: width - numberWidth - 12 };
        drawText(sheet, line, place, footLook);
      });
      const corner = { x: left + width - numberWidth, y: bottom + 20, width: numberWidth };
      drawText(sheet, `page ${page - start + 1} / ${count}`, corner, { ...footLook, align: "right" });
    });
  }
}
