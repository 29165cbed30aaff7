import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { withoutInvisible } from "../invisible-signs.ts";
import type { PdfContent } from "../pdf/pdf-content.ts";
import { docxBlocks } from "./docx-blocks.ts";
import { docxNumbering, docxStyles, layout } from "./docx-look.ts";

/**
 * A document as a DOCX to correct in a word processor: titles that are titles, lists, tables whose head is repeated and
 * whose rows are not cut, in French, with its title and author in its properties.
 */
export async function writeDocx(content: PdfContent): Promise<Buffer> {
  const { title, subtitle, author, footer, blocks } = readable(content);
  const document = new Document({
    title,
    subject: subtitle,
    creator: author,
    lastModifiedBy: author,
    styles: docxStyles,
    numbering: docxNumbering,
    sections: [
      {
        properties: { page: { size: layout.page, margin: layout.margin } },
        footers: { default: footerOf(footer) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          new Paragraph({ style: "Subtitle", children: [new TextRun(subtitle)] }),
          ...docxBlocks(blocks),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The same with no sign that would make a file no word processor opens: names may come from elsewhere. */
function readable<Value>(value: Value): Value {
  if (typeof value === "string") return withoutInvisible(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => readable(item)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, readable(item as unknown)]),
  ) as Value;
}

/** Scope and date on each page, and which page of how many. */
function footerOf(lines: readonly string[]): Footer {
  const last = lines.length - 1;
  const page = [" \tpage ", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
  return new Footer({
    children: (lines.length === 0 ? [""] : lines).map(
      (text, index) =>
        new Paragraph({
          style: "Footer",
          tabStops: [{ type: TabStopType.RIGHT, position: layout.textWidth }],
          children: [
            new TextRun(text),
            ...(index === Math.max(last, 0) ? [new TextRun({ children: page })] : []),
          ],
        }),
    ),
  });
}
