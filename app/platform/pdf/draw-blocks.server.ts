import type { HeadingLevel, ParagraphTone, PdfBlock, PdfContent } from "./pdf-content.ts";
import { drawFigure, figureHeight } from "./draw-figure.server.ts";
import { drawTable } from "./draw-table.server.ts";
import {
  colours,
  heightOf,
  makeRoom,
  rule,
  within,
  writeText,
  type PdfSheet,
  type TextLook,
} from "./pdf-sheet.server.ts";

const titleLook: TextLook = { font: "strong", size: 20, colour: colours.brand };
const subtitleLook: TextLook = { font: "body", size: 10.5, colour: colours.soft };
const headingLooks = {
  2: { font: "strong", size: 13, colour: colours.brand },
  3: { font: "strong", size: 10.5, colour: colours.ink },
} as const satisfies Record<HeadingLevel, TextLook>;
const toneLooks = {
  lead: { font: "body", size: 11.5, colour: colours.ink },
  body: { font: "body", size: 10, colour: colours.ink },
  soft: { font: "body", size: 9, colour: colours.soft },
} as const satisfies Record<ParagraphTone, TextLook>;
const nameLook: TextLook = { font: "body", size: 10, colour: colours.soft };

/** The title of the document and the line under it. */
export function drawTitle(sheet: PdfSheet, { title, subtitle }: PdfContent): void {
  const { doc, root, left: x, width } = sheet;
  writeText(sheet, { parent: root, tag: "H1" }, title, { x, y: doc.y, width }, titleLook);
  writeText(sheet, { parent: root, tag: "P" }, subtitle, { x, y: doc.y + 2, width }, subtitleLook);
  rule(sheet, doc.y + 6, { weight: 1 });
  doc.y += 14;
}

/** Draws a block where the one before ended. `following`: what comes after it, which a heading is kept with. */
export async function drawBlock(
  sheet: PdfSheet,
  block: PdfBlock,
  following: readonly PdfBlock[],
): Promise<void> {
  switch (block.kind) {
    case "heading":
      drawHeading(sheet, { ...block, keep: Math.max(block.keep, untilFigure(sheet, following)) });
      return;
    case "paragraph":
      drawParagraph(sheet, block);
      return;
    case "list":
      drawList(sheet, block);
      return;
    case "facts":
      drawFacts(sheet, block.facts);
      return;
    case "fields":
      drawFields(sheet, block);
      return;
    case "table":
      await drawTable(sheet, block);
      return;
    case "figure":
      drawFigure(sheet, block);
      return;
  }
}

/** A chart is whole: its title goes with it to its page, with the sentence between them. */
function untilFigure(sheet: PdfSheet, [first, second]: readonly PdfBlock[]): number {
  if (first?.kind === "figure") return figureHeight(sheet, first);
  if (first?.kind !== "paragraph" || second?.kind !== "figure") return 0;
  return heightOf(sheet, first.text, sheet.width, toneLooks[first.tone]) + 6 + figureHeight(sheet, second);
}

function drawHeading(
  sheet: PdfSheet,
  { text, keep, level = 2 }: Extract<PdfBlock, { kind: "heading" }>,
): void {
  const { doc, root, left: x, width } = sheet;
  const look = headingLooks[level];
  const before = level === 2 ? 14 : 8;
  if (!makeRoom(sheet, before + heightOf(sheet, text, width, look) + keep)) doc.y += before;
  writeText(sheet, { parent: root, tag: `H${level}` }, text, { x, y: doc.y, width }, look);
  doc.y += 4;
}

/** A text taller than what is left of the page goes to the next one; taller than a page, it flows over several. */
function drawParagraph(sheet: PdfSheet, { text, tone }: Extract<PdfBlock, { kind: "paragraph" }>): void {
  const { doc, root, left: x, width, bottom } = sheet;
  const look = toneLooks[tone];
  const height = heightOf(sheet, text, width, look);
  if (height < bottom - doc.page.margins.top) makeRoom(sheet, height);
  writeText(sheet, { parent: root, tag: "P" }, text, { x, y: doc.y, width }, look);
  doc.y += 6;
}

function drawList(sheet: PdfSheet, { items, ordered = false }: Extract<PdfBlock, { kind: "list" }>): void {
  const { doc, root, left, width } = sheet;
  const look = toneLooks.body;
  const indent = 14;
  within(sheet, root, "L", (list) => {
    for (const [index, item] of items.entries()) {
      const mark = ordered ? `${index + 1}.` : "•";
      makeRoom(sheet, heightOf(sheet, item, width - indent, look));
      const y = doc.y;
      within(sheet, list, "LI", (line) => {
        writeText(sheet, { parent: line, tag: "Lbl" }, mark, { x: left + 2, y, width: indent }, look);
        const place = { x: left + indent, y, width: width - indent };
        writeText(sheet, { parent: line, tag: "LBody" }, item, place, look);
      });
      doc.y += 2;
    }
  });
  doc.y += 4;
}

/** Names on the left, values on the right, as a list of pairs. */
function drawFacts(sheet: PdfSheet, facts: Extract<PdfBlock, { kind: "facts" }>["facts"]): void {
  const { doc, root, left: x, width } = sheet;
  const nameWidth = Math.round(width * 0.32);
  const valueWidth = width - nameWidth - 8;
  within(sheet, root, "L", (list) => {
    for (const [name, value] of facts) {
      const height = Math.max(
        heightOf(sheet, name, nameWidth, nameLook),
        heightOf(sheet, value, valueWidth, toneLooks.body),
      );
      makeRoom(sheet, height);
      const y = doc.y;
      within(sheet, list, "LI", (line) => {
        writeText(sheet, { parent: line, tag: "Lbl" }, name, { x, y, width: nameWidth }, nameLook);
        const place = { x: x + nameWidth + 8, y, width: valueWidth };
        writeText(sheet, { parent: line, tag: "LBody" }, value, place, toneLooks.body);
      });
      doc.y = y + height + 3;
    }
  });
  doc.y += 5;
}

function drawFields(sheet: PdfSheet, { labels, height }: Extract<PdfBlock, { kind: "fields" }>): void {
  const { doc, root, left, width } = sheet;
  makeRoom(sheet, height + 30);
  const gap = 16;
  const each = (width - gap * (labels.length - 1)) / labels.length;
  const y = doc.y + 8;
  labels.forEach((label, index) => {
    const x = left + index * (each + gap);
    writeText(sheet, { parent: root, tag: "P" }, label, { x, y, width: each }, nameLook);
    rule(sheet, y + height, { x, width: each });
  });
  doc.y = y + height + 10;
}
