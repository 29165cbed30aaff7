import { AlignmentType, Document, Packer, Paragraph, TextRun, type IRunOptions } from "docx";

/** A letter on one sheet or more; lines of a block stand one under the other. */
export type Letter = {
  sender: readonly string[];
  recipient: readonly string[];
  /** « Grenoble, le 25 novembre 2026 ». */
  placeAndDate: string;
  /** How it travels: « Lettre recommandée avec avis de réception ». */
  mention?: string;
  subject: string;
  /** Each may hold line breaks. */
  paragraphs: readonly string[];
  signature: readonly string[];
};

/** Twentieths of a point: the recipient stands in the right half, where windows of envelopes are. */
const rightHalf = 5100;
const blank = 240;
const strong: IRunOptions = { bold: true };

/** The letter as a DOCX one may still correct in a word processor. */
export async function writeLetter(letter: Letter): Promise<Uint8Array> {
  const document = new Document({
    creator: letter.sender[0] ?? "",
    title: letter.subject,
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: "fr-FR" } } } } },
    sections: [{ children: paragraphsOf(letter) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function paragraphsOf(letter: Letter): Paragraph[] {
  const { sender, recipient, placeAndDate, mention, subject, paragraphs, signature } = letter;
  return [
    block(sender),
    block(recipient, { indent: { left: rightHalf } }),
    block([placeAndDate], { indent: { left: rightHalf } }),
    ...(mention === undefined ? [] : [block([mention])]),
    new Paragraph({
      spacing: { after: blank },
      children: [new TextRun({ ...strong, text: `Objet\u00a0: ${subject}` })],
    }),
    ...paragraphs.map((text) => block(text.split("\n"), { alignment: AlignmentType.LEFT })),
    block(signature, { indent: { left: rightHalf }, spacing: { before: 2 * blank } }),
  ];
}

type Placing = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, "children" | "text">;

function block(lines: readonly string[], placing: Placing = {}): Paragraph {
  return new Paragraph({
    spacing: { after: blank },
    ...placing,
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) })),
  });
}
