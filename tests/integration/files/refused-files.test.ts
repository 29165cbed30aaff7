import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { commandLimits, uploadLimits } from "#app/platform/files/file-limits.ts";
import { writeFolderOf, writeZipOf } from "./make-files.ts";
import { describe, expect, refusalOf, test } from "./scratch.ts";
import { contentsOf, writeWorkbookOf } from "./workbook-of.ts";

const nir = "1 85 05 78 006 084 91";
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Every byte as often as the others, in no order a text would have. */
function bytesOf(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) % 256));
}

describe("another kind of file: says what to give", () => {
  test.for<[string, string | Buffer, string]>([
    ["Heures.csv", "a;b", "Donnez le dossier qui contient les fichiers CSV"],
    ["suivi.xls", compoundFile, "enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0»"],
    ["suivi.xlsm", "PK", "enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0»"],
    ["suivi.ods", "PK", "enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0»"],
    ["suivi.pdf", "%PDF", "Donnez un classeur .xlsx, un .zip de fichiers CSV ou un dossier"],
    ["suivi.xlsx", compoundFile, "protégé par un mot de passe ou dans l’ancien format .xls"],
    ["suivi.xlsx", "siret;nom", "n’est pas un classeur .xlsx, même s’il en porte le nom"],
    ["suivi.xlsx", "", "n’est pas un classeur .xlsx, même s’il en porte le nom"],
    ["suivi.zip", "siret;nom", "n’est pas un ZIP, même s’il en porte le nom"],
    ["suivi.zip", "PK\u0003\u0004 and nothing more", "Le fichier est abîmé ou incomplet"],
    [`${nir}.xlsx`, "PK", "ressemble à un numéro de sécurité sociale"],
  ])("%s of « %s »", async ([name, content, reason], { folder }) => {
    await writeFile(join(folder, name), content);
    expect(await refusalOf(join(folder, name))).toContain(reason);
  });

  test("a path where nothing is", async ({ folder }) => {
    expect(await refusalOf(join(folder, "absent.xlsx"))).toContain(
      "«\u00a0absent.xlsx\u00a0» est introuvable",
    );
  });

  test("a workbook called .zip, a workbook inside a .zip, an archive called .xlsx", async ({ folder }) => {
    const renamed = await writeZipOf(join(folder, "a.zip"), contentsOf({}));
    expect(await refusalOf(renamed)).toContain("donnez-lui l’extension .xlsx");
    const zipped = await writeZipOf(join(folder, "b.zip"), { "suivi.xlsx": "PK" });
    expect(await refusalOf(zipped)).toContain("décompressez-le et donnez le fichier .xlsx");
    const archive = await writeZipOf(join(folder, "c.xlsx"), { "Heures.csv": "a;b" });
    expect(await refusalOf(archive)).toContain("n’est pas un classeur Excel");
  });

  test("a folder or an archive without CSV, or with two of one name", async ({ folder }) => {
    await mkdir(join(folder, "vide"));
    expect(await refusalOf(join(folder, "vide"))).toContain("Aucun fichier .csv trouvé");
    const twice = await writeZipOf(join(folder, "b.zip"), { "a/Heures.csv": "x", "b/Heures.csv": "x" });
    expect(await refusalOf(twice)).toContain("Deux fichiers portent le même nom");
  });

  test("a workbook called .csv", async ({ folder }) => {
    const path = await writeFolderOf(join(folder, "f"), { "Heures.csv": "PK\u0003\u0004" });
    expect(await refusalOf(path)).toContain("est un classeur renommé en .csv");
  });

  test.for<[string, Buffer]>([
    ["an image", Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), bytesOf(50_000)])],
    ["UTF-16 that does not say so", Buffer.from("nom;ville\nÉcole;Crolles\nMairie;Voiron\n", "utf16le")],
  ])("%s called .csv", async ([, bytes], { folder }) => {
    const path = await writeFolderOf(join(folder, "f"), { "Heures.csv": bytes });
    expect(await refusalOf(path)).toContain("n’est pas du texte");
  });
});

