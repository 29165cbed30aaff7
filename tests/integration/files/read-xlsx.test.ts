import { join } from "node:path";
import { openSheetFile } from "#app/platform/files/open-sheet-file.server.ts";
import { writeZipOf } from "./make-files.ts";
import { describe, expect, readSheets, readTexts, test } from "./scratch.ts";
import { contentsOf, stylesXml, writeWorkbookOf, type WorkbookParts } from "./workbook-of.ts";

async function cellsOf(folder: string, parts: WorkbookParts) {
  const { sheets } = await readSheets(await writeWorkbookOf(join(folder, "classeur.xlsx"), parts));
  return (sheets[0]?.rows ?? []).map(({ number, cells }) => ({ number, cells: Array.from(cells) }));
}

async function firstCells(folder: string, parts: WorkbookParts) {
  const [first] = await cellsOf(folder, parts);
  return first?.cells;
}

describe("texts", () => {
  test("shared texts: rich pieces joined, phonetic readings left out, escapes undone", async ({ folder }) => {
    const strings = `<si><t>simple</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">en </t></r><r><t>morceaux</t></r><rPh sb="0" eb="1"><t>non</t></rPh></si>
      <si><t>a_x000D_b_x005F_x0041_ &amp; &#233;</t></si><si><t></t></si>`;
    const rows = [0, 1, 2, 3].map((rank) => `<c t="s"><v>${String(rank)}</v></c>`).join("");
    expect(await firstCells(folder, { strings, rows: `<row>${rows}</row>` })).toEqual([
      { kind: "text", text: "simple", formula: false },
      { kind: "text", text: "en morceaux", formula: false },
      { kind: "text", text: "a\rb_x0041_ & é", formula: false },
    ]);
  });

  test("inline texts and CDATA", async ({ folder }) => {
    const rows = `<row><c t="inlineStr"><is><t>un</t></is></c><c t="inlineStr"><is><r><t>de</t></r><r><t>ux</t></r></is></c><c t="str"><v><![CDATA[<3>]]></v></c></row>`;
    expect(await firstCells(folder, { rows })).toMatchObject([
      { text: "un" },
      { text: "deux" },
      { text: "<3>" },
    ]);
  });
});

describe("numbers", () => {
  test.for<[string, string]>([
    ["12345678901234", "12345678901234"],
    ["1.2345678901234E+13", "12345678901234"],
    ["151.67000000000002", "151.67"],
    ["0.30000000000000004", "0.3"],
    ["1E-7", "0.0000001"],
    ["-5.50", "-5.5"],
    ["185057800608436", "185057800608436"],
  ])("%s is kept as %s", async ([written, text], { folder }) => {
    expect(await firstCells(folder, { rows: `<row><c><v>${written}</v></c></row>` })).toEqual([
      { kind: "number", value: Number(text), text, formula: false },
    ]);
  });

  test("booleans and errors", async ({ folder }) => {
    const rows = `<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c></row>`;
    expect(await firstCells(folder, { rows })).toEqual([
      { kind: "boolean", value: true, text: "VRAI", formula: false },
      { kind: "boolean", value: false, text: "FAUX", formula: false },
      { kind: "unusable", text: "#REF!", reason: "error value" },
    ]);
  });
});

describe("dates and durations", () => {
  test("a date format makes a date, an elapsed or clock format a duration", async ({ folder }) => {
    const styles = stylesXml("dd/mm/yyyy", "[h]:mm", "h:mm", "0.00", "jj/mm/aaaa", "[$-40C]d mmmm yyyy;@");
    const rows = `<row><c s="1"><v>46387</v></c><c s="2"><v>6.319444444444445</v></c><c s="3"><v>0.5</v></c><c s="4"><v>46387</v></c><c s="5"><v>46387.75</v></c><c s="6"><v>1</v></c></row>`;
    expect(await firstCells(folder, { styles, rows })).toEqual([
      { kind: "date", day: "2026-12-31", text: "31/12/2026", formula: false },
      { kind: "duration", minutes: 9100, text: "151:40", formula: false },
      { kind: "duration", minutes: 720, text: "12:00", formula: false },
      { kind: "number", value: 46387, text: "46387", formula: false },
      { kind: "date", day: "2026-12-31", text: "31/12/2026", formula: false },
      { kind: "date", day: "1900-01-01", text: "01/01/1900", formula: false },
    ]);
  });

  test("a workbook that counts from 1904", async ({ folder }) => {
    const workbookProperties = '<workbookPr date1904="1"/>';
    const rows = '<row><c s="1"><v>44925</v></c></row>';
    expect(
      await firstCells(folder, { styles: stylesXml("yyyy-mm-dd"), rows, workbookProperties }),
    ).toMatchObject([{ day: "2026-12-31" }]);
  });

  test("ISO dates of the strict form, and a date no spreadsheet can show", async ({ folder }) => {
    const rows = '<row><c t="d"><v>2026-12-31T00:00:00</v></c><c s="1"><v>-3</v></c></row>';
    expect(await firstCells(folder, { styles: stylesXml("yyyy-mm-dd"), rows })).toMatchObject([
      { kind: "date", day: "2026-12-31" },
      { kind: "number", value: -3 },
    ]);
  });
});

