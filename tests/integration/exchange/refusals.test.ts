import { describe, expect, test } from "#tests/support/test.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import {
  bring,
  buyer,
  changed,
  company,
  errorsOf,
  host,
  otherHost,
  smallWorkbook,
  type Sheets,
} from "./workbook-files.ts";

type Case = {
  what: string;
  sheets: (small: Sheets) => Sheets;
  /** Sheet, row, column. */
  at: [string | null, number | null, string | null];
  says: string;
};

const hireHeader = smallWorkbook()["Embauches"]?.[0] ?? "";
const hire = (code: string, fields: Record<string, string>): string => {
  const columns = hireHeader.split(";");
  const first = (smallWorkbook()["Embauches"]?.[1] ?? "").split(";");
  return columns
    .map((name, index) => (name === "embauche" ? code : (fields[name] ?? first[index])))
    .join(";");
};

const planned = (
  lines: string[],
  plans = [`${host};2026;Trop peu de femmes;2026-02-01`],
  actions: string[] = [],
): Case["sheets"] => {
  return (small) => ({
    ...small,
    Organisations: [...(small["Organisations"] ?? []), `${otherHost};Autre;porteur;`],
    Plans: ["siret_porteur;annee;diagnostic;partage_le", ...plans],
    Actions_prevues: ["code;siret_porteur;annee;type;intitule;nombre;etat;echeance", ...lines],
    Actions: ["action;siret_porteur;date;type;action_prevue", ...actions],
  });
};
const line = (code: string, { siret = host, year = "2026", count = "4", rest = ";" } = {}) =>
  `${code};${siret};${year};promotion;Petits déjeuners;${count};${rest}`;

