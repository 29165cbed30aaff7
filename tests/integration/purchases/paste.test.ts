import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import writeXlsxFile from "write-excel-file/node";
import * as paste from "#app/routes/_app.programmation.coller/route.tsx";
import type { PasteReply } from "#app/routes/_app.programmation.coller/answer-paste.server.ts";
import * as plan from "#app/routes/_app.programmation._index/route.tsx";
import { loader as csv } from "#app/routes/_app.programmation[.]csv/route.ts";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { buyers, type Fields } from "./given-buyers.ts";

const list = [
  "N°\tObjet\tNature\tMontant estimé HT\tMois de consultation\tDurée",
  "A1\tNettoyage des écoles\tServices\t480 000 €\tmars 2027\t2 ans",
  "A2\tSalle polyvalente\tTravaux\t6,2 M€\tT2 2027\t14 mois",
].join("\n");

const send = async (who: SignedIn, fields: Fields | FormData): Promise<unknown> =>
  paste.action({ request: who.post("/programmation/coller", fields), params: {}, context: who.context });
const read = async (who: SignedIn, fields: Fields | FormData): Promise<PasteReply> =>
  ((await send(who, fields)) as { data: PasteReply }).data;
const add = (who: SignedIn, texte: string) => send(who, { texte, annee: "2027", intent: "add" });
const open = (who: SignedIn) =>
  plan.loader({ request: who.get("/programmation?annee=2027"), params: {}, context: who.context });

function fileForm(bytes: Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData();
  form.set("annee", "2027");
  form.set("fichier", new Blob([bytes]), name);
  return form;
}

describe("a pasted list", () => {
  test("is shown before anything is written, with what the law asks of each line", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const reply = await read(buyer, { texte: list, annee: "2027" });
    expect(reply).toMatchObject({
      text: list,
      preview: {
        added: 2,
        by: "titles",
        lines: [
          { title: "Nettoyage des écoles", what: "À ajouter", duty: { word: "Obligatoire" } },
          { title: "Salle polyvalente", estimatedValue: 6_200_000_00, consultationOn: "2027-04-01" },
        ],
      },
    });
    expect((await open(buyer)).count).toBe(0);
  });

  test("is added, and sent again changes nothing", async ({ db, given }) => {
    const { buyer, stranger } = await buyers(db, given);
    expect(await add(buyer, list)).toMatchObject({ status: 302 });
    expect(await add(buyer, list)).toMatchObject({ status: 302 });
    expect(await open(buyer)).toMatchObject({ count: 2, toDecide: 2 });
    expect((await open(stranger)).count).toBe(0);
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts).toEqual([{ act: "purchases.listed" }]);
    expect(await read(buyer, { texte: list, annee: "2027" })).toMatchObject({
      preview: { added: 0, updated: 0, kept: 2 },
    });
  });

  test("a known code updates its line, empty cells and its decision left as they are", async ({
    db,
    given,
  }) => {
    const { buyer, town, studies } = await buyers(db, given);
    await studies.purchase(town.id, { code: "A1", decision: "clause", note: "À revoir" });
    const text = "Code\tObjet\tMontant\tDécision\nA1\tNettoyage des écoles\t500 000\tÀ décider";
    expect(await read(buyer, { texte: text, annee: "2027" })).toMatchObject({
      preview: { updated: 1, lines: [{ what: "À mettre à jour\u00a0: valeur estimée HT" }] },
    });
    await add(buyer, text);
    expect((await open(buyer)).lines).toMatchObject([
      { estimatedValue: 500_000_00, decision: "clause", consultationOn: "2027-03-01" },
    ]);
    await add(buyer, "Code\tObjet\tDécision\nA1\tNettoyage des écoles\tRéservé");
    expect((await open(buyer)).lines).toMatchObject([{ decision: "reserved" }]);
  });

  test("without a code, the same object in the same year is there already, accents and case aside", async ({
    db,
    given,
  }) => {
    const { buyer, town, studies } = await buyers(db, given);
    await studies.purchase(town.id, { code: "A1" });
    const text = "NETTOYAGE DES ECOLES\nVêtements\nVetements";
    expect(await read(buyer, { texte: text, annee: "2027" })).toMatchObject({
      preview: { added: 1, kept: 2 },
    });
    await add(buyer, text);
    expect((await open(buyer)).count).toBe(2);
    expect(await read(buyer, { texte: text, annee: "2026" })).toMatchObject({ preview: { added: 2 } });
  });

  test("keeps the refused lines in the text, with why, and adds the others", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const text = `${list}\nA3\tAssurances\tServices\tbeaucoup\nA2\tAutre salle\tTravaux`;
    const reply = ((await add(buyer, text)) as { data: PasteReply }).data;
    expect(reply.written).toContain("2\u00a0marchés ajoutés");
    expect(reply.remarks).toMatchObject([
      { line: 4, title: "Assurances", why: "«\u00a0beaucoup\u00a0» n’est pas un montant." },
      { line: 5, title: "Autre salle", why: "Le code A2 est déjà celui de la ligne 3." },
    ]);
    expect(reply.text.split("\n")).toHaveLength(3);
    expect(reply.text).toContain("beaucoup");
    expect((await open(buyer)).count).toBe(2);
  });

  test.for<[string, string, string]>([
    ["nothing", " \n", "Rien à lire"],
    ["a social security number", "École 1 84 12 76 451 089 46", "numéro de sécurité sociale"],
    ["more than a thousand lines", "x\n".repeat(1_001), "1\u202f001\u00a0lignes"],
  ])("refuses %s, and the text stays", async ([, texte, words], { db, given }) => {
    const { buyer } = await buyers(db, given);
    const reply = await add(buyer, texte);
    expect(reply).toMatchObject({ init: { status: 400 }, data: { text: texte } });
    expect((reply as { data: PasteReply }).data.refusal).toContain(words);
    expect((await open(buyer)).count).toBe(0);
  });

  test("is not a facilitator’s to paste", async ({ db, given }) => {
    const { facilitator } = await buyers(db, given);
    await expect(add(facilitator, list)).rejects.toMatchObject({ status: 403 });
  });
});

