import * as one from "#app/routes/_app.programmation.$id/route.tsx";
import * as plan from "#app/routes/_app.programmation._index/route.tsx";
import * as added from "#app/routes/_app.programmation.nouvelle/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { buyers, errorsOf, fieldsOf, type Fields } from "./given-buyers.ts";

const saved = { status: 302 };
const open = (who: SignedIn, search = "?annee=2027") =>
  plan.loader({ request: who.get(`/programmation${search}`), params: {}, context: who.context });
const add = async (who: SignedIn, fields: Fields): Promise<unknown> =>
  added.action({ request: who.post("/programmation/nouvelle", fields), params: {}, context: who.context });
const openOne = (who: SignedIn, id: string) =>
  one.loader({ request: who.get(`/programmation/${id}`), params: { id }, context: who.context });
const change = async (who: SignedIn, id: string, fields: Fields): Promise<unknown> =>
  one.action({ request: who.post(`/programmation/${id}`, fields), params: { id }, context: who.context });

describe("adding a coming contract", () => {
  test("puts it on the list of its year, and the trail says so", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    expect(await add(buyer, fieldsOf())).toMatchObject(saved);
    expect((await open(buyer)).lines).toMatchObject([
      { title: "Nettoyage des écoles", code: "A1", estimatedValue: 480_000_00, consultationOn: "2027-03-01" },
    ]);
    const acts = await db.selectFrom("audit_event").select(["act", "object_type as type"]).execute();
    expect(acts).toEqual([{ act: "purchase.created", type: "planned_purchase" }]);
  });

  test("needs only an object, and sent twice is there once", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    const fields = fieldsOf({
      code: "",
      category: "",
      cpv: "",
      estimatedValue: "",
      consultationOn: "",
      durationMonths: "",
    });
    expect(await add(buyer, fields)).toMatchObject(saved);
    expect(await add(buyer, fields)).toMatchObject(saved);
    expect((await open(buyer)).lines).toMatchObject([{ estimatedValue: null, standing: "to check" }]);
  });

  test.for<[string, Fields, string]>([
    ["no object", { title: " " }, "title"],
    ["a year that is none", { year: "27" }, "year"],
    ["a category that does not exist", { category: "autre" }, "category"],
    ["a CPV code of another shape", { cpv: "909" }, "cpv"],
    ["an amount that is none", { estimatedValue: "beaucoup" }, "estimatedValue"],
    ["a day that is none", { consultationOn: "bientôt" }, "consultationOn"],
    ["a duration that is none", { durationMonths: "deux ans" }, "durationMonths"],
    ["a decision that does not exist", { decision: "autre" }, "decision"],
    ["a derogation without its case", { decision: "derogation", derogationReason: "Logiciel" }, "derogation"],
    [
      "a derogation without its reason",
      { decision: "derogation", derogation: "sans_lien" },
      "derogationReason",
    ],
    ["a social security number", { note: "n° 1 84 12 76 451 089 46" }, "note"],
  ])("refuses %s and keeps what was typed", async ([, changes, field], { db, given }) => {
    const { buyer } = await buyers(db, given);
    const reply = await add(buyer, fieldsOf(changes));
    expect(Object.keys(errorsOf(reply))).toEqual([field]);
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: { result: { initialValue: { code: "A1" } } },
    });
    expect((await open(buyer)).count).toBe(0);
  });

  test("refuses a code already used that year, and says by which", async ({ db, given }) => {
    const { buyer, stranger } = await buyers(db, given);
    await add(buyer, fieldsOf());
    const reply = await add(buyer, fieldsOf({ title: "Autre" }));
    expect(errorsOf(reply)["code"]?.[0]).toContain("«\u00a0Nettoyage des écoles\u00a0» en 2027");
    expect(await add(buyer, fieldsOf({ title: "Autre", year: "2026" }))).toMatchObject(saved);
    expect(await add(stranger, fieldsOf())).toMatchObject(saved);
  });

  test("above the threshold, no consideration or a criterion alone is asked about once", async ({
    db,
    given,
  }) => {
    const { buyer } = await buyers(db, given);
    const fields = fieldsOf({ decision: "none" });
    const reply = (await add(buyer, fields)) as { data: { warnings: string[]; confirmed: string } };
    expect(reply.data.warnings[0]).toContain("216\u202f000\u00a0€");
    expect((await open(buyer)).count).toBe(0);
    expect(await add(buyer, { ...fields, confirmed: reply.data.confirmed })).toMatchObject(saved);
    expect((await open(buyer)).lines).toMatchObject([{ standing: "unanswered" }]);
    const under = fieldsOf({ code: "A2", decision: "none", estimatedValue: "215 999,99" });
    expect(await add(buyer, under)).toMatchObject(saved);
  });

  test("a private buyer is asked nothing", async ({ db, given }) => {
    const { privateBuyer } = await buyers(db, given);
    expect(await add(privateBuyer, fieldsOf({ decision: "none" }))).toMatchObject(saved);
    const page = await open(privateBuyer);
    expect(page).toMatchObject({ isPrivate: true, toDecide: 0 });
    expect(page.lines).toMatchObject([{ duty: { word: "Non concerné", tone: null } }]);
  });
});