const cases: Case[] = [
  {
    what: "an unknown code",
    sheets: changed("Heures", 1, "E1;2026-01;151,67;peut-être"),
    at: ["Heures", 2, "etat"],
    says: "brouillon, declare, valide, renvoye",
  },
  {
    what: "a missing required cell",
    sheets: changed("Heures", 1, "E1;2026-01;;valide"),
    at: ["Heures", 2, "heures"],
    says: "151,67",
  },
  {
    what: "a value that does not parse",
    sheets: changed("Heures", 1, "E1;2026-13;10;valide"),
    at: ["Heures", 2, "mois"],
    says: "2025-09",
  },
  {
    what: "hours with three decimals in a text",
    sheets: changed("Heures", 1, "E1;2026-01;151,675;valide"),
    at: ["Heures", 2, "heures"],
    says: "deux décimales",
  },
  {
    what: "a SIRET with a wrong check digit",
    sheets: changed("Organisations", 5, "90000009000011;Faux;;"),
    at: ["Organisations", 6, "siret"],
    says: "clé de contrôle",
  },
  {
    what: "a SIRET that is too short",
    sheets: changed("Organisations", 5, "123;Court;;"),
    at: ["Organisations", 6, "siret"],
    says: "14 chiffres",
  },
  {
    what: "a reference found nowhere",
    sheets: changed("Heures", 4, "E9;2026-01;10;"),
    at: ["Heures", 5, "embauche"],
    says: "ajoutez sa ligne à la feuille « Embauches »",
  },
  {
    what: "a lot that its contract has not",
    sheets: changed("Engagements", 2, "2026-01;9;execution_clause;fixe;10"),
    at: ["Engagements", 3, "lot"],
    says: "« Lots »",
  },
  {
    what: "a buyer that is no organisation",
    sheets: changed("Marches", 1, `2026-01;x;${siretNumber(99)};${host};;;en_cours`),
    at: ["Marches", 2, "siret_maitre_ouvrage"],
    says: "« Organisations »",
  },
  {
    what: "the same key twice, a line further",
    sheets: changed("Heures", 4, "E1;janv. 2026;10;"),
    at: ["Heures", 5, "embauche"],
    says: "ligne 2",
  },
  {
    what: "a contract that ends before it starts",
    sheets: changed("Marches", 1, `2026-01;x;${buyer};${host};2026-02-01;2026-01-31;en_cours`),
    at: ["Marches", 2, "date_fin"],
    says: "2026-02-01",
  },
  {
    what: "an engagement whose window ends before it starts",
    sheets: (small) => ({
      ...small,
      Engagements: [
        "marche;lot;dispositif;regle;heures;date_debut",
        "2026-01;1;execution_clause;fixe;10;2027-01-01",
      ],
    }),
    at: ["Engagements", 2, "date_fin"],
    says: "2027-01-01",
  },
  {
    what: "a hire that ends before it starts",
    sheets: changed("Embauches", 1, hire("E1", { date_debut: "2026-03-02", date_fin: "2026-03-01" })),
    at: ["Embauches", 2, "date_fin"],
    says: "2026-03-02",
  },
  {
    what: "an eligibility that ends before its proof was seen",
    sheets: (small) => ({
      ...small,
      Eligibilites: [
        "siret_porteur;participant;critere;vu_le;valide_jusqu_au",
        `${host};P1;rsa;2026-01-02;2026-01-01`,
      ],
    }),
    at: ["Eligibilites", 2, "valide_jusqu_au"],
    says: "2026-01-02",
  },
  {
    what: "negative hours",
    sheets: changed("Heures", 1, "E1;2026-01;-10;valide"),
    at: ["Heures", 2, "heures"],
    says: "positif",
  },
  {
    what: "over 744 hours in a month",
    sheets: changed("Heures", 1, "E1;2026-01;744,01;valide"),
    at: ["Heures", 2, "heures"],
    says: "744",
  },
  {
    what: "more RSA recipients than persons",
    sheets: (small) => ({
      ...small,
      Heures_collectives: [
        "marche;lot;dispositif;siret_employeur;mois;heures;personnes;dont_arsa",
        `2026-01;1;execution_clause;${company};2026-03;100;3;4`,
      ],
    }),
    at: ["Heures_collectives", 2, "dont_arsa"],
    says: "3 au plus",
  },
  {
    what: "a situation that contradicts its reason",
    sheets: (small) => ({
      ...small,
      Suites: [
        "siret_porteur;participant;echeance;date;motif;situation",
        `${host};P1;6;2026-06-01;cdi;transition`,
      ],
    }),
    at: ["Suites", 2, "situation"],
    says: "durable",
  },
  {
    what: "an outcome with neither situation nor reason",
    sheets: (small) => ({
      ...small,
      Suites: ["siret_porteur;participant;echeance;date;motif", `${host};P1;6;2026-06-01;`],
    }),
    at: ["Suites", 2, "situation"],
    says: "cdi",
  },
  {
    what: "a change of an obligation that is not fixed",
    sheets: (small) => ({
      ...small,
      Engagements: [
        "marche;lot;dispositif;regle;euros_par_heure",
        "2026-01;1;execution_clause;par_montant;2000",
      ],
      Evolutions: [
        "marche;lot;dispositif;date_effet;motif;heures",
        "2026-01;1;execution_clause;2026-03-01;avenant;100",
      ],
    }),
    at: ["Evolutions", 2, "dispositif"],
    says: "fixe",
  },
  {
    what: "a fixed rule without hours",
    sheets: changed("Engagements", 1, "2026-01;1;execution_clause;fixe;"),
    at: ["Engagements", 2, "heures"],
    says: "1 200",
  },
  {
    what: "a hire at a host that is not its contract's",
    sheets: (small) => ({
      ...small,
      Organisations: [...(small["Organisations"] ?? []), `${otherHost};Autre;porteur;`],
      Participants: [...(small["Participants"] ?? []), `${otherHost};P9;Petit;Ana;1990-01-01`],
      Embauches: [hireHeader, hire("E1", { siret_porteur: otherHost, participant: "P9" })],
      Heures: [],
    }),
    at: ["Embauches", 2, "siret_porteur"],
    says: "porteur de ce marché",
  },
  {
    what: "a name without a Latin letter",
    sheets: changed("Participants", 1, `${host};P1;阮;Camille;1990-05-17`),
    at: ["Participants", 2, "nom"],
    says: "lettres latines",
  },
  {
    what: "a participant without birth date",
    sheets: changed("Participants", 1, `${host};P1;Durand;Camille;`),
    at: ["Participants", 2, "date_naissance"],
    says: "17/05/1990",
  },
  {
    what: "a commune that is no French commune of today",
    sheets: (small) => ({
      ...small,
      Organisations: ["siret;code_commune", `${buyer};38000`, host, company].map(String),
      Participants: [],
      Embauches: [],
      Heures: [],
      Eligibilites: [],
    }),
    at: ["Organisations", 2, "code_commune"],
    says: "38185",
  },
  {
    what: "an unknown setting",
    sheets: (small) => ({ ...small, Parametres: ["cle;valeur", "couleur;bleu"] }),
    at: ["Parametres", 2, "cle"],
    says: "risk_threshold",
  },
  {
    what: "a setting out of its bounds",
    sheets: (small) => ({ ...small, Parametres: ["cle;valeur", "risk_threshold;150"] }),
    at: ["Parametres", 2, "valeur"],
    says: "de 0 à 100",
  },
  {
    what: "a code too long to be found again",
    sheets: changed("Lots", 2, `2026-01;${"9".repeat(201)};;`),
    at: ["Lots", 3, "lot"],
    says: "200 signes",
  },
  {
    what: "a plan of a year that is none",
    sheets: planned([], [`${host};26;;`]),
    at: ["Plans", 2, "annee"],
    says: "2026",
  },
  {
    what: "a plan shared on a day that is none",
    sheets: planned([], [`${host};2026;;2026-02-30`]),
    at: ["Plans", 2, "partage_le"],
    says: "31/12/2026",
  },
  {
    what: "two plans of a host for a year",
    sheets: planned([], [`${host};2026;;`, `${host};2026;Encore;`]),
    at: ["Plans", 3, "siret_porteur"],
    says: "ligne 2",
  },
  {
    what: "a planned action of a year without plan",
    sheets: planned([line("PA-1", { year: "2027" })]),
    at: ["Actions_prevues", 2, "annee"],
    says: "feuille « Plans »",
  },
  {
    what: "a planned action of a host without plan",
    sheets: planned([line("PA-1", { siret: otherHost })]),
    at: ["Actions_prevues", 2, "annee"],
    says: "Aucun plan 2026 pour Autre",
  },
  {
    what: "a planned action, expected no time",
    sheets: planned([line("PA-1", { count: "0" })]),
    at: ["Actions_prevues", 2, "nombre"],
    says: "au moins 1",
  },
  {
    what: "a planned action in a state that is none",
    sheets: planned([line("PA-1", { rest: "faite;" })]),
    at: ["Actions_prevues", 2, "etat"],
    says: "prevue",
  },
  {
    what: "a planned action due on a day that is none",
    sheets: planned([line("PA-1", { rest: ";juin" })]),
    at: ["Actions_prevues", 2, "echeance"],
    says: "31/12/2026",
  },
  {
    what: "the same planned action twice",
    sheets: planned([line("PA-1"), line("PA-1")]),
    at: ["Actions_prevues", 3, "code"],
    says: "ligne 2",
  },
  {
    what: "an action of the journal planned nowhere",
    sheets: planned([line("PA-1")], undefined, [`A-1;${host};2026-03-01;promotion;PA-2`]),
    at: ["Actions", 2, "action_prevue"],
    says: "« Actions_prevues »",
  },
  {
    what: "an action of the journal planned by another host",
    sheets: planned([line("PA-1")], undefined, [`A-1;${otherHost};2026-03-01;promotion;PA-1`]),
    at: ["Actions", 2, "action_prevue"],
    says: "aucun plan de ce porteur",
  },
  {
    what: "a plan that is refused: its lines are not blamed",
    sheets: planned([line("PA-1")], [`${host};2026;;demain`], [`A-1;${host};2026-03-01;promotion;PA-1`]),
    at: ["Plans", 2, "partage_le"],
    says: "31/12/2026",
  },
  {
    what: "a sheet without its key column",
    sheets: (small) => ({ ...small, Heures: ["mois;heures", "2026-01;10"] }),
    at: ["Heures", 1, "embauche"],
    says: "Ajoutez la colonne",
  },
];

