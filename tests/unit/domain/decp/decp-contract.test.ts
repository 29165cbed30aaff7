import { describe, expect, test } from "vitest";
import { readDecpRecord, type DecpContract } from "#app/domain/decp/decp-contract.ts";
import type { RawObject, RawValue } from "#app/domain/decp/raw-record.ts";

const buyer = "90000001000018";
const holder = "90000002000017";

function contractOf(record: RawObject): DecpContract {
  const reading = readDecpRecord({ id: "M1", acheteur: { id: buyer }, ...record });
  if (reading.kind !== "contract") throw new Error(reading.kind);
  return reading.contract;
}

describe("a record is refused only without its key", () => {
  test.each([
    [null, "not an object"],
    ["texte", "not an object"],
    [12, "not an object"],
    [[{ id: "M1" }], "not an object"],
    [{}, "no buyer"],
    [{ id: "M1" }, "no buyer"],
    [{ id: "M1", acheteur: {} }, "no buyer"],
    [{ id: "M1", acheteur: { id: "NC" } }, "no buyer"],
    [{ id: "M1", acheteur: null, "acheteur.id": "" }, "no buyer"],
    [{ acheteur: { id: buyer } }, "no id"],
    [{ id: "MQ", acheteur: { id: buyer } }, "no id"],
  ] satisfies Array<[RawValue, string]>)("%j: %s", (record, reason) => {
    expect(readDecpRecord(record)).toEqual({ kind: "refused", reason });
  });

  test("a record whose every other field is wrong is taken, each counted", () => {
    const contract = contractOf({
      objet: null,
      montant: "beaucoup",
      codeCPV: "x",
      dateNotification: "0218-10-29",
      dureeMois: -1,
      titulaires: "nan",
      considerationsSociales: 12,
      lieuExecution: "ailleurs",
    });
    expect(contract).toMatchObject({
      title: "Marché M1",
      amount: null,
      cpv: null,
      category: null,
      notifiedOn: null,
      durationMonths: null,
      holders: [],
      mechanisms: [],
      place: null,
    });
    expect(contract.blanks.map(({ field }) => field).sort()).toEqual([
      "codeCPV",
      "dateNotification",
      "dureeMois",
      "montant",
    ]);
  });
});

describe("the buyer", () => {
  test.each([
    [{ acheteur: { id: buyer } }],
    [{ acheteur: { id: Number(buyer) } }],
    [{ acheteur: { id: "900 000 010 00018" } }],
    [{ acheteur: buyer }],
    [{ acheteur: [{ id: buyer }] }],
    [{ acheteur: { acheteur: { id: buyer } } }],
    [{ "acheteur.id": buyer }],
    [{ acheteur_id: `${buyer}.0` }],
    [{ ACHETEUR_ID: buyer }],
    [{ autoriteConcedante: { id: buyer } }],
    [{ acheteur: "", autoriteConcedante: { id: buyer } }],
  ] satisfies Array<[RawObject]>)("is read in %j", (record) => {
    const reading = readDecpRecord({ id: "M1", ...record });
    expect(reading).toMatchObject({ contract: { buyer: { identifier: buyer, siret: buyer } } });
  });

  test("a SIRET that lost its leading zero as a number finds it again", () => {
    expect(contractOf({ acheteur: { id: 5_650_171_100_115 } }).buyer.identifier).toBe("05650171100115");
  });

  test.each([
    ["900000010", "900000010"],
    ["90000001000019", "90000001000019"],
    ["Mairie de X", "Mairie de X"],
  ])("an id that is no SIRET (%s) is kept as given", (given, identifier) => {
    expect(contractOf({ acheteur: { id: given } }).buyer).toEqual({ identifier, siret: null, name: null });
  });

  test("a name that is an agent's address is dropped", () => {
    expect(contractOf({ acheteur: { id: buyer, nom: "agent@mairie.example" } }).buyer.name).toBeNull();
  });
});