describe("a line", () => {
  test("is corrected, and its derogation keeps its reason", async ({ db, given }) => {
    const { buyer, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    const page = await openOne(buyer, id);
    expect(page.values).toMatchObject({ consultationOn: "mars 2027", estimatedValue: "480\u202f000" });
    const decided = { decision: "derogation", derogation: "sans_lien", derogationReason: "Licences" };
    expect(await change(buyer, id, { ...fieldsOf(decided), seen: page.seen })).toMatchObject(saved);
    const after = await openOne(buyer, id);
    expect(after.values).toMatchObject({ ...decided, code: "A1" });
    expect(after.history[0]?.what).toContain("décision");
  });

  test("written in between by a colleague shows both versions, and nothing is lost", async ({
    db,
    given,
  }) => {
    const { buyer, colleague, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    const { seen } = await openOne(buyer, id);
    await change(colleague, id, { ...fieldsOf({ title: "Nettoyage" }), seen });
    const reply = await change(buyer, id, { ...fieldsOf({ title: "Ménage" }), seen });
    expect(reply).toMatchObject({
      data: { conflict: { rows: [{ label: "Objet", stored: "Nettoyage", typed: "Ménage" }] }, seen: "2" },
    });
    expect(JSON.stringify(reply)).toContain("Aline Serre a changé cette ligne");
    expect(await change(buyer, id, { ...fieldsOf({ title: "Ménage" }), seen: "2" })).toMatchObject(saved);
    expect((await openOne(buyer, id)).title).toBe("Ménage");
  });

  test("is taken out once seen as it is; its study stays, without it", async ({ db, given }) => {
    const { buyer, colleague, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    const study = await studies.study(town.id, { planned_purchase_id: id });
    const { seen, studies: linked } = await openOne(buyer, id);
    expect(linked).toMatchObject([{ id: study.id, title: "Salle polyvalente" }]);
    await change(colleague, id, { ...fieldsOf(), seen });
    await change(buyer, id, { intent: "remove", seen });
    expect((await open(buyer)).count).toBe(1);
    expect(await change(buyer, id, { intent: "remove", seen: "2" })).toMatchObject(saved);
    expect((await open(buyer)).count).toBe(0);
    const [kept] = await db.selectFrom("study").select(["id", "planned_purchase_id as line"]).execute();
    expect(kept).toEqual({ id: study.id, line: null });
    await expect(openOne(buyer, id)).rejects.toMatchObject({ status: 404 });
  });

  test("of another buyer is not found, to read, write or remove; a facilitator may not plan", async ({
    db,
    given,
  }) => {
    const { stranger, facilitator, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    await expect(openOne(stranger, id)).rejects.toMatchObject({ status: 404 });
    await expect(change(stranger, id, { ...fieldsOf(), seen: "1" })).rejects.toMatchObject({ status: 404 });
    await expect(change(stranger, id, { intent: "remove", seen: "1" })).rejects.toMatchObject({
      status: 404,
    });
    await expect(openOne(facilitator, id)).rejects.toMatchObject({ status: 403 });
    await expect(open(facilitator)).rejects.toMatchObject({ status: 403 });
    expect((await open(stranger)).count).toBe(0);
  });
});