describe("refused, at its place, with what to write instead", () => {
  test.for(cases)("$what", async ({ sheets, at, says }, { db }) => {
    const outcome = await bring(db, sheets(smallWorkbook()));
    const [sheet, row, column] = at;
    expect(outcome.outcome).toBe("refused");
    expect(errorsOf(outcome)).toEqual([
      expect.objectContaining({ sheet, row, column, message: expect.stringContaining(says) as string }),
    ]);
    expect(await db.selectFrom("organisation").select("id").execute()).toEqual([]);
  });
});

test("a social security number is refused wherever it stands, and repeated nowhere", async ({ db }) => {
  const nir = "1 85 05 38 185 042 11";
  const key = 97 - Number(1850538185042n % 97n);
  const number = `${nir.slice(0, -2)}${String(key).padStart(2, "0")}`;
  const sheets = changed("Heures", 1, `E1;2026-01;10;valide;n° ${number}`)(smallWorkbook());
  sheets["Heures"] = ["embauche;mois;heures;etat;divers", ...(sheets["Heures"] ?? []).slice(1)];
  const outcome = await bring(db, sheets);
  expect(outcome.outcome).toBe("refused");
  expect(outcome.remarks[0]).toMatchObject({ severity: "error", sheet: "Heures", row: 2 });
  expect(JSON.stringify(outcome)).not.toContain("185 042");
  expect(JSON.stringify(await db.selectFrom("import_remark").selectAll().execute())).not.toContain("185 042");
});

