import { expect, test } from "vitest";
import { drawable } from "#app/platform/pdf/drawable.ts";
import { facts, list, paragraph, section, table, textOf } from "#app/platform/pdf/pdf-content.ts";
import { writePdf } from "#app/platform/pdf/write-pdf.server.ts";
import { pdfText } from "#tests/support/pdf-text.ts";

const at = new Date("2026-11-25T10:00:00Z");

const contentOf = (rows: readonly string[][]) => ({
  title: "Bilan d’essai",
  subtitle: "Commune d’Aix",
  author: "Porteur d’ici",
  footer: ["Au 25\u00a0novembre 2026"],
  blocks: [
    paragraph("1\u202f480,50\u00a0h, œuvre, «\u00a0été\u00a0», 85\u00a0€, Łukasz", "lead"),
    section("Les marchés"),
    facts([
      ["Porteur", "Ici"],
      ["Vide", null],
    ]),
    list(["Un", "Deux"]),
    table({
      caption: "Les lignes",
      columns: [
        { head: "Marché", width: 3 },
        { head: "Heures", width: 1, align: "right" },
      ],
      rows,
      foot: ["Total", "10"],
    }),
  ],
});

const rowsOf = (count: number): string[][] =>
  Array.from({ length: count }, (_, index) => [`M${index}`, "2,50"]);

test("a document says its language, its title and that it is tagged, with its fonts inside", async () => {
  const pdf = await writePdf(contentOf(rowsOf(2)), at);
  const source = pdf.toString("latin1");
  expect(source.startsWith("%PDF-1.7")).toBe(true);
  for (const mark of [
    "/MarkInfo",
    "/StructTreeRoot",
    "/Lang (fr-FR)",
    "/DisplayDocTitle true",
    "<pdfuaid:part>1",
  ]) {
    expect(source, mark).toContain(mark);
  }
  for (const tag of ["H1", "H2", "P", "L", "LI", "Table", "Caption", "THead", "TBody", "TFoot", "TH", "TD"]) {
    expect(source, tag).toContain(`/S /${tag}\n`);
  }
  expect(source).toContain("/Scope /Column");
  expect(source).toContain("/Scope /Row");
  expect(source).toContain("/FontFile2");
  expect(source).not.toContain("/BaseFont /Helvetica");
});

test("accents, ligatures, euros and hard spaces are drawn and copied out again", async () => {
  const text = pdfText(await writePdf(contentOf(rowsOf(1)), at));
  expect(text).toContain("1\u00a0480,50\u00a0h, œuvre, «\u00a0été\u00a0», 85\u00a0€, Łukasz");
  expect(text).toContain("Bilan d’essai");
});

test("a sign the font lacks is shown as unknown; a split accent is put together", () => {
  expect(drawable("e\u0301te\u0301 \u0418 1\u202f000\t!")).toBe("été ? 1\u00a0000 !");
});

test("a table over several pages repeats its head, once for those who listen, and counts its pages", async () => {
  const pdf = await writePdf(contentOf(rowsOf(120)), at);
  const lines = pdfText(pdf).split("\n");
  const heads = lines.filter((line) => line === "Marché").length;
  expect(heads).toBeGreaterThan(2);
  expect(pdf.toString("latin1").match(/\/Scope \/Column/g)).toHaveLength(2);
  expect(lines).toContain(`page ${heads} / ${heads}`);
  for (const [name = ""] of rowsOf(120)) expect(lines).toContain(name);
});

test("a table of 5 000 rows is written whole, and lets others work meanwhile", async () => {
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 1);
  const pdf = await writePdf(contentOf(rowsOf(5000)), at);
  clearInterval(counting);
  expect(turns).toBeGreaterThan(50);
  expect(pdf.length).toBeLessThan(5_000_000);
  expect(pdfText(pdf)).toContain("M4999");
}, 60_000);

test("a text taller than a page stays in its row, ending with an ellipsis", async () => {
  const pdf = await writePdf(contentOf([["très long ".repeat(3000), "1"]]), at);
  expect(pdfText(pdf)).toMatch(/…/);
});

test("what a document says is read without drawing it", () => {
  const text = textOf(contentOf([["M1", "2,50"]]));
  expect(text).toContain("M1 2,50");
  expect(text).not.toContain("Vide");
});
