import { describe, expect, test } from "#tests/support/test.ts";
import {
  bring,
  buyer,
  changed,
  company,
  host,
  insertionCompany,
  smallWorkbook,
  warningsOf,
  type Sheets,
} from "./workbook-files.ts";

type Case = {
  what: string;
  sheets: (small: Sheets) => Sheets;
  at: [string, number | null, string | null];
  says: string;
};

const contract = (fields: string): string => `2026-01;x;${buyer};${host};${fields}`;
const lines = (sheets: Sheets, name: string): string[] => sheets[name] ?? [];
const withLine =
  (name: string, line: string) =>
  (small: Sheets): Sheets => ({ ...small, [name]: [...lines(small, name), line] });

const cases: Case[] = [
  {
    what: "over 220 hours in a month",
    sheets: changed("Heures", 1, "E1;2026-01;220,01;valide"),
    at: ["Heures", 2, "heures"],
    says: "220",
  },
  {
    what: "hours before the hire began",
    sheets: changed("Heures", 3, "E2;2026-02;100,5;"),
    at: ["Heures", 4, "mois"],
    says: "Avant le début de l’embauche",
  },
  {
    what: "hours after the hire ended",
    sheets: withLine("Heures", "E1;2026-05;10;"),
    at: ["Heures", 5, "mois"],
    says: "Après la fin de l’embauche",
  },
  {
    what: "hours of a month to come",
    sheets: withLine("Heures", "E2;2026-07;10;"),
    at: ["Heures", 5, "mois"],
    says: "à venir",
  },
  {
    what: "a contract that is cancelled",
    sheets: (small) =>
      changed("Marches", 1, contract("2026-01-01;2026-12-31;annule"))({ ...small, Heures: [] }),
    at: ["Embauches", 2, "marche"],
    says: "annulé",
  },
  {
    what: "a hire before the engagement begins",
    sheets: (small) =>
      changed("Marches", 1, contract("2026-02-01;2026-12-31;en_cours"))({ ...small, Heures: [] }),
    at: ["Embauches", 2, "date_debut"],
    says: "Avant le début de l’engagement",
  },
  {
    what: "no valid eligibility on the start day",
    sheets: changed("Eligibilites", 2, `${host};P2;deld_12;2023-01-02`),
    at: ["Embauches", 3, "participant"],
    says: "éligibilité",
  },
  {
    what: "an employer whose kind is not that of the contract type",
    sheets: changed(
      "Organisations",
      4,
      `${lines(smallWorkbook(), "Organisations")[4]?.slice(0, 14) ?? ""};X;siae;EA`,
    ),
    at: ["Embauches", 3, "type_contrat"],
    says: "ACI",
  },
  {
    what: "an employer that a reserved lot is not for",
    sheets: (small) => ({
      ...small,
      Engagements: [...lines(small, "Engagements"), "2026-01;1;reserved_disability;fixe;10"],
      Heures_collectives: [],
      Attributaires: ["marche;lot;siret;role", `2026-01;1;${company};mandataire`],
    }),
    at: ["Attributaires", 2, "siret"],
    says: "ESAT",
  },
  {
    what: "hours without names from an employer the engagement is not for",
    sheets: (small) => ({
      ...small,
      Engagements: [...lines(small, "Engagements"), "2026-01;1;reserved_disability;fixe;10"],
      Heures_collectives: [
        "marche;lot;dispositif;siret_employeur;mois;heures;personnes",
        `2026-01;1;reserved_disability;${insertionCompany};2026-02;10;2`,
      ],
    }),
    at: ["Heures_collectives", 2, "siret_employeur"],
    says: "ESAT",
  },
  {
    what: "an obligation that changes after the end",
    sheets: (small) => ({
      ...small,
      Evolutions: [
        "marche;lot;dispositif;date_effet;motif;heures",
        "2026-01;1;execution_clause;2029-01-01;avenant;2000",
      ],
    }),
    at: ["Evolutions", 2, "date_effet"],
    says: "Après la fin de l’engagement",
  },
  {
    what: "an awarded lot nobody holds",
    sheets: withLine("Lots", "2026-01;2;Peinture;"),
    at: ["Attributaires", null, "role"],
    says: "lot 2 : aucun mandataire",
  },
  {
    what: "a row longer than the header",
    sheets: changed("Lots", 1, "2026-01;1;Gros œuvre;1200;démolition"),
    at: ["Lots", 2, null],
    says: "plus de cellules",
  },
  {
    what: "two leads on one lot",
    sheets: withLine("Attributaires", `2026-01;1;${buyer};mandataire`),
    at: ["Attributaires", null, "role"],
    says: "2 mandataires",
  },
  {
    what: "no lead on a lot",
    sheets: changed("Attributaires", 1, `2026-01;1;${company};cotraitant`),
    at: ["Attributaires", null, "role"],
    says: "aucun mandataire",
  },
  {
    what: "an outcome without an exit",
    sheets: (small) => ({
      ...small,
      Suites: ["siret_porteur;participant;echeance;date;motif", `${host};P2;6;2026-06-01;cdi`],
    }),
    at: ["Suites", 2, "participant"],
    says: "Aucune embauche terminée",
  },
  {
    what: "an outcome before the exit",
    sheets: (small) => ({
      ...small,
      Suites: ["siret_porteur;participant;echeance;date;motif", `${host};P1;6;2026-04-01;cdi`],
    }),
    at: ["Suites", 2, "date"],
    says: "Avant la sortie",
  },
  {
    what: "the same person under two codes",
    sheets: withLine("Participants", `${host};P3;DURAND;Camille;17/05/1990`),
    at: ["Participants", 2, "participant"],
    says: "P3",
  },
  {
    what: "an action done in the future",
    sheets: (small) => ({
      ...small,
      Actions: ["siret_porteur;date;type", `${host};2027-01-01;promotion`],
    }),
    at: ["Actions", 2, "date"],
    says: "à venir",
  },
  {
    what: "a territory that is not the commune's",
    sheets: (small) => ({
      ...small,
      Territoires: ["code;libelle", "nord;Nord", "sud;Sud"],
      Communes: ["code_commune;territoire", "38185;nord"],
      Marches: [
        "marche;siret_maitre_ouvrage;siret_porteur;date_debut;date_fin;etape;code_commune;territoire",
        `2026-01;${buyer};${host};2026-01-01;2026-12-31;en_cours;38185;Sud`,
      ],
    }),
    at: ["Marches", 2, "territoire"],
    says: "nord",
  },
  {
    what: "an unknown column",
    sheets: changed("Lots", 0, "marche;lot;intitule;couleur"),
    at: ["Lots", 1, "couleur"],
    says: "Colonne inconnue",
  },
  {
    what: "an age that is not the birth date's",
    sheets: (small) => ({
      ...small,
      Embauches: lines(small, "Embauches").map(
        (line, index) => `${line};${["age", "12", "26"][index] ?? ""}`,
      ),
    }),
    at: ["Embauches", 2, "age"],
    says: "calculé",
  },
];

