import { describe, expect, test } from "vitest";
import { splitFullName } from "#app/domain/old-sheet/full-name.ts";
import { monthColumns } from "#app/domain/old-sheet/month-header.ts";
import { headersKey, recalledSources, rememberedPlan } from "#app/domain/old-sheet/plan.ts";
import { guessColumns, guessHeaderRow, guessShape, headerWords } from "#app/domain/old-sheet/recognise.ts";
import { withWholeYear } from "#app/domain/old-sheet/short-year.ts";
import { cellsOf, convert, today } from "./convert.ts";

test.for([
  [
    "everything",
    "N° marché;Titulaire;Nom du salarié;Prénom;Né(e) le;Type de contrat;Début;Nb heures réalisées;Mois",
  ],
  [
    "everything",
    "Réf marché;NOM;PRENOM;Date de naissance;Contrat;Date d’entrée;Date de sortie;janv-26;févr-26",
  ],
  ["hours_by_month", "N° embauche;janv. 2026;févr. 2026;mars 2026"],
  ["hours", "embauche;mois;nb heures"],
  ["participants", "Nom;Prénom;Date de naissance;Téléphone"],
  ["contracts", "N° du marché;Objet du marché;Maître d’ouvrage;Montant HT"],
  ["lots", "Marché;N° lot;Intitulé du lot"],
  ["commitments", "Marché;Lot;Heures à réaliser"],
  ["contractors", "N° marché;Lot;Titulaire"],
  ["eligibilities", "Code participant;Critère d’éligibilité;Justificatif vu le"],
  ["hires", "Code participant;N° marché;Type de contrat;Date de début"],
] as const)("a sheet of %s is known by its headers: %s", ([shape, header]) => {
  expect(guessShape(cellsOf(header))).toBe(shape);
});

test("headers are found under the titles, whatever the case, accents and signs", () => {
  const lines = [
    "SUIVI 2026",
    "Clauses;sociales",
    "n° MARCHE;titulaire ;NOM DU SALARIE;NB HEURES REALISEES",
    "1;2;3;4",
  ];
  const rows = lines.map((line, index) => ({ number: index + 1, cells: cellsOf(line) }));
  expect(guessHeaderRow(rows)).toBe(3);
  expect(guessHeaderRow(rows.slice(0, 2))).toBeUndefined();
});

test("a column is one field only, and a name beside a SIRET is its name", () => {
  const header = cellsOf("N° marché;SIRET titulaire;Titulaire;Nom du salarié;Prénom du salarié");
  expect(Object.fromEntries(guessColumns("everything", header))).toEqual({
    marche: 0,
    attributaire: 1,
    nom_de_attributaire: 2,
    nom: 3,
    prenom: 4,
  });
});

test("« Nom du salarié » without a first name beside it is the whole name", () => {
  const found = guessColumns("everything", cellsOf("N° marché;Nom du salarié;Date de naissance"));
  expect([found.get("nom_complet"), found.get("nom")]).toEqual([1, undefined]);
});

test.for([
  ["janv. 2026", "2026-01"],
  ["févr-26", "2026-02"],
  ["03/2026", "2026-03"],
  ["2026-04", "2026-04"],
  ["Heures mai 2026", "2026-05"],
  ["Nb heures juin 2026", "2026-06"],
  ["JUILLET 2026", "2026-07"],
  ["août", null],
] as const)("the header « %s » is a month", ([word, month]) => {
  expect(monthColumns(cellsOf(word))).toEqual([expect.objectContaining({ month })]);
});

test("a date shown as a month is one; totals, codes and numbers are not", () => {
  const date = { kind: "date" as const, day: "2026-01-01", text: "01/01/2026", formula: false };
  expect(monthColumns([date])).toEqual([expect.objectContaining({ month: "2026-01", position: 0 })]);
  expect(monthColumns(cellsOf("Total 2026;Marché;2026;12"))).toEqual([]);
});

describe("a name in one cell", () => {
  test.for([
    ["DURAND Camille", "DURAND", "Camille"],
    ["Camille DURAND", "DURAND", "Camille"],
    ["DE LA TOUR Anne Marie", "DE LA TOUR", "Anne Marie"],
    ["Durand, Camille", "Durand", "Camille"],
    ["Mme Durand Camille", "Durand", "Camille"],
  ] as const)("« %s » is parted", ([text, lastName, firstName]) => {
    expect(splitFullName(text)).toEqual({ lastName, firstName });
  });

  test.for(["DURAND", "DURAND CAMILLE ANNE", "De La Tour Anne", "DURAND Camille MARTIN", ""])(
    "« %s » is not: nobody could tell",
    (text) => {
      expect(splitFullName(text)).toBeUndefined();
    },
  );
});

test("a year of two digits is this century's, or that of a birth old enough to work", () => {
  const cell = (text: string) => ({ kind: "text" as const, text, formula: false });
  expect(withWholeYear(cell("12/03/26"), false, today)).toMatchObject({ text: "12/03/2026" });
  expect(withWholeYear(cell("12/03/26"), true, today)).toMatchObject({ text: "12/03/1926" });
  expect(withWholeYear(cell("12-03-04"), true, today)).toMatchObject({ text: "12/03/2004" });
  expect(withWholeYear(cell("12/03/2026"), false, today)).toBeUndefined();
});

test("a matching is found again next year, when columns moved and months changed", () => {
  const before = "N° marché;Nom;Prénom;Nom;janv. 2026";
  const after = "Nom;Prénom;Nom;févr. 2027;N° marché";
  const { plan } = convert([before], {
    shape: "everything",
    sources: { nom: { column: 3 }, lot: { constant: "2" }, objet: { constant: "X" } },
  });
  const kept = rememberedPlan(plan, headerWords(cellsOf(before)));
  expect(recalledSources(kept, headerWords(cellsOf(after)))).toMatchObject({
    marche: { column: 4 },
    nom: { column: 2 },
    prenom: { column: 1 },
    lot: { constant: "2" },
  });
  expect(kept.sources.objet).toBeUndefined();
  const keyOf = (line: string): string =>
    headersKey(
      headerWords(cellsOf(line)),
      new Set(monthColumns(cellsOf(line)).map(({ position }) => position)),
    );
  expect(keyOf("n° MARCHÉ;Nom;janv. 2026")).toBe(keyOf("N° marche;Nom;févr. 2027;mars 2027"));
});
