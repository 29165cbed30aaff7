import { HeadingLevel, Paragraph, TextRun, type Table } from "docx";
import type { ParagraphTone, PdfBlock } from "../pdf/pdf-content.ts";
import { lists, strong, styles } from "./docx-look.ts";
import { docxTable } from "./docx-table.ts";

type Written = Paragraph | Table;

/** The blocks of a document, in order. */
export function docxBlocks(blocks: readonly PdfBlock[]): Written[] {
  return blocks.flatMap((block, index) => writtenBlock(block, index));
}

const toneStyles = { lead: styles.lead, body: undefined, soft: styles.soft } as const satisfies Record<
  ParagraphTone,
  string | undefined
>;

function writtenBlock(block: PdfBlock, index: number): Written[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
          children: [new TextRun(block.text)],
        }),
      ];
    case "paragraph":
      return [textParagraph(block.text, toneStyles[block.tone])];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            spacing: { after: 60 },
            numbering: {
              reference: block.ordered === true ? lists.numbers : lists.bullets,
              level: 0,
              instance: index,
            },
            children: [new TextRun(item)],
          }),
      );
    case "facts":
      return block.facts.map(
        ([name, value]) =>
          new Paragraph({
            spacing: { after: 40 },
            children: [new TextRun({ ...strong, text: `${name}\u00a0: ` }), new TextRun(value)],
          }),
      );
    case "fields":
      return block.labels.map((label) => textParagraph(`${label}\u00a0: …………………………`));
    case "table":
      return [
        textParagraph(block.caption, styles.caption),
        docxTable(block),
        new Paragraph({ children: [] }),
      ];
    // A document to correct has the sentence of a chart, and the table that follows it.
    case "figure":
      return [textParagraph(block.sentence)];
  }
}

function textParagraph(text: string, style?: string): Paragraph {
  return new Paragraph({ ...(style === undefined ? {} : { style }), children: [new TextRun(text)] });
}
