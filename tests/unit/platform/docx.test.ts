import { expect, test } from "vitest";
import { writeDocx } from "#app/platform/docx/write-docx.server.ts";
import {
  facts,
  list,
  numbered,
  paragraph,
  section,
  subsection,
  table,
  type PdfContent,
} from "#app/platform/pdf/pdf-content.ts";
import { docxPart, docxText } from "#tests/support/docx-text.ts";

const contentOf = (rows: number): PdfContent => ({
  title: "Note d’essai",
  subtitle: "Commune d’Aix & voisines",
  author: "Porteur d’ici",
  footer: ["Au 25\u00a0novembre 2026", "Deuxième ligne"],
  blocks: [
    paragraph("833\u00a0h, soit 119,0\u00a0jours", "lead"),
    section("Les lots"),
    subsection("Le premier <lot>"),
    facts([["Porteur", "Ici"]]),
    list(["Un", "Deux"]),
    numbered(["D’abord", "Ensuite"]),
    section("La suite"),
    numbered(["Encore d’abord"]),
    table({
      caption: "Les lignes",
      columns: [
        { head: "Marché", width: 3 },
        { head: "Heures", width: 1, align: "right" },
      ],
      rows: Array.from({ length: rows }, (_, index) => [`M${index}`, "2,50"]),
      foot: ["Total", "10"],
    }),
  ],
});

test("every word of the document is in the file, in order", async () => {
  const text = await docxText(await writeDocx(contentOf(2)));
  expect(text.split("\n").filter((line) => line !== "")).toEqual([
    "Note d’essai",
    "Commune d’Aix & voisines",
    "833\u00a0h, soit 119,0\u00a0jours",
    "Les lots",
    "Le premier <lot>",
    "Porteur\u00a0: Ici",
    "Un",
    "Deux",
    "D’abord",
    "Ensuite",
    "La suite",
    "Encore d’abord",
    "Les lignes",
    "Marché",
    "Heures",
    "M0",
    "2,50",
    "M1",
    "2,50",
    "Total",
    "10",
  ]);
});

test("titles are titles, lists are lists, and each numbered list counts from 1", async () => {
  const file = await writeDocx(contentOf(2));
  const xml = await docxPart(file);
  expect(xml.match(/<w:pStyle w:val="(Title|Heading1|Heading2)"\/>/g)).toEqual([
    '<w:pStyle w:val="Title"/>',
    '<w:pStyle w:val="Heading1"/>',
    '<w:pStyle w:val="Heading2"/>',
    '<w:pStyle w:val="Heading1"/>',
  ]);
  const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]);
  expect(numbers).toHaveLength(5);
  expect(new Set(numbers).size).toBe(3);
});

test("the head of a table is repeated, and no row is cut", async () => {
  const xml = await docxPart(await writeDocx(contentOf(60)));
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(62);
});

test("the file says its title, its language, its author; its foot is on every page", async () => {
  const file = await writeDocx(contentOf(1));
  const core = await docxPart(file, "docProps/core.xml");
  expect(core).toContain("<dc:title>Note d’essai</dc:title>");
  expect(core).toContain("<dc:creator>Porteur d’ici</dc:creator>");
  expect(await docxPart(file, "word/styles.xml")).toContain('<w:lang w:val="fr-FR"/>');
  const foot = await docxPart(file, "word/footer1.xml");
  expect(foot).toContain("Au 25\u00a0novembre 2026");
  expect(foot).toContain("NUMPAGES");
});

test("a document without blocks or foot is still a file", async () => {
  const file = await writeDocx({ ...contentOf(0), footer: [], blocks: [] });
  expect((await docxText(file)).trim()).toBe("Note d’essai\nCommune d’Aix & voisines");
});

test("signs no word processor takes are spaces, tags are words", async () => {
  const hostile = "Salle\u000bdes\u0000 <script>alert(1)</script> fêtes";
  const file = await writeDocx({ ...contentOf(0), title: hostile, author: hostile, footer: [hostile] });
  expect((await docxText(file)).split("\n")[0]).toBe("Salle des  <script>alert(1)</script> fêtes");
  for (const name of ["word/document.xml", "word/footer1.xml", "docProps/core.xml"]) {
    const part = await docxPart(file, name);

    expect(part).not.toMatch(/[\u0000\u000b]|<script/);
  }
});
