import { describe, expect, test } from "vitest";
import type { RawObject } from "#app/domain/decp/raw-record.ts";
import { readBoampRecord } from "#app/domain/notice/boamp-record.ts";

const call = (over: RawObject = {}): RawObject => ({
  idweb: "26-118034",
  objet: "Travaux de peinture de l&#039;école Jean-Moulin",
  nomacheteur: "Commune d&amp;#039;Échirolles",
  dateparution: "2026-11-18",
  datelimitereponse: "2026-12-11T11:00:00+00:00",
  type_marche: ["TRAVAUX"],
  code_departement: ["38", "69"],
  descripteur_libelle: ["Peinture (travaux)", "Ravalement"],
  nature: "APPEL_OFFRE",
  etat: "INITIAL",
  titulaire: null,
  annonce_lie: null,
  url_avis: "https://www.boamp.fr/pages/avis/?q=idweb:26-118034",
  donnees: null,
  ...over,
});

const read = (over: RawObject = {}) => readBoampRecord(call(over), "38");
const noticeOf = (over: RawObject = {}) => {
  const record = read(over);
  if (typeof record === "string" || record.act !== "notice") throw new Error("No notice");
  return record.notice;
};

test("a call for tenders is read with its signs as written", () => {
  expect(noticeOf()).toEqual({
    id: "26-118034",
    title: "Travaux de peinture de l'école Jean-Moulin",
    buyerName: "Commune d'Échirolles",
    buyerSiret: null,
    department: "38",
    publishedOn: "2026-11-18",
    replyBy: "2026-12-11",
    replyTime: "12:00",
    category: "works",
    cpv: null,
    descriptors: "Peinture (travaux); Ravalement",
    url: "https://www.boamp.fr/pages/avis/?q=idweb:26-118034",
  });
});

describe("whatever way it is written", () => {
  test("a single text stands for a list, a text may hold a list, nulls say nothing", () => {
    expect(noticeOf({ type_marche: "SERVICES", code_departement: "38" }).category).toBe("services");
    expect(noticeOf({ type_marche: '["FOURNITURES"]', code_departement: '["38"]' }).category).toBe(
      "supplies",
    );
    expect(noticeOf({ type_marche: null, nomacheteur: null, descripteur_libelle: null })).toMatchObject({
      category: null,
      buyerName: null,
      descriptors: null,
    });
  });

  test("a title without end is cut, an agent's address and a social security number are not kept", () => {
    expect(noticeOf({ objet: "Nettoyage ".repeat(500) }).title.length).toBeLessThanOrEqual(600);
    expect(noticeOf({ objet: "Peinture, écrire à j.durand@mairie.fr" }).title).not.toContain("@");
    expect(read({ objet: "Dossier 1 85 05 78 006 084 91" })).toBe("unreadable");
    const many = Array.from({ length: 200 }, (_, index) => `Mot clé ${String(index)}`);
    expect(noticeOf({ descripteur_libelle: many }).descriptors?.length).toBeLessThanOrEqual(500);
  });

  test.for(["javascript:alert(1)", "https://boamp.fr.evil.example/", "ftp://www.boamp.fr/a", "?", null])(
    "only a page of the BOAMP is linked to, not %s",
    (url) => {
      expect(noticeOf({ url_avis: url }).url).toBe(
        "https://www.boamp.fr/pages/avis/?q=idweb:%2226-118034%22",
      );
    },
  );

  test("a page of the BOAMP without lock is asked with it", () => {
    expect(noticeOf({ url_avis: "http://www.boamp.fr/avis/detail/26-118034" }).url).toBe(
      "https://www.boamp.fr/avis/detail/26-118034",
    );
  });
});

test.for([
  ["result", { nature: "ATTRIBUTION" }],
  ["holder", { titulaire: ["Peintures du Drac"] }],
  ["intention", { nature: "INTENTION_CONCLURE" }],
  ["other département", { code_departement: ["69"] }],
] as const)("what is no call of the département is left: %s", ([, over]) => {
  expect(read({ ...over } as RawObject)).toBe("other");
});

test.for([
  { idweb: null },
  { idweb: "12" },
  { objet: "" },
  { objet: "NC" },
  { dateparution: "hier" },
  { datelimitereponse: null },
  { datelimitereponse: "2026-13-45" },
] as RawObject[])("a call without number, title or dates is unreadable: %j", (over) => {
  expect(read(over)).toBe("unreadable");
});

test("a corrective and a cancellation say of which notice", () => {
  expect(
    read({ nature: "RECTIFICATIF", idweb: "26-119000", annonce_lie: ["26-118034"], objet: null }),
  ).toMatchObject({
    act: "correction",
    links: ["26-118034"],
    limit: { day: "2026-12-11", time: "12:00" },
  });
  expect(read({ nature: "ANNULATION", annonce_lie: "26-118034" })).toMatchObject({
    act: "cancellation",
    links: ["26-118034"],
  });
  expect(read({ etat: "AVIS_ANNULE" })).toMatchObject({ act: "cancellation" });
  expect(read({ annonce_lie: "2026-10-15" })).toMatchObject({ links: [] });
});

test("the journal writes some départements its own way", () => {
  expect(readBoampRecord(call({ code_departement: ["6"] }), "06")).toMatchObject({ act: "notice" });
  expect(readBoampRecord(call({ code_departement: ["20A"] }), "2A")).toMatchObject({ act: "notice" });
  expect(readBoampRecord(call({ code_departement: [] }), "38")).toMatchObject({ act: "notice" });
});