test("a social security number is refused in a sheet the product does not know", async ({ db }) => {
  const key = 97 - Number(1850538185042n % 97n);
  const outcome = await bring(db, {
    ...smallWorkbook(),
    Notes: ["sujet;texte", `suivi;vu 1850538185042${String(key).padStart(2, "0")}`],
  });
  expect(outcome.outcome).toBe("refused");
  expect(errorsOf(outcome)).toMatchObject([{ sheet: "Notes", row: 2, column: "n° 2", value: null }]);
  expect(JSON.stringify(outcome)).not.toContain("1850538185042");
});

test("a personal value is not repeated in an error", async ({ db }) => {
  const outcome = await bring(
    db,
    changed("Participants", 1, `${host};P1;Durand;Camille;le 3`)(smallWorkbook()),
  );
  expect(outcome.remarks[0]).toMatchObject({ column: "date_naissance", value: null });
});

test("the code of a planned action of another host is refused", async ({ db }) => {
  const both = [`${host};2026;;`, `${otherHost};2026;;`];
  expect(await bring(db, planned([line("PA-1")], both)(smallWorkbook()))).toMatchObject({
    outcome: "imported",
  });
  const outcome = await bring(db, planned([line("PA-1", { siret: otherHost })], both)(smallWorkbook()));
  expect(errorsOf(outcome)).toEqual([
    expect.objectContaining({
      sheet: "Actions_prevues",
      row: 2,
      column: "code",
      message: expect.stringContaining("autre porteur") as string,
    }),
  ]);
});

test("every error of a file is told at once, without blaming what points to a refused row", async ({
  db,
}) => {
  const sheets = changed("Embauches", 1, hire("E1", { type_contrat: "stage" }))(smallWorkbook());
  sheets["Lots"] = [...(sheets["Lots"] ?? []), ";2;;"];
  const outcome = await bring(db, sheets);
  expect(errorsOf(outcome).map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
    ["Lots", 3, "marche"],
    ["Embauches", 2, "type_contrat"],
  ]);
});

test("the same key far apart in a long file is found", async ({ db }) => {
  const sheets = smallWorkbook();
  const rows = Array.from({ length: 2500 }, (_, index) => `${siretNumber(1000 + index)};Entreprise ${index}`);
  sheets["Organisations"] = ["siret;nom", buyer, host, company, ...rows, `${siretNumber(1000)};Encore`].map(
    String,
  );
  sheets["Embauches"] = [];
  sheets["Heures"] = [];
  const outcome = await bring(db, sheets);
  expect(errorsOf(outcome)).toEqual([
    expect.objectContaining({ sheet: "Organisations", row: 2505, column: "siret" }),
  ]);
});

test("a file that cannot be read says why and is kept in the history", async ({ db }) => {
  const outcome = await bring(db, "/nowhere/at-all.xlsx");
  expect(outcome).toMatchObject({ outcome: "refused", errors: 1 });
  expect(await db.selectFrom("import").select(["state", "file_name"]).execute()).toEqual([
    { state: "refused", file_name: "at-all.xlsx" },
  ]);
});
