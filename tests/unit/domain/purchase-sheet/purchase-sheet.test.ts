import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlannedDay } from "#app/domain/purchase-sheet/planned-day.ts";
import { mostListed, readPurchaseSheet } from "#app/domain/purchase-sheet/purchase-sheet.ts";
import { joinCells, splitCells } from "#app/domain/purchase-sheet/split-cells.ts";

const read = (text: string, year = 2027) => readPurchaseSheet(splitCells(text), year);

describe("a day to come", () => {
  test.for<[string, string | undefined]>([
    ["15/03/2027", "2027-03-15"],
    ["2027-03-15", "2027-03-15"],
    ["mars 2027", "2027-03-01"],
    ["Mars", "2028-03-01"],
    ["sept. 27", "2027-09-01"],
    ["début août 2027", "2027-08-01"],
    ["03/2027", "2027-03-01"],
    ["2027-03", "2027-03-01"],
    ["T2 2027", "2027-04-01"],
    ["2T 2027", "2027-04-01"],
    ["T4", "2028-10-01"],
    ["2e trimestre 2027", "2027-04-01"],
    ["1er trimestre", "2028-01-01"],
    ["S2 2027", "2027-07-01"],
    ["S3 2027", undefined],
    ["46100", "2026-03-19"],
    ["30/02/2027", undefined],
    ["2027", undefined],
    ["bientôt", undefined],
  ])("« %s » is %s", ([text, expected]) => {
    expect(readPlannedDay(text, 2028)).toBe(expected);
  });
});

describe("a pasted list", () => {
  test("is read by its titles, whatever their order, titles above them left out", () => {
    const sheet = read(
      [
        "Programmation des achats 2027",
        "N°\tNature\tObjet\tMontant estimé HT\tMois de consultation\tDurée\tDécision\tService",
        "A1\tServices\tNettoyage des écoles\t480 000 €\tmars 2027\t2 ans\tÀ décider\tBâtiments",
        'A2\tTravaux\t"Salle\npolyvalente"\t1,2 M€\tT2 2027\t14 mois\tClause sociale\t',
        "Total\t\t\t1 680 000 €",
      ].join("\n"),
    );
    expect(sheet).toMatchObject({
      outcome: "read",
      by: "titles",
      purchases: [
        {
          line: 3,
          code: "A1",
          title: "Nettoyage des écoles",
          category: "services",
          estimatedValue: 480_000_00,
          consultationOn: "2027-03-01",
          durationMonths: 24,
          decision: null,
          year: 2027,
        },
        { line: 4, title: "Salle polyvalente", estimatedValue: 1_200_000_00, decision: "clause" },
      ],
      remarks: [{ line: 6, why: "Il manque l’objet du marché." }],
    });
  });

  test("without titles is read by the order said on screen", () => {
    expect(read("Nettoyage\tservices\t480000\t15/03/2027\t24\tA1\t90910000\t2026")).toMatchObject({
      by: "order",
      purchases: [{ line: 1, title: "Nettoyage", code: "A1", cpv: "90910000", year: 2026 }],
    });
  });

  test.for<[string, string, string]>([
    ["an amount", "Nettoyage\tservices\tbeaucoup", "«\u00a0beaucoup\u00a0» n’est pas un montant."],
    [
      "a day",
      "Nettoyage\tservices\t10\tun jour",
      "«\u00a0un jour\u00a0» n’est pas une date, un mois ni un trimestre.",
    ],
    ["a category", "Nettoyage\tautre", "«\u00a0autre\u00a0» n’est pas travaux, services ou fournitures."],
    ["no object", "\tservices\t10", "Il manque l’objet du marché."],
    ["a total", "Total\t\t10", "Ligne de total\u00a0: elle n’est pas un marché."],
  ])("refuses a row for %s and says why", ([, text, why]) => {
    expect(read(text)).toMatchObject({ purchases: [], remarks: [{ line: 1, why }] });
  });

  test("what is not known yet is empty, never refused", () => {
    expect(read("Nettoyage\tn.d.\tà définir\t-\t?")).toMatchObject({
      purchases: [{ category: null, estimatedValue: null, consultationOn: null, durationMonths: null }],
    });
  });

  test("a derogation without its reason is refused", () => {
    expect(read("Objet;Décision\nNettoyage;Dérogation motivée")).toMatchObject({
      remarks: [{ line: 2, why: "Une dérogation demande son cas et son motif." }],
    });
  });

  test("a social security number refuses the whole list, and says where", () => {
    expect(read("Nettoyage\nÉcoles 1 84 12 76 451 089 46")).toEqual({ outcome: "personal number", line: 2 });
  });

  test("is refused beyond a thousand rows, and when there is nothing in it", () => {
    expect(read("x\n".repeat(mostListed + 1))).toEqual({ outcome: "too long", rows: mostListed + 1 });
    expect(read("x\n".repeat(mostListed))).toMatchObject({ outcome: "read" });
    expect(read(" \n\t\n")).toEqual({ outcome: "empty" });
    expect(read("Objet\tMontant")).toEqual({ outcome: "empty" });
  });

  const anyCell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("Objet", "Montant", "Total", "1,2 M€", "T2 2027", '"', "\t", "\n", "Dérogation motivée"),
  );

  test("never throws: each row is a purchase or a remark", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 }), (rows) => {
        const text = joinCells(rows);
        const sheet = read(text);
        if (sheet.outcome !== "read") return;
        const lines = [...sheet.purchases, ...sheet.remarks].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.length).toBeLessThanOrEqual(splitCells(text).length);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => void read(text)));
  });

  test("cells joined are read back as they were", () => {
    const cell = fc.string({ maxLength: 12 }).map((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/\uFEFF/g, "")
        .trim(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const kept = rows.filter((cells) => cells.some((text) => text !== ""));
        expect(splitCells(joinCells(rows)).map(({ cells }) => cells)).toEqual(kept);
      }),
    );
  });
});
