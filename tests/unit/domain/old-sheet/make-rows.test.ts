import { describe, expect, test } from "vitest";
import { isHeaderAgain, isTotalRow } from "#app/domain/old-sheet/skipped-row.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { cellsOf, company, convert, hireKey, host, installationWith, lotKey, town } from "./convert.ts";

const header =
  "N° marché;Objet;Maître d’ouvrage;Lot;Titulaire;Nom;Prénom;Date de naissance;Type de contrat;Modalité;RSA;RQTH;Date de début;janv. 2026;févr. 2026";
const durand =
  "M-1;École;Ville de Grenoble;Lot 2;Bâti Alpes;Durand;Camille;17/05/1990;CDDI;Embauche directe;x;;05/01/2026;151,67;-";

describe("everything on a row", () => {
  test("makes the contract, its lot, its commitment, its contractor, the person, the hire and the hours", () => {
    const { rowsOf, remarks, shape } = convert([header, durand]);
    expect([shape, remarks]).toEqual(["everything", []]);
    expect(rowsOf("Marches")).toEqual([
      { marche: "M-1", objet: "École", siret_maitre_ouvrage: town, siret_porteur: host, etape: "running" },
    ]);
    expect(rowsOf("Lots")).toEqual([{ marche: "M-1", lot: "2" }]);
    expect(rowsOf("Engagements")).toEqual([
      { marche: "M-1", lot: "2", dispositif: "execution_clause", regle: "fixed", heures: 0 },
    ]);
    expect(rowsOf("Attributaires")).toEqual([{ marche: "M-1", lot: "2", siret: company }]);
    expect(rowsOf("Participants")).toEqual([
      {
        siret_porteur: host,
        participant: "A-0001",
        nom: "Durand",
        prenom: "Camille",
        date_naissance: "1990-05-17",
      },
    ]);
    expect(rowsOf("Embauches")).toEqual([
      expect.objectContaining({
        embauche: "M-1-L2-A-0001-2026-01-05",
        siret_employeur: company,
        type_contrat: "cddi",
        arsa: true,
        boeth: false,
      }),
    ]);
    expect(rowsOf("Heures")).toEqual([
      expect.objectContaining({ embauche: "M-1-L2-A-0001-2026-01-05", mois: "2026-01", heures: 15167 }),
    ]);
  });

  test("the same contract or person on several rows is written once; what differs is said", () => {
    const { rowsOf, remarks } = convert([
      header,
      durand,
      durand.replace("École", "Collège").replace("05/01/2026", "02/02/2026"),
    ]);
    expect([rowsOf("Marches").length, rowsOf("Participants").length, rowsOf("Embauches").length]).toEqual([
      1, 1, 2,
    ]);
    expect(remarks).toEqual([
      expect.objectContaining({
        severity: "warning",
        message: expect.stringContaining("ligne 2 (marché)") as string,
      }),
    ]);
  });

  test("what is there already is neither made again nor changed, and the hire keeps its reference", () => {
    const installation = installationWith({
      contracts: new Set(["M-1"]),
      lots: new Map([[lotKey("M-1", "2"), ["reserved_iae"]]]),
      participants: new Map([["DURAND|CAMILLE|1990-05-17", "P-7"]]),
      codes: new Set(["P-7", "A-0041"]),
      hires: new Map([[hireKey("M-1", "2", "P-7", "2026-01-05"), "E-12"]]),
    });
    const martin = durand.replace("Durand;Camille", "Martin;Sacha");
    const { rowsOf } = convert([header, durand, martin], { installation });
    expect([...rowsOf("Marches"), ...rowsOf("Lots"), ...rowsOf("Engagements")]).toEqual([]);
    expect(rowsOf("Participants").map(({ participant }) => participant)).toEqual(["A-0042"]);
    expect(rowsOf("Embauches")[0]).toMatchObject({
      embauche: "E-12",
      participant: "P-7",
      dispositif: "reserved_iae",
    });
  });

  test("a name no organisation has, or several have, refuses its row until its SIRET is given", () => {
    const lines = [
      header,
      durand.replace("Bâti Alpes", "Nouvelle SARL"),
      durand.replace("Bâti Alpes", "Homonyme"),
    ];
    const refused = convert(lines);
    expect([refused.unknownNames, refused.rowsOf("Embauches")]).toEqual([["Nouvelle SARL", "Homonyme"], []]);
    const given = convert(lines, { sirets: { nouvellesarl: siretNumber(8), homonyme: siretNumber(4) } });
    expect(given.rowsOf("Organisations")[0]).toEqual({
      siret: siretNumber(8),
      nom: "Nouvelle SARL",
      roles: ["company"],
    });
    expect(given.unknownNames).toEqual([]);
  });

  test.for([
    ["a date that is none", durand.replace("17/05/1990", "jadis"), "Date de naissance"],
    ["an unknown contract type", durand.replace("CDDI", "truc"), "Type de contrat"],
    ["hours that are none", durand.replace("151,67", "beaucoup"), "janv. 2026"],
    ["no first name", durand.replace("Camille", ""), "Nom"],
    ["no contract", durand.replace("M-1", ""), "N° marché"],
  ] as const)("%s refuses the row, at its column", ([, line, column]) => {
    const { remarks, rowsOf } = convert([header, line]);
    expect(remarks).toContainEqual(expect.objectContaining({ severity: "error", column }));
    expect(rowsOf("Embauches")).toEqual([]);
  });

  test("a value of a formula is kept with a warning", () => {
    const { remarks, rowsOf } = convert([header, durand.replace("151,67", "=151,67")]);
    expect(rowsOf("Heures")).toHaveLength(1);
    expect(remarks).toEqual([expect.objectContaining({ severity: "warning", column: "janv. 2026" })]);
  });

  test("a merged cell's value goes down when asked", () => {
    const below = durand.replace("M-1;École;Ville de Grenoble;Lot 2;Bâti Alpes;Durand", ";;;;;Martin");
    expect(convert([header, durand, below], { fillDown: true }).rowsOf("Embauches")[1]).toMatchObject({
      marche: "M-1",
      lot: "2",
      siret_employeur: company,
    });
    expect(convert([header, durand, below]).rowsOf("Embauches")).toHaveLength(1);
  });

  test("one sheet a contract: its name is the contract's number", () => {
    const line = durand.slice("M-1".length);
    const { rowsOf } = convert([header, line], {
      sources: { marche: { from: "sheet name" } },
      sheetName: "M-9",
    });
    expect(rowsOf("Marches")).toEqual([expect.objectContaining({ marche: "M-9" })]);
  });
});