describe("formulas", () => {
  test("the last value, marked; without value, unusable; empty text, an empty cell", async ({ folder }) => {
    const rows = `<row><c><f>A1+1</f><v>12</v></c><c><f>A1</f></c><c><f>A1</f><v></v></c><c t="str"><f>""</f><v></v></c><c t="str"><f>"x"</f><v>x</v></c><c><f t="shared" si="0"/><v>3</v></c></row>`;
    expect(await firstCells(folder, { rows })).toEqual([
      { kind: "number", value: 12, text: "12", formula: true },
      { kind: "unusable", text: "", reason: "formula without value" },
      { kind: "unusable", text: "", reason: "formula without value" },
      undefined,
      { kind: "text", text: "x", formula: true },
      { kind: "number", value: 3, text: "3", formula: true },
    ]);
  });
});

describe("places", () => {
  test("rows and cells without reference come after the one before", async ({ folder }) => {
    const rows = `<row><c><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c><c><v>3</v></c></row><row><c/><c><v>4</v></c></row>`;
    const read = await cellsOf(folder, { rows });
    expect(read.map(({ number, cells }) => [number, cells.map((cell) => cell?.text)])).toEqual([
      [1, ["1"]],
      [4, [undefined, undefined, "2", "3"]],
      [5, [undefined, "4"]],
    ]);
  });

  test("empty rows are left out, numbers stay those of the sheet", async ({ folder }) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD2" s="1"/></row><row r="3"><c t="inlineStr"><is><t>  </t></is></c></row><row r="9"><c r="B9"><v>2</v></c></row>`;
    expect((await cellsOf(folder, { rows })).map(({ number }) => number)).toEqual([1, 9]);
  });

  test("rows out of order and a cell written twice are read as they come, the last value kept", async ({
    folder,
  }) => {
    const rows = `<row r="9"><c r="B9"><v>1</v></c><c r="A9"><v>2</v></c><c r="B9"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>`;
    const read = await cellsOf(folder, { rows });
    expect(read.map(({ number, cells }) => [number, cells.map((cell) => cell?.text)])).toEqual([
      [9, ["2", "3"]],
      [2, ["4"]],
    ]);
  });
});

describe("files of other tools", () => {
  test("without styles nor shared texts", async ({ folder }) => {
    expect(await firstCells(folder, { rows: '<row><c s="3"><v>1</v></c></row>' })).toMatchObject([
      { text: "1" },
    ]);
  });

  test("strict namespaces, prefixes, absolute targets, other case of names", async ({ folder }) => {
    const strict = "http://purl.oclc.org/ooxml";
    const path = await writeZipOf(join(folder, "strict.xlsx"), {
      "_rels/.rels": `<Relationships><Relationship Id="r" Type="${strict}/officeDocument/relationships/officeDocument" Target="/XL/Workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="Deux &amp; demi" sheetId="7" state="hidden" rel:id="b"/><x:sheet name="Graphe" sheetId="8" rel:id="c"/><x:sheet name="Un" sheetId="2" rel:id="a"/></x:sheets></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/worksheet" Target="/xl/worksheets/un.xml"/><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="./worksheets/../worksheets/deux.xml"/><Relationship Id="c" Type="${strict}/officeDocument/relationships/chartsheet" Target="chartsheets/c.xml"/></Relationships>`,
      "xl/worksheets/un.xml": `\ufeff<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>un</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      "xl/worksheets/deux.xml": `<worksheet xmlns="m"><sheetData><row><c><v>2</v></c></row></sheetData><extLst><ext><c><v>9</v></c></ext></extLst></worksheet>`,
    });
    const { sheets } = await readSheets(path);
    expect(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells[0]?.text)])).toEqual([
      ["Deux & demi", ["2"]],
      ["Un", ["un"]],
    ]);
  });

  test("a part in UTF-16", async ({ folder }) => {
    const sheet = String(
      contentsOf({ rows: '<row><c t="str"><v>été</v></c></row>' })["xl/worksheets/sheet1.xml"],
    );
    const extra = { "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${sheet}`, "utf16le") };
    expect(await readTexts(await writeWorkbookOf(join(folder, "c.xlsx"), { extra }))).toEqual([["été"]]);
  });
});

test("a sheet can be read again, and left in the middle", async ({ folder }) => {
  const rows = Array.from({ length: 5000 }, (_, index) => `<row><c><v>${String(index)}</v></c></row>`).join(
    "",
  );
  const path = await writeWorkbookOf(join(folder, "c.xlsx"), { rows });
  const file = await openSheetFile(path);
  for await (const row of file.rows("Feuil1")) if (row.number === 3) break;
  let count = 0;
  for await (const row of file.rows("Feuil1")) count += row.cells.length;
  expect(count).toBe(5000);
  await file.close();
});
