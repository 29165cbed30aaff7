import {
  list,
  paragraph,
  section,
  subsection,
  type PdfBlock,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import type { Day } from "#app/domain/calendar.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import type { StudyKitPage } from "./read-kit.server.ts";
import { versionLines } from "./version-lines.ts";

/** The kit as a document to open in a word processor: what to complete first, then the texts, document by document. */
export function kitContent(kit: Pick<StudyKitPage, "facts" | "documents" | "notes">, today: Day): PdfContent {
  const { facts, documents, notes } = kit;
  const soft = (text: string) => paragraph(text, "soft");
  return {
    title: `Clauses d’insertion\u00a0: ${facts.title}`,
    subtitle: `${facts.authorityName}, textes au ${formatDay(today)}`,
    author: facts.authorityName,
    footer: [`${facts.title}, clauses d’insertion au ${formatDay(today)}`],
    blocks: [
      ...(documents.length === 0
        ? [paragraph("Aucun lot ne porte de dispositif\u00a0: il n’y a pas de texte.")]
        : []),
      ...(notes.length === 0
        ? []
        : [section("Avant d’employer ces textes"), list(notes.map(({ words }) => words))]),
      ...documents.flatMap(({ label, articles }) => [
        section(label),
        ...articles.flatMap(({ title, blocks }) => [subsection(title), ...blocks.map(writtenBlock)]),
      ]),
      ...(documents.length === 0 ? [] : [section("Versions"), ...versionLines(documents).map(soft)]),
    ],
  };
}

function writtenBlock(
  block: StudyKitPage["documents"][number]["articles"][number]["blocks"][number],
): PdfBlock {
  return block.kind === "list" ? list(block.items) : paragraph(block.text);
}