describe("imported, and listed as a warning", () => {
  test.for(cases)("$what", async ({ sheets, at, says }, { db }) => {
    const outcome = await bring(db, sheets(smallWorkbook()));
    const [sheet, row, column] = at;
    expect(outcome).toMatchObject({ outcome: "imported", errors: 0 });
    expect(warningsOf(outcome)).toContainEqual(
      expect.objectContaining({ sheet, row, column, message: expect.stringContaining(says) as string }),
    );
  });
});

test("two hires of one person at the same dates overlap, one after the other does not", async ({ db }) => {
  const header = lines(smallWorkbook(), "Embauches")[0] ?? "";
  const line = (code: string, from: string, to: string): string =>
    `${code};${host};P1;2026-01;1;execution_clause;${company};cdd;direct;${from};${to};oui;non`;
  const sheets = {
    ...smallWorkbook(),
    Heures: [],
    Embauches: [
      header,
      line("E1", "2026-01-05", "2026-01-31"),
      line("E2", "2026-01-31", "2026-02-28"),
      line("E3", "2026-03-01", ""),
    ],
  };
  const said = warningsOf(await bring(db, sheets));
  expect(said.map(({ row, message }) => [row, message])).toEqual([
    [2, "La même personne a une autre embauche à ces dates : E2."],
    [3, "La même personne a une autre embauche à ces dates : E1."],
  ]);
});

test("a sheet nobody knows is named", async ({ db }) => {
  const outcome = await bring(db, { ...smallWorkbook(), Notes: ["a;b", "1;2"] });
  expect(warningsOf(outcome)).toContainEqual(expect.objectContaining({ sheet: "Notes", row: null }));
});