describe("a damaged file", () => {
  test("cut short", async ({ folder }) => {
    const path = await writeWorkbookOf(join(folder, "c.xlsx"), {
      rows: "<row><c><v>1</v></c></row>".repeat(500),
    });
    await truncate(path, 600);
    expect(await refusalOf(path)).toContain("abîmé ou incomplet");
  });

  test("one byte changed in a stored CSV", async ({ folder }) => {
    const path = join(folder, "c.zip");
    await writeFile(path, storedZip("Heures.csv", Buffer.from("heures\n151,67\n")));
    expect(await refusalOf(path)).toContain("read: ");
    const content = await readFile(path);
    content[content.indexOf("151") + 1] = 0x39;
    await writeFile(path, content);
    expect(await refusalOf(path)).toContain("abîmé ou incomplet");
  });

  test.for([
    ["<row><c><v>1</v></row>", "une de ses feuilles ne se lit pas"],
    ["<row><c><v>&nbsp;</v></c></row>", "une de ses feuilles ne se lit pas"],
    ['<row><c t="s"><v>12</v></c></row>', "un de ses textes manque"],
    ["<row>\u0001</row>", "une de ses feuilles ne se lit pas"],
  ])("%s", async ([rows, reason], { folder }) => {
    expect(await refusalOf(await writeWorkbookOf(join(folder, "c.xlsx"), { rows: rows ?? "" }))).toContain(
      reason,
    );
  });

  test("a sheet that is not in the file, bytes that are no text", async ({ folder }) => {
    const contents = contentsOf({});
    const without = Object.fromEntries(Object.entries(contents).filter(([name]) => !name.includes("sheet1")));
    expect(await refusalOf(await writeZipOf(join(folder, "a.xlsx"), without))).toContain(
      "abîmé ou incomplet",
    );
    const latin = {
      ...contents,
      "xl/worksheets/sheet1.xml": Buffer.from("<worksheet>\xe9</worksheet>", "latin1"),
    };
    expect(await refusalOf(await writeZipOf(join(folder, "b.xlsx"), latin))).toContain("ne se lit pas");
  });

  test("a quote never closed in a CSV: says the line", async ({ folder }) => {
    const path = await writeFolderOf(join(folder, "f"), { "Heures.csv": 'a;b\nx;y\nz;"ouvert\nfin' });
    expect(await refusalOf(path)).toContain(
      "Fichier «\u00a0Heures.csv\u00a0», ligne 3\u00a0: un guillemet ouvert",
    );
  });
});

