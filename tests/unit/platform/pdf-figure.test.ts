import { expect, test } from "vitest";
import { section, textOf, type PdfBlock } from "#app/platform/pdf/pdf-content.ts";
import { figure } from "#app/platform/pdf/pdf-figure.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { pdfText } from "#tests/support/pdf-text.ts";

const contentOf = (blocks: PdfBlock[]) => ({ title: "T", subtitle: "S", author: "A", footer: ["F"], blocks });
const at = new Date("2026-11-25T10:00:00Z");

const bars = figure("Deux lignes, une secrète.", {
  kind: "bars",
  series: ["Réalisées", "Prévues"],
  rows: [
    {
      label: "Oisans",
      marks: [
        { amount: 120, text: "120" },
        { amount: 0, text: "0" },
      ],
    },
    {
      label: "Trièves",
      marks: [
        { amount: null, text: "s", isSecret: true },
        { amount: null, text: "n.d." },
      ],
    },
  ],
});
const columns = figure("Une hausse.", {
  kind: "columns",
  columns: [{ label: "S1 2026", mark: { amount: 12, text: "12" }, isStrong: true }],
});
const tiles = figure("Une carte.", {
  kind: "tiles",
  tiles: [
    { row: 4, column: 3, label: "Vercors", text: "7 500", step: 3 },
    { row: 5, column: 3, label: "Matheysine", text: "s", step: null },
  ],
  key: [{ step: null, text: "secret" }],
});

test("a chart is one figure read by its sentence, with its place, and prints its numbers", async () => {
  const pdf = await writePdf(contentOf([section("Charts"), bars, columns, tiles]), at);
  const source = pdf.toString("latin1");
  expect(source.match(/\/S \/Figure/g)).toHaveLength(3);
  expect(source.match(/\/Alt /g)).toHaveLength(3);
  expect(source.match(/\/BBox \[/g)?.length).toBeGreaterThanOrEqual(3);
  const lines = pdfText(pdf).split("\n");
  for (const text of [
    "Deux lignes, une secrète.",
    "120",
    "0",
    "s",
    "n.d.",
    "Prévues",
    "S1 2026",
    "Vercors",
  ]) {
    expect(lines).toContain(text);
  }
});

test("a chart and the title before it are on one page", async () => {
  const filler = Array.from({ length: 24 }, (_, index) => section(`Titre ${index}`));
  const lines = pdfText(await writePdf(contentOf([...filler, section("Suivi"), bars]), at)).split("\n");
  expect(lines.filter((line) => line.startsWith("page "))).toContain("page 2 / 2");
  expect(lines.indexOf("Deux lignes, une secrète.") - lines.indexOf("Suivi")).toBe(1);
});

test("what a chart says is in the text of the document", () => {
  expect(textOf(contentOf([bars]))).toContain("Trièves s n.d.");
});
