import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PastedLot } from "#app/domain/pasted-lots/pasted-lot.ts";
import { readPastedLots } from "#app/domain/pasted-lots/pasted-lots.ts";
import { pastedRows } from "#app/domain/pasted-lots/pasted-rows.ts";

const short = ({ number, title, amountLow, amountHigh }: PastedLot) => [number, title, amountLow, amountHigh];
const lotsOf = (text: string) => readPastedLots(text).lots.map(short);
const whyOf = (text: string) => readPastedLots(text).remarks.map(({ line, why }) => [line, why]);

describe("a table with headers", () => {
  test("its columns are known by their headers, in any order", () => {
    const text = [
      "Estimation HT\tIntitulé\tN° du lot\tCode CPV\tDurée (mois)\tPart main d’œuvre\tCorps d’état",
      "1 000 000,00 €\tGros œuvre du bâtiment\tLot n° 1\t45223220-4\t14\t45 %\tgros_oeuvre",
      "180 k€\tPeintures\t2\t45442100\t6 mois\t70\tPeinture intérieure",
    ].join("\n");
    expect(readPastedLots(text).lots).toMatchObject([
      {
        line: 2,
        number: "1",
        title: "Gros œuvre du bâtiment",
        cpv: "45223220",
        trade: "gros_oeuvre",
        amountLow: 1_000_000_00,
        labourShare: 450_000,
        months: 14,
        doubts: [],
      },
      {
        line: 3,
        number: "2",
        trade: "peinture_interieure",
        labourShare: 700_000,
        months: 6,
        amountLow: 180_000_00,
      },
    ]);
  });

  test("a low and a high amount make a range, put in order", () => {
    const text =
      "Lot;Objet;Montant mini HT;Montant maxi HT\n1;Voirie;200 000;400 000\n2;Signalisation;90 000;30 000";
    expect(lotsOf(text)).toEqual([
      ["1", "Voirie", 200_000_00, 400_000_00],
      ["2", "Signalisation", 30_000_00, 90_000_00],
    ]);
  });

  test("titles above, headers printed again, blank lines and totals are left out and said", () => {
    const text = [
      "Salle polyvalente\t\t",
      "Lot\tDésignation\tMontant HT",
      "1\tMaçonnerie\t1 000 000",
      "\t\t",
      "Lot\tDésignation\tMontant HT",
      "2\tPeinture\t180 000",
      "Second œuvre\t\t",
      "\tTotal HT\t1 180 000",
      "\tTVA 20 %\t236 000",
      "\tTotal TTC\t1 416 000",
    ].join("\r\n");
    expect(lotsOf(text)).toEqual([
      ["1", "Maçonnerie", 1_000_000_00, null],
      ["2", "Peinture", 180_000_00, null],
    ]);
    expect(whyOf(text)).toEqual([
      [1, "heading"],
      [2, "header"],
      [4, "blank"],
      [5, "header"],
      [7, "heading"],
      [8, "total"],
      [9, "total"],
      [10, "total"],
    ]);
  });

  test("columns nothing is made of are said, VAT and hourly costs with them", () => {
    const { lots, ignored } = readPastedLots(
      "Lot\tObjet\tMontant HT\tMontant TTC\tObservations\n1\tSols\t100\t120\tRAS",
    );
    expect(ignored).toEqual(["Montant TTC", "Observations"]);
    expect(lots.map(short)).toEqual([["1", "Sols", 100_00, null]]);
  });

  test("« Lot 3 : Peinture » in one column is a number and a title", () => {
    expect(lotsOf("Lots\tMontant\nLot 3 : Peinture\t180 000\nEspaces verts\t40 000")).toEqual([
      ["3", "Peinture", 180_000_00, null],
      [null, "Espaces verts", 40_000_00, null],
    ]);
  });

  test("what cannot be read is left empty, with why", () => {
    const text =
      "Lot\tObjet\tMontant HT\tCPV\n1\tSols\tvoir devis\tabc\n2\tAscenseur\tn.d.\t\n3\tMétallerie\t0 €\t45";
    const { lots } = readPastedLots(text);
    expect(lots.map(({ amountLow, cpv }) => [amountLow, cpv])).toEqual([
      [null, null],
      [null, null],
      [null, "45000000"],
    ]);
    expect(lots.map(({ doubts }) => doubts)).toEqual([
      [
        { column: "amount", text: "voir devis", why: "unreadable" },
        { column: "cpv", text: "abc", why: "unreadable" },
      ],
      [],
      [{ column: "amount", text: "0 €", why: "zero" }],
    ]);
  });

  test("a number and an amount without words make « Lot 4 »; an amount alone is no lot", () => {
    const text = "Lot\tObjet\tMontant HT\n4\t\t90 000\n\t\t1 090 000";
    expect(lotsOf(text)).toEqual([["4", "Lot 4", 90_000_00, null]]);
    expect(whyOf(text)).toEqual([
      [1, "header"],
      [3, "no title"],
    ]);
  });
});