describe("the holders", () => {
  test.each([
    [{ titulaires: [{ titulaire: { typeIdentifiant: "SIRET", id: holder } }] }],
    [{ titulaires: [{ typeIdentifiant: "SIRET", id: Number(holder) }] }],
    [{ titulaires: { titulaire: { id: holder } } }],
    [{ titulaires: { titulaire: [{ id: holder }] } }],
    [{ titulaires: [[[[{ id: holder }]]]] }],
    [{ titulaires: [{ titulaire: "typeIdentifiant" }, { titulaire: "id" }, { id: holder }] }],
    [{ titulaires: `[{"id":"${holder}"}]` }],
    [{ titulaires: [{ id: holder }, { id: holder }, null] }],
    [{ titulaire_id: holder, titulaire_typeIdentifiant: "SIRET" }],
    [{ titulaire_id_1: holder, titulaire_id_2: "CDL", titulaire_id_3: "CDL" }],
    [{ "titulaire.id": holder }],
    [{ concessionnaires: [{ concessionnaire: { id: holder } }] }],
  ] satisfies Array<[RawObject]>)("are read in %j", (record) => {
    expect(contractOf(record).holders.map(({ siret }) => siret)).toEqual([holder]);
  });

  test("one without usable SIRET leaves its name, or its number", () => {
    const titulaires = [
      { typeIdentifiant: "TVA", id: "FR32900000003", denominationSociale: "Jardins du Nord" },
      { typeIdentifiant: "TVA", id: "99999999999" },
      { typeIdentifiant: "SIRET", id: "12345678900022" },
      { typeIdentifiant: "SIRET", id: "MQ" },
    ];
    const { holders, blanks } = contractOf({ titulaires });
    expect(holders).toEqual([
      { siret: null, name: "Jardins du Nord" },
      { siret: null, name: "TVA 99999999999" },
      { siret: null, name: "SIRET 12345678900022" },
    ]);
    expect(blanks).toEqual([
      { field: "titulaires", reason: "holder siret unreadable", value: "12345678900022" },
    ]);
  });
});

test("a concession gives its global value, its signature and its start", () => {
  const contract = contractOf({
    acheteur: "",
    autoriteConcedante: { id: buyer },
    valeurGlobale: 900_000,
    dateSignature: "2025-03-01",
    dateDebutExecution: "2025-04-01",
  });
  expect(contract).toMatchObject({ amount: 90_000_000, notifiedOn: "2025-03-01", startsOn: "2025-04-01" });
});

test("the record's own amount stands, whatever its modifications say", () => {
  const modifications = [{ modification: { id: 1, montant: 1, dureeMois: 99 } }];
  expect(contractOf({ montant: 5000, dureeMois: 12, modifications })).toMatchObject({
    amount: 500_000,
    durationMonths: 12,
  });
});

test("agents' names and e-mails of old files go no further", () => {
  const contract = contractOf({
    objet: "Voirie, renseignements : prenom.nom@mairie.example",
    contact: { nom: "Camille Martin", email: "camille@mairie.example" },
    created_by: "camille@mairie.example",
    titulaires: [{ id: holder, denominationSociale: "dupont@travaux.example" }],
    montant: "camille@mairie.example",
  });
  expect(JSON.stringify(contract)).not.toMatch(/Camille|camille|dupont|prenom/);
  expect(contract.title).toBe("Voirie, renseignements :");
});

test("an id marked INX keeps what tells it from another", () => {
  expect(contractOf({ id: "INX 202424 3 001" }).decpId).toBe("202424 3 001");
});

test("an id made of digits keeps them all", () => {
  expect(contractOf({ id: 202_404 }).decpId).toBe("202404");
});

test.each([false, "false", "non", 0, "0"])(
  "a row whose donneesActuelles is %j is left to the later one",
  (value) => {
    expect(readDecpRecord({ id: "M1", acheteur_id: buyer, donneesActuelles: value })).toEqual({
      kind: "superseded",
    });
  },
);
