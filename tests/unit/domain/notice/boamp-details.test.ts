import { expect, test } from "vitest";
import { readBoampDetails } from "#app/domain/notice/boamp-details.ts";

const company = (id: string, siret: string) => ({
  "efac:Company": {
    "cac:PartyIdentification": { "cbc:ID": { "@schemeName": "organization", "#text": id } },
    "cac:PartyLegalEntity": { "cbc:CompanyID": siret },
  },
});

/** In the shape of an eForms notice of the BOAMP: the court and the platform are organisations too. */
const eForms = (organisations: unknown, cpv: unknown = { "@listName": "cpv", "#text": "45442100" }) =>
  JSON.stringify({
    EFORMS: {
      ContractNotice: {
        "ext:UBLExtensions": {
          "ext:UBLExtension": {
            "ext:ExtensionContent": {
              "efext:EformsExtension": { "efac:Organizations": { "efac:Organization": organisations } },
            },
          },
        },
        "cac:ContractingParty": {
          "cac:Party": { "cac:PartyIdentification": { "cbc:ID": { "#text": "ORG-0001" } } },
        },
        "cac:ProcurementProject": {
          "cac:MainCommodityClassification": { "cbc:ItemClassificationCode": cpv },
        },
      },
    },
  });

const isere = "22380001200013";
const court = "13002526500013";

test("the buyer of an eForms notice is the organisation it points to, not the court", () => {
  const text = eForms([company("ORG-0002", court), company("ORG-0001", "223 800 012 00013")]);
  expect(readBoampDetails(text)).toEqual({ cpv: "45442100", buyerSiret: isere, limit: null });
});

test("national and older notices say the buyer and the CPV elsewhere", () => {
  const simple = {
    FNSimple: {
      organisme: { codeIdentificationNational: isere },
      initial: { natureMarche: { codeCPV: { objetPrincipal: { classPrincipale: "90910000-9" } } } },
    },
  };
  expect(readBoampDetails(JSON.stringify(simple))).toMatchObject({ cpv: "90910000", buyerSiret: isere });
  const older = { IDENTITE: { CODE_IDENT_NATIONAL: isere }, OBJET: { CPV: { PRINCIPAL: 77310000 } } };
  expect(readBoampDetails(older)).toMatchObject({ cpv: "77310000", buyerSiret: isere });
});

test("La Poste has its own rule, a wrong number is none, two buyers are none", () => {
  const of = (number: unknown) =>
    readBoampDetails({ FNSimple: { organisme: { codeIdentificationNational: number } } }).buyerSiret;
  expect(of("356 000 000 49837")).toBe("35600000049837");
  expect(of("SIRET : 22380001200013")).toBe(isere);
  expect(of("22380001200014")).toBeNull();
  expect(of("223800012")).toBeNull();
  expect(of(["22380001200013", court])).toBeNull();
});

test.for(["00000000", "99999999", "4544", "peinture", "01234567", null, {}])("%j is no CPV", (cpv) => {
  expect(readBoampDetails(eForms([], cpv)).cpv).toBeNull();
});

test("a national corrective says the new limit, of Paris or not", () => {
  const corrective = (date: string) => ({
    FNSimple: {
      rectif: {
        infosRectif: {
          delais: [
            { rubDelais: "DateEnvoi", lireDate: "2026-12-01T10:00:00" },
            { rubDelais: "ReceptionOffres", auLieuDeDate: "2026-12-04T12:00:00", lireDate: date },
          ],
        },
      },
    },
  });
  expect(readBoampDetails(corrective("2026-12-18T12:00:00")).limit).toEqual({
    day: "2026-12-18",
    time: "12:00",
  });
  expect(readBoampDetails(corrective("2026-12-18T11:00:00Z")).limit).toEqual({
    day: "2026-12-18",
    time: "12:00",
  });
  expect(readBoampDetails(corrective("plus tard")).limit).toBeNull();
});

test.for([undefined, null, "", "{", "[]", "null", 12, "x".repeat(2_000_001), { EFORMS: "?" }, [[[]]]])(
  "nothing is read of what is not a notice: %#",
  (data) => {
    expect(readBoampDetails(data)).toEqual({ cpv: null, buyerSiret: null, limit: null });
  },
);
