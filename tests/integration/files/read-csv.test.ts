import { join } from "node:path";
import iconv from "iconv-lite";
import { writeFolderOf, writeZipOf } from "./make-files.ts";
import { describe, expect, readSheets, readTexts, test } from "./scratch.ts";

function readCsv(folder: string, content: string | Buffer) {
  return writeFolderOf(join(folder, "csv"), { "Heures.csv": content }).then(readTexts);
}

describe("delimiters", () => {
  test.for<[string, string, string[]]>([
    ["semicolons, with commas in the values", "mois;heures\n2026-01;151,67", ["2026-01", "151,67"]],
    ["commas", 'mois,heures\n2026-01,"151,67"', ["2026-01", "151,67"]],
    ["tabs", "mois\theures\n2026-01\t151,67", ["2026-01", "151,67"]],
    ["a delimiter inside the quotes of the header", '"a,b,c";heures\nx;y', ["x", "y"]],
    ["the line that Excel obeys", "sep=,\nmois,heures;\nx,y", ["x", "y"]],
  ])("%s", async ([, content, expected], { folder }) => {
    expect((await readCsv(folder, content))[1]).toEqual(expected);
  });
});

describe("encodings", () => {
  const text = "prénom;ville\r\nChloé œ €;Échirolles\r\n";
  test.for<[string, Buffer]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["windows-1252", iconv.encode(text, "windows-1252")],
    ["UTF-16, little end first", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["UTF-16, big end first", iconv.encode(text, "utf-16be", { addBOM: true })],
  ])("%s", async ([name, content], { folder }) => {
    const { sheets, notices } = await readSheets(await writeFolderOf(folder, { "Heures.csv": content }));
    expect(sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ["prénom", "ville"],
      ["Chloé œ €", "Échirolles"],
    ]);
    expect(notices.length).toBe(name === "windows-1252" ? 1 : 0);
  });

  test("one old letter at the end of a long file is enough, and no letter is cut between two pieces", async ({
    folder,
  }) => {
    const lines = Array.from({ length: 60_000 }, () => "é".repeat(7)).join("\n");
    const old = await readCsv(folder, iconv.encode(`nom\n${lines}`, "windows-1252"));
    const utf8 = await readCsv(folder, Buffer.from(`nom\n${lines}`));
    expect(old).toEqual(utf8);
    const mixed = await readCsv(folder, Buffer.concat([Buffer.from(`nom\n${lines}\n`), Buffer.from([0xe9])]));
    expect(mixed.at(-1)).toEqual(["é"]);
    expect(mixed[1]).toEqual(["Ã©".repeat(7)]);
  });
});

test("lines are counted as a spreadsheet shows them", async ({ folder }) => {
  const content = 'a;b\r\n"deux\r\nlignes";1\r\n\r\n;;\r\n  ;\r\nfin;2';
  const { sheets } = await readSheets(await writeFolderOf(folder, { "A.csv": content }));
  expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells[0]?.text])).toEqual([
    [1, "a"],
    [2, "deux\r\nlignes"],
    [6, "fin"],
  ]);
});

test("short and long lines, quotes in the middle, quotes badly closed, line ends of every kind", async ({
  folder,
}) => {
  const content = 'a;b;c\rcourt\nun;"deux";trois;quatre\r\nbar "Le Relais";"x" y;\n"Le ""vrai""";;';
  expect(await readCsv(folder, content)).toEqual([
    ["a", "b", "c"],
    ["court"],
    ["un", "deux", "trois", "quatre"],
    ['bar "Le Relais"', '"x" y', ""],
    ['Le "vrai"', "", ""],
  ]);
});

test("a leading ' is dropped only before the signs of a formula", async ({ folder }) => {
  const values = ["'=1", "'+33", "'-5", "'@x", '"\'\tx"', "'aujourd'hui", "'", "'12", "''"];
  expect(await readCsv(folder, `a\n${values.join("\n")}`)).toEqual(
    ["a", "=1", "+33", "-5", "@x", "\tx", "'aujourd'hui", "'", "'12", "''"].map((text) => [text]),
  );
});

test("only CSV files are sheets: the others are named, wherever they are", async ({ folder }) => {
  const path = await writeZipOf(join(folder, "export.zip"), {
    "Export/Heures collectives.CSV": "a\n1",
    "Export/Marchés.csv": "a\n2",
    "__MACOSX/Export/._Heures.csv": "x",
    "Export/.DS_Store": "x",
    "lisez-moi.txt": "x",
  });
  const { sheets, notices } = await readSheets(path);
  expect(sheets.map(({ name }) => name)).toEqual(["Heures collectives", "Marchés"]);
  expect(notices).toEqual([
    "Fichiers ignorés\u00a0: __MACOSX/Export/._Heures.csv, Export/.DS_Store, lisez-moi.txt.",
  ]);
});

test("an empty CSV is a sheet without rows", async ({ folder }) => {
  expect(await readCsv(folder, "")).toEqual([]);
});