describe("hours", () => {
  test("by month, with the year said apart, and as validated when asked", () => {
    const { rowsOf, columns } = convert(["N° embauche;janvier;février", "E-1;10;0"], {
      year: 2026,
      hoursState: "validated",
    });
    expect(rowsOf("Heures")).toEqual([
      { embauche: "E-1", mois: "2026-01", heures: 1000, commentaire: null, etat: "validated" },
    ]);
    expect(columns.get("Heures")).toContain("etat");
  });

  test("not validated say no state: what was validated since stays so", () => {
    expect(convert(["embauche;mois;heures", "E-1;01/2026;7"]).columns.get("Heures")).toEqual([
      "embauche",
      "mois",
      "heures",
    ]);
  });

  test("find their hire by person, contract and start; an unknown person is refused", () => {
    const installation = installationWith({
      participants: new Map([["DURAND|CAMILLE|1990-05-17", "P-7"]]),
      hires: new Map([[hireKey("M-1", "1", "P-7", "2026-01-05"), "E-12"]]),
    });
    const head = "N° marché;Nom prénom;Date de naissance;Date de début;Mois;Nb heures";
    const { rowsOf, remarks } = convert(
      [
        head,
        "M-1;DURAND Camille;17/05/1990;05/01/2026;janv. 2026;35",
        "M-1;MARTIN Sacha;1/2/1991;5/1/2026;2026-01;7",
      ],
      { shape: "hours", installation },
    );
    expect(rowsOf("Heures")).toEqual([expect.objectContaining({ embauche: "E-12", heures: 3500 })]);
    expect(remarks).toEqual([
      expect.objectContaining({ severity: "error", column: "Nom prénom", value: null }),
    ]);
  });
});

test("a social security number refuses its row wherever it stands, and is never repeated", () => {
  const number = "2900338185001";
  const nir = number + String(97 - Number(BigInt(number) % 97n)).padStart(2, "0");
  const { remarks, rowsOf } = convert([
    "Nom;Prénom;Date de naissance;N° SS",
    `Durand;Camille;17/05/1990;${nir}`,
  ]);
  expect(remarks).toEqual([expect.objectContaining({ severity: "error", column: "N° SS", value: null })]);
  expect([rowsOf("Participants"), JSON.stringify(remarks).includes(nir)]).toEqual([[], false]);
});

test("rows of totals and headers printed again are not facts", () => {
  const totals = ["Total;12", ";;TOTAL GÉNÉRAL;12", "Sous-total lot 1;3", "Cumul 2026;4"];
  expect(totals.map((line) => isTotalRow(cellsOf(line)))).toEqual([true, true, true, true]);
  expect(isTotalRow(cellsOf("TotalEnergies;12"))).toBe(false);
  expect(isHeaderAgain(cellsOf("Nom;Mois"), { words: ["Nom", "Mois"] })).toBe(true);
});