describe("a file", () => {
  test("of a spreadsheet becomes the text to read again, dates and numbers included", async ({
    db,
    given,
  }) => {
    const { buyer } = await buyers(db, given);
    const path = join(tmpdir(), `${randomUUID()}.xlsx`);
    await writeXlsxFile([
      [{ value: "Programmation 2027" }],
      ["Objet", "Montant", "Date de consultation"].map((value) => ({ value })),
      [
        { value: "Nettoyage" },
        { value: 480_000.5 },
        { value: new Date("2027-03-15T00:00:00Z"), format: "dd/mm/yyyy" },
      ],
    ]).toFile(path);
    const reply = await read(buyer, fileForm(new Uint8Array(await readFile(path)), "achats.xlsx"));
    await rm(path);
    expect(reply.preview?.lines).toMatchObject([
      { title: "Nettoyage", estimatedValue: 480_000_50, consultationOn: "2027-03-15" },
    ]);
    expect(await add(buyer, reply.text)).toMatchObject({ status: 302 });
    expect((await open(buyer)).count).toBe(1);
  });

  test.for<[string, string, string]>([
    ["that is no workbook", "achats.xlsx", "n’est pas un classeur"],
    ["of another kind", "achats.pdf", "classeur .xlsx"],
    ["named with a social security number", "184127645108946.csv", "numéro de sécurité sociale"],
  ])("%s is refused with what to do", async ([, name, words], { db, given }) => {
    const { buyer } = await buyers(db, given);
    const reply = await send(buyer, fileForm(new Uint8Array([1, 2, 3]), name));
    expect(reply).toMatchObject({ init: { status: 400 } });
    expect((reply as { data: PasteReply }).data.refusal).toContain(words);
  });

  test("longer than is taken is refused as a whole, never shown cut; the year stays", async ({
    db,
    given,
  }) => {
    const { buyer } = await buyers(db, given);
    const lines = Array.from({ length: 2_000 }, (_, index) => `Marché ${index};250000\n`).join("");
    const form = fileForm(new TextEncoder().encode(`Objet;Montant\n${lines}`), "achats.csv");
    form.set("annee", "2031");
    const request = buyer.post("/programmation/coller?annee=2031", form);
    const { data, init } = (await paste.action({ request, params: {}, context: buyer.context })) as {
      data: PasteReply;
      init: ResponseInit;
    };
    expect(init.status).toBe(400);
    expect(data).toMatchObject({ text: "", year: 2031, preview: null });
    expect(data.refusal).toContain("plus de 1\u202f000\u00a0lignes");
  });

  test("of 900 lines with one bad says which, and takes the others", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const lines = Array.from(
      { length: 900 },
      (_, index) => `Marché ${index};${index === 700 ? "beaucoup" : "250000"}\n`,
    );
    const bytes = new TextEncoder().encode(`Objet;Montant\n${lines.join("")}`);
    const reply = await read(buyer, fileForm(bytes, "achats.csv"));
    expect(reply).toMatchObject({ preview: { added: 899 }, remarks: [{ line: 702, title: "Marché 700" }] });
    const written = ((await add(buyer, reply.text)) as { data: PasteReply }).data;
    expect(written.text.split("\n")).toHaveLength(2);
    expect((await open(buyer)).count).toBe(899);
  });

  test("that is an image called .csv is refused", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const bytes = new Uint8Array(5_000).map((_, index) => (index * 167) % 256);
    expect((await read(buyer, fileForm(bytes, "achats.csv"))).refusal).toContain("n’est pas du texte");
  });

  test("that is not chosen is asked for", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const form = new FormData();
    form.set("annee", "2027");
    expect((await read(buyer, form)).refusal).toContain("Choisissez un fichier");
  });
});

