import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { openDecpFile } from "#app/platform/decp/open-decp-file.server.ts";
import { recordsOf } from "./written-file.ts";

const json = '{"marches":[{"id":"É1","acheteur":{"id":"1"},"objet":"Réfection d’une école à 5 €"}]}';
const xml =
  '<?xml version="1.0"?>\n<marches><marche><id>É1</id><objet>Réfection d’une école à 5 €</objet></marche></marches>';
const csv = "id;acheteur.id;objet\nÉ1;1;Réfection d’une école à 5 €\n";

describe("the format is told by the content, in any encoding", () => {
  const encodings = [
    "utf-8",
    "utf-8 with mark",
    "utf-16le",
    "utf-16le with mark",
    "utf-16be with mark",
    "windows-1252",
  ];
  const cases = [json, xml, csv].flatMap((text) =>
    encodings.map((encoding) => [text.slice(0, 5), encoding, text] as const),
  );
  test.each(cases)("%s in %s", async (_start, encoding, text) => {
    const content = iconv.encode(text, encoding.replace(" with mark", ""), {
      addBOM: encoding.endsWith("mark"),
    });
    expect(await recordsOf(content)).toEqual([
      expect.objectContaining({ id: "É1", objet: "Réfection d’une école à 5 €" }),
    ]);
  });

  test("an accent far from the start still tells windows-1252 from UTF-8", async () => {
    const text = json.replace("[", `[${" ".repeat(400_000)}`);
    expect(await recordsOf(iconv.encode(text, "windows-1252"))).toMatchObject([{ id: "É1" }]);
  });

  test("a character cut between two blocks read stays whole", async () => {
    const spaces = 256 * 1024 - 1 - json.indexOf("É");
    const text = json.replace("[", `[${" ".repeat(spaces)}`);
    expect(await recordsOf(text)).toMatchObject([{ id: "É1" }]);
  });

  test("an XML file may declare its encoding", async () => {
    const text = xml.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-15"');
    expect(await recordsOf(iconv.encode(text, "iso-8859-15"))).toMatchObject([{ id: "É1" }]);
  });
});

describe("what is not a file of contracts is refused in plain words", () => {
  test.each([
    ["", /vide/],
    ["  \n", /vide/],
    ["PK\u0003\u0004xxxx", /ZIP/],
    ["PAR1xxxx", /Parquet/],
    ["%PDF-1.4", /PDF/],
    ["<!DOCTYPE html><html></html>", /page web/],
    ["<html><body>Erreur 404</body></html>", /page web/],
    ["bonjour", /colonnes/i],
    ["nom;prenom\nx;y\n", /colonnes/i],
    ["<rss><channel/></rss>", /marche/],
  ])("%j", async (content, message) => {
    await expect(recordsOf(content)).rejects.toThrow(message);
  });

  test("gzip", async () => {
    await expect(recordsOf(Buffer.from([0x1f, 0x8b, 8, 0]))).rejects.toThrow(/gzip/);
  });

  test("a missing file, a folder", async () => {
    await expect(openDecpFile("/nulle/part.json")).rejects.toThrow(/introuvable/);
    await expect(openDecpFile("/")).rejects.toThrow(/pas un fichier/);
  });
});

describe("XML", () => {
  const fixture = readFileSync("tests/fixtures/decp/contracts-2022.xml", "utf8");

  test("reads contracts and concessions, repeated elements as lists", async () => {
    expect(await recordsOf(fixture)).toMatchObject([
      {
        id: "X-1",
        acheteur: { id: "90000001000018" },
        objet: "Voirie & réseaux",
        considerationsSociales: { considerationSociale: ["Clause sociale", "Critère social"] },
      },
      { id: "X-2", considerationsSociales: { considerationSociale: "Concession réservée" } },
    ]);
  });

  test("a document type declaration is refused: entities grow without end", async () => {
    const bomb =
      '<!DOCTYPE m [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><marches><marche><id>&b;</id></marche></marches>';
    await expect(recordsOf(bomb)).rejects.toThrow(/DOCTYPE/);
  });

  test("a file cut short is refused", async () => {
    await expect(recordsOf(fixture.slice(0, 900))).rejects.toThrow(/XML est coupé/);
    await expect(recordsOf(fixture.replace("</marches>", ""))).rejects.toThrow(/XML est coupé/);
  });

  test("a prefix or a single record changes nothing", async () => {
    const record = '<d:marche xmlns:d="urn:decp"><d:id>1</d:id></d:marche>';
    expect(await recordsOf(record)).toEqual([{ id: "1" }]);
  });
});

describe("CSV", () => {
  test.each([";", ",", "\t", "|"])("is separated by « %s »", async (sign) => {
    const text = ["id;acheteur_id;objet", '1;2;"a; ""b"", c"', ""].join("\n").replaceAll(";", sign);
    expect(await recordsOf(text)).toEqual([{ id: "1", acheteur_id: "2", objet: `a${sign} "b", c` }]);
  });

  test("a quote never closed, or a last row cut short, refuses the file", async () => {
    await expect(recordsOf('id;acheteur_id;objet\n1;2;"jamais fermé\n3;4;x\n')).rejects.toThrow(
      /CSV est coupé/,
    );
    await expect(recordsOf("id;acheteur_id;objet\n1;2;x\n3;4")).rejects.toThrow(/CSV est coupé/);
  });
});