describe("a hostile file", () => {
  test("a billion laughs: no DOCTYPE is read", async ({ folder }) => {
    const sheet = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const extra = { "xl/worksheets/sheet1.xml": sheet };
    expect(await refusalOf(await writeWorkbookOf(join(folder, "c.xlsx"), { extra }))).toContain(
      "déclaration DOCTYPE",
    );
  });

  test("elements inside elements without end, attributes without number", async ({ folder }) => {
    const deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    const wide = `<c${Array.from({ length: 50_000 }, (_, index) => ` a${String(index)}="${String(index)}"`).join("")}/>`;
    for (const inside of [deep, wide]) {
      const rows = `<row>${inside}</row>`;
      expect(await refusalOf(await writeWorkbookOf(join(folder, "c.xlsx"), { rows }))).toContain(
        "ne se lit pas",
      );
    }
  });

  test("a megabyte of spaces in a few kilobytes: the ratio gives it away", async ({ folder }) => {
    const extra = { "xl/worksheets/sheet1.xml": Buffer.alloc(2_000_000, " ") };
    expect(await refusalOf(await writeWorkbookOf(join(folder, "c.xlsx"), { extra }))).toContain(
      "gonfle démesurément",
    );
  });

  test("a size declared smaller than the truth: unpacking stops at the size declared", async ({ folder }) => {
    const csv = Buffer.from(`heures\n${"1\n".repeat(500_000)}`);
    await writeFile(join(folder, "c.zip"), liarZip("Heures.csv", csv, 2_000));
    expect(await refusalOf(join(folder, "c.zip"))).toContain("abîmé ou incomplet");
  });

  test("a size declared of 3 GB: refused before unpacking", async ({ folder }) => {
    await writeFile(join(folder, "c.zip"), liarZip("Heures.csv", Buffer.from("a"), 3_000_000_000));
    expect(await refusalOf(join(folder, "c.zip"))).toContain(
      "font 3\u00a0Go une fois décompressés, la limite est de 2\u00a0Go",
    );
  });

  test("through the web, 100 MB of CSV at most", async ({ folder }) => {
    await writeFile(join(folder, "c.zip"), liarZip("Heures.csv", Buffer.from("a"), 100_000_001));
    expect(await refusalOf(join(folder, "c.zip"), uploadLimits)).toContain("la limite est de 100\u00a0Mo");
  });

  test("a workbook over 50 MB, or over 150 MB unpacked", async ({ folder }) => {
    const path = await writeWorkbookOf(join(folder, "c.xlsx"), {});
    await truncate(path, 50_000_001);
    expect(await refusalOf(path)).toContain("Le classeur fait 50,1\u00a0Mo, la limite est de 50\u00a0Mo");
    await writeFile(path, liarZip("xl/workbook.xml", Buffer.from("a"), 150_000_001));
    expect(await refusalOf(path)).toContain("la limite est de 150\u00a0Mo");
  });

  test("more entries than the limit", async ({ folder }) => {
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`f${String(index)}.csv`, "a"]),
    );
    expect(await refusalOf(await writeZipOf(join(folder, "c.zip"), many))).toContain("plus de 200 fichiers");
  });

  test("a path that leaves the archive, a symbolic link, a number of security in a name", async ({
    folder,
  }) => {
    const outside = storedZip("../../Heures.csv", Buffer.from("a"));
    await writeFile(join(folder, "c.zip"), outside);
    expect(await refusalOf(join(folder, "c.zip"))).toContain("un chemin qui sort de l’archive");
    const link = await writeZipOf(join(folder, "d.zip"), { "Heures.csv": "/etc/passwd" }, 0o120777);
    expect(await refusalOf(link)).toContain("lien symbolique");
    const named = await writeZipOf(join(folder, "e.zip"), { [`${nir}.csv`]: "a" });
    const refusal = await refusalOf(named);
    expect(refusal).toContain("ressemble à un numéro de sécurité sociale");
    expect(refusal).not.toContain("85 05");
  });

  test("an encrypted entry", async ({ folder }) => {
    const content = liarZip("Heures.csv", Buffer.from("a"), 1);
    content[content.indexOf("PK\u0001\u0002") + 8] = 1;
    await writeFile(join(folder, "c.zip"), content);
    expect(await refusalOf(join(folder, "c.zip"))).toContain("protégé par un mot de passe");
  });

  test("16 384 filled columns", async ({ folder }) => {
    const rows = '<row r="7"><c r="XFD7"><v>1</v></c></row>';
    expect(await refusalOf(await writeWorkbookOf(join(folder, "c.xlsx"), { rows }))).toContain(
      "La ligne 7 de la feuille «\u00a0Feuil1\u00a0» va au-delà de 1\u202f000 colonnes",
    );
    const path = await writeFolderOf(join(folder, "f"), { "A.csv": `a${";".repeat(1_000)}` });
    expect(await refusalOf(path)).toContain("au-delà de 1\u202f000 colonnes");
  });

  test("more rows than the limit, all sheets together, reading again not counted twice", async ({
    folder,
  }) => {
    const limits = { ...commandLimits, csvRows: 4 };
    const path = await writeFolderOf(join(folder, "f"), { "A.csv": "a\n1\n2", "B.csv": "a\n1\n2" });
    expect(await refusalOf(path, limits)).toContain("read: ");
    await writeFile(join(path, "B.csv"), "a\n1\n2\n3");
    expect(await refusalOf(path, limits)).toContain("Le fichier dépasse 4 lignes.");
  });
});

/** A ZIP of one entry, written byte by byte: what it says of itself can be false. */
function zipOf(name: string, packed: Buffer, method: number, crc: number, declaredSize: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  for (const [header, start] of [
    [local, 4],
    [central, 6],
  ] as const) {
    header.writeUInt16LE(20, start);
    header.writeUInt16LE(method, start + 4);
    header.writeUInt32LE(crc, start + 10);
    header.writeUInt32LE(packed.length, start + 14);
    header.writeUInt32LE(declaredSize, start + 18);
    header.writeUInt16LE(name.length, start + 22);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

function storedZip(name: string, content: Buffer): Buffer {
  return zipOf(name, content, 0, crc32(content), content.length);
}

function liarZip(name: string, content: Buffer, declaredSize: number): Buffer {
  return zipOf(name, deflateRawSync(content), 8, crc32(content), declaredSize);
}
