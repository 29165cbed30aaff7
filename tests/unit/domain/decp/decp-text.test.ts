import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "#app/domain/cells/clean-text.ts";
import { longestName, longestText } from "#app/domain/cells/text-limits.ts";
import { readDecpRecord, type DecpContract } from "#app/domain/decp/decp-contract.ts";
import { snapshotOf } from "#app/domain/decp/decp-snapshot.ts";
import { identifierText, plainText, publicText } from "#app/domain/decp/plain-text.ts";
import type { RawObject } from "#app/domain/decp/raw-record.ts";

const buyer = "90000001000018";
const read = (record: RawObject) => readDecpRecord({ id: "M1", acheteur: { id: buyer }, ...record });

function contractOf(record: RawObject): DecpContract {
  const reading = read(record);
  if (reading.kind !== "contract") throw new Error(reading.kind);
  return reading.contract;
}

describe("signs no database or page can carry", () => {
  test.each([
    ["MISE EN \u008cUVRE", "MISE EN ŒUVRE"],
    ["L\u0092\u00e9cole \u0096 2\u0080", "L’école – 2€"],
    ["&#156;uvre", "œuvre"],
    ["a\u0000b\u0001c\u007fd\u0081", "abcd"],
    ["a\u000bb\r\nc\td", "a b c d"],
    ["\ufeffe\u0301te\u0301", "été"],
    ["\ud800x", "\ufffdx"],
  ])("%j is read %j", (written, text) => {
    expect(publicText(written)).toBe(text);
  });

  test("two ids that differ by them alone are one", () => {
    expect(identifierText("X\u00012")).toBe("X2");
  });

  test("a text that was read is what a workbook reads back", () => {
    const signs = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(
          "a@b.fr",
          "<",
          "\u0338",
          "\u0301",
          " ",
          "\u0085",
          "\u008c",
          "&#1;",
          "e",
          "\ud83d",
        ),
      }),
    );
    const check = fc.property(signs, (written) => {
      for (const text of [plainText(written), publicText(written), identifierText(written)]) {
        expect(cleanText(text ?? "")).toBe(text ?? "");
      }
    });
    fc.assert(check, { seed: 7, numRuns: 2000 });
  });
});

describe("a text longer than a workbook carries", () => {
  test("is cut between two signs, and counted", () => {
    const {
      title,
      procedure,
      buyer: named,
      holders,
      blanks,
    } = contractOf({
      objet: `x${"😀".repeat(20_000)}`,
      procedure: "p".repeat(10_001),
      acheteur: { id: buyer, nom: "n".repeat(501) },
      titulaires: [{ id: "TVA", typeIdentifiant: "TVA", denominationSociale: "t".repeat(501) }],
    });
    expect(title).toBe(`x${"😀".repeat(4999)}`);
    expect(procedure).toHaveLength(longestText);
    expect(named.name).toHaveLength(longestName);
    expect(holders[0]?.name).toHaveLength(longestName);
    expect(blanks.map(({ field, reason }) => [field, reason])).toEqual([
      ["acheteur.nom", "text cut"],
      ["titulaires", "text cut"],
      ["objet", "text cut"],
      ["procedure", "text cut"],
    ]);
  });

  test("is left out with its record when it is an identifier: cut, it could be another's", () => {
    expect(read({ id: "x".repeat(300) })).toEqual({ kind: "refused", reason: "id too long" });
    expect(read({ acheteur: { id: "x".repeat(101) } })).toEqual({
      kind: "refused",
      reason: "buyer too long",
    });
    expect(read({ id: "x".repeat(180) })).toMatchObject({ kind: "contract" });
  });
});

describe("a social security number", () => {
  const nir = "1 85 05 78 006 084 91";
  const digits = "185057800608491";

  test.each<[string, RawObject, string[]]>([
    ["the title", { objet: `M. ${nir}` }, ["objet"]],
    ["the procedure", { procedure: nir }, ["procedure"]],
    ["the buyer's name", { acheteur: { id: buyer, nom: `DUPONT ${digits}` } }, ["acheteur.nom"]],
    [
      "a holder's name",
      { titulaires: [{ id: "TVA", typeIdentifiant: "TVA", nom: `DUPONT ${nir}` }] },
      ["titulaires"],
    ],
    [
      "the name of a holder known by its SIRET",
      { titulaires: [{ id: "90000002000017", nom: nir }] },
      ["titulaires"],
    ],
    ["a holder's number", { titulaires: [{ id: digits, typeIdentifiant: "SIRET" }] }, ["titulaires"]],
    ["the kind of a holder's number", { titulaires: [{ id: "12", typeIdentifiant: nir }] }, ["titulaires"]],
    ["a social consideration", { considerationsSociales: [`Clause ${nir}`] }, ["considerationsSociales"]],
    ["an amount", { montant: digits }, ["montant"]],
    ["a date", { dateNotification: nir }, ["dateNotification"]],
    ["a title cut in the middle of a longer number", { objet: `${"x".repeat(9984)} ${digits}9` }, ["objet"]],
    ["a title, an address in its middle", { objet: "1 85 05 78 a@b.fr 006 084 91" }, ["objet"]],
  ])("in %s is left out, counted, and never repeated", (_where, record, fields) => {
    const contract = contractOf(record);
    expect(contract.blanks.map(({ field, value }) => [field, value])).toEqual(
      fields.map((field) => [field, ""]),
    );
    expect(JSON.stringify(contract)).not.toMatch(/84\D*91/);
    expect(contract.title).toBe("Marché M1");
  });

  test("names side by side that would make one are left out", () => {
    const titulaires = [{ nom: "1" }, { nom: "85057800608491" }];
    const { values } = snapshotOf(contractOf({ titulaires }), null);
    expect(values.holderNames).toBeNull();
  });

  test("in place of an identifier leaves the record out", () => {
    expect(read({ id: nir })).toEqual({ kind: "refused", reason: "id is a NIR" });
    expect(read({ acheteur: { id: digits } })).toEqual({ kind: "refused", reason: "buyer is a NIR" });
    expect(read({ acheteur: { id: nir } })).toEqual({ kind: "refused", reason: "buyer is a NIR" });
    expect(read({ id: "85-05-78-006-084-91", acheteur: { id: "1" } })).toMatchObject({
      reason: "id is a NIR",
    });
  });

  test("is not seen in an id of fifteen digits in one piece: it is public, and its key may be right by chance", () => {
    expect(contractOf({ id: digits })).toMatchObject({
      decpId: digits,
      title: "Marché sans intitulé",
      blanks: [],
    });
  });
});