describe("the exported file", () => {
  test("opens in a spreadsheet, is in the trail, and read again changes nothing", async ({ db, given }) => {
    const { buyer, stranger, town, studies } = await buyers(db, given);
    await studies.purchase(town.id, { code: "A1", title: '=1+1;"x"', note: "Deux\nlignes" });
    await studies.purchase(town.id, {
      title: "Logiciels",
      decision: "derogation",
      derogation: "sans_lien",
      derogation_reason: "Licences ; sans prestation",
      estimated_value: null,
      consultation_on: null,
      duration_months: null,
    });
    const file = (who: SignedIn) =>
      csv({ request: who.get("/programmation.csv?annee=2027"), params: {}, context: who.context });
    const text = await (await file(buyer)).text();
    // `text()` takes the mark of UTF-8 away.
    expect(text.split("\r\n")[0]).toBe(
      "Année;Code;Objet;Catégorie;CPV;Montant estimé HT;Date de consultation;Durée (mois);Décision;Dérogation;Motif;Note",
    );
    expect(text).toContain("'=1+1");
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts).toEqual([{ act: "purchases.exported" }]);
    const before = await db.selectFrom("planned_purchase").selectAll().orderBy("id").execute();
    expect(await read(buyer, { texte: text, annee: "2026" })).toMatchObject({
      remarks: [],
      preview: { added: 0, updated: 0, kept: 2 },
    });
    const again = await read(buyer, fileForm(new TextEncoder().encode(text), "programmation.csv"));
    expect(again).toMatchObject({ remarks: [], preview: { added: 0, updated: 0, kept: 2 } });
    await add(buyer, again.text);
    expect(await db.selectFrom("planned_purchase").selectAll().orderBy("id").execute()).toEqual(before);
    expect((await (await file(stranger)).text()).trim().split("\r\n")).toHaveLength(1);
    await add(stranger, text);
    expect((await open(stranger)).lines).toMatchObject([{ title: '=1+1;"x"' }, { decision: "derogation" }]);
  });
});