describe("a table without headers", () => {
  test("a number, a text and an amount are known by what they are", () => {
    expect(
      lotsOf("1\tMaçonnerie\t1 000 000,00 €\n2\tCharpente métallique\t320 000\n3a\tPeinture\t180 k€"),
    ).toEqual([
      ["1", "Maçonnerie", 1_000_000_00, null],
      ["2", "Charpente métallique", 320_000_00, null],
      ["3a", "Peinture", 180_000_00, null],
    ]);
  });

  test("two amounts are a range, unless the second is the first with VAT", () => {
    const { lots } = readPastedLots("1;Voirie;200 000;400 000\n2;Sols;100 000;120 000");
    expect(lots.map(short)).toEqual([
      ["1", "Voirie", 200_000_00, 400_000_00],
      ["2", "Sols", 100_000_00, null],
    ]);
    expect(lots[1]?.doubts).toMatchObject([{ why: "tax included" }]);
  });

  test("a CPV with its key, a share and a duration find their place", () => {
    expect(readPastedLots("Nettoyage des écoles\t90910000-9\t480 000\t80 %\t24 mois").lots).toMatchObject([
      { number: null, cpv: "90910000", amountLow: 480_000_00, labourShare: 800_000, months: 24 },
    ]);
  });

  test("a text where the amount should be is said unread, any other is left out", () => {
    const { lots } = readPastedLots("1\tSols\tvoir devis\n2\tPeinture\t90 000\tvoir plan");
    expect(lots.map(({ amountLow, doubts }) => [amountLow, doubts])).toEqual([
      [null, [{ column: "amount", text: "voir devis", why: "unreadable" }]],
      [90_000_00, [{ column: "title", text: "voir plan", why: "left out" }]],
    ]);
  });

  test("a first line of unknown words is taken for headers", () => {
    expect(whyOf("Ouvrage\tCombien\nMaçonnerie\t1 000 000")).toEqual([[1, "header"]]);
  });
});

describe("lots typed one a line", () => {
  test.each([
    ["1 Maçonnerie 1 000 000 €", "1", "Maçonnerie", 1_000_000_00, null],
    ["Lot 2 : Peinture, 180 k€", "2", "Peinture", 180_000_00, null],
    ["Lot n°3 - Espaces verts - de 80 000 à 120 000 €", "3", "Espaces verts", 80_000_00, 120_000_00],
    ["Réfection de la rue 14", null, "Réfection de la rue 14", null, null],
    ["Ascenseur", null, "Ascenseur", null, null],
    ["4. Voirie", "4", "Voirie", null, null],
  ])("%s", (text, number, title, low, high) => {
    expect(lotsOf(text)).toEqual([[number, title, low, high]]);
  });
});

test("a cell in quotes holds separators and line breaks", () => {
  const text = '1\t"Gros œuvre\net ""maçonnerie"""\t500 000\n2\tSols\t90 000';
  expect(lotsOf(text)).toEqual([
    ["1", 'Gros œuvre et "maçonnerie"', 500_000_00, null],
    ["2", "Sols", 90_000_00, null],
  ]);
  expect(readPastedLots(text).lots[1]?.line).toBe(3);
});

test("a line that holds a social security number is no lot, and is not repeated", () => {
  const { lots, remarks } = readPastedLots("Lot\tObjet\tMontant\n1\tSols 1 85 05 78 006 084 91\t90 000");
  expect(lots).toEqual([]);
  expect(remarks).toContainEqual({ line: 2, why: "NIR", text: "" });
});

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "Lot",
    "Objet",
    "Montant HT",
    "Total",
    "1",
    "1 000 €",
    "800 – 1 200 k€",
    "45 %",
    '"',
    "n.d.",
    "12 mois",
  ),
);
const separator = fc.constantFrom("\t", ";", "\n", "\r\n", " ", '"');

test("whatever is pasted, nothing is thrown and every line is a lot or a remark", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, separator), { maxLength: 40 }), (parts) => {
      const text = parts.flat().join("");
      const { lots, remarks } = readPastedLots(text);
      const lines = [...lots, ...remarks].map(({ line }) => line).sort((one, other) => one - other);
      expect(lines).toEqual(pastedRows(text).map(({ line }) => line));
      for (const { title, number, amountLow, amountHigh } of lots) {
        expect(title).not.toBe("");
        expect(number).not.toBe("");
        expect(amountLow === null ? amountHigh : null).toBeNull();
        expect(amountHigh === null || (amountLow ?? 0) < amountHigh).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
