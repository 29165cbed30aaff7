import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import * as plan from "#app/routes/_app.programmation._index/route.tsx";
import type { SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { buyers, type Fields } from "./given-buyers.ts";

const open = (who: SignedIn, search = "?annee=2027") =>
  plan.loader({ request: who.get(`/programmation${search}`), params: {}, context: who.context });
const press = async (who: SignedIn, fields: Fields): Promise<unknown> =>
  plan.action({
    request: who.post("/programmation?index&annee=2027", fields),
    params: {},
    context: who.context,
  });
const euros = (amount: number) => (amount * 100) as Cents;

describe("the alert", () => {
  test("counts what is above the threshold without a decision, and goes once decided", async ({
    db,
    given,
  }) => {
    const { buyer, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    await studies.purchase(town.id, { title: "Mobilier", estimated_value: euros(40_000) });
    expect(await open(buyer)).toMatchObject({ toDecide: 1, due: 1, count: 2 });
    const filtered = await open(buyer, "?annee=2027&a_decider=oui");
    expect(filtered.lines.map((line) => line.id)).toEqual([id]);
    await db.updateTable("planned_purchase").set({ decision: "clause" }).where("id", "=", id).execute();
    expect(await open(buyer)).toMatchObject({ toDecide: 0, due: 1 });
    expect((await open(buyer, "?annee=2027&a_decider=oui")).lines).toEqual([]);
  });

  test.for<[string, "works" | "services" | null, number | null, string | null, string]>([
    ["one cent under", "services", 215_999.99, "2027-03-01", "settled"],
    ["at the threshold", "services", 216_000, "2027-03-01", "due undecided"],
    ["works under theirs", "works", 5_403_999.99, "2027-03-01", "settled"],
    ["works at theirs", "works", 5_404_000, "2027-03-01", "due undecided"],
    ["the day before the law", "services", 216_000, "2026-08-21", "settled"],
    ["the first day of the law", "services", 216_000, "2026-08-22", "due undecided"],
    ["after the last known threshold", "services", 216_000, "2028-01-01", "to check"],
    ["without a value", "services", null, "2027-03-01", "to check"],
    ["without a day", "services", 216_000, null, "to check"],
    ["without a category", null, 216_000, "2027-03-01", "to check"],
  ])("%s: a line stands where the law puts it", async ([, category, value, day, standing], { db, given }) => {
    const { buyer, town, studies } = await buyers(db, given);
    await studies.purchase(town.id, {
      category,
      estimated_value: value === null ? null : (Math.round(value * 100) as Cents),
      consultation_on: day as Day | null,
    });
    expect((await open(buyer)).lines).toMatchObject([{ standing }]);
  });
});

describe("the list", () => {
  test("puts the worst first, then the nearest consultation; years and decisions are counted", async ({
    db,
    given,
  }) => {
    const { buyer, town, other, studies } = await buyers(db, given);
    await studies.purchase(town.id, { title: "d", estimated_value: euros(1_000) });
    await studies.purchase(town.id, { title: "c", consultation_on: null });
    await studies.purchase(town.id, { title: "b", consultation_on: "2027-09-01" as Day });
    await studies.purchase(town.id, { title: "a" });
    await studies.purchase(town.id, { title: "n", decision: "none" });
    await studies.purchase(town.id, { title: "autre année", year: 2026 });
    await studies.purchase(other.id, { title: "d’une autre commune" });
    const page = await open(buyer);
    expect(page.lines.map(({ title }) => title)).toEqual(["a", "b", "n", "c", "d"]);
    expect(page).toMatchObject({ toDecide: 2, unanswered: 1, toCheck: 1 });
    expect(page.years).toMatchObject([
      { year: 2026, count: 1 },
      { year: 2027, count: 5, toDecide: 2 },
    ]);
    expect(page.totals).toEqual([
      { decision: "undecided", count: 4, value: euros(1_441_000), unknown: 0 },
      { decision: "none", count: 1, value: euros(480_000), unknown: 0 },
    ]);
  });

  test("opens on the next year from September on, and on an empty one says nothing is there", async ({
    db,
    given,
  }) => {
    const { buyer } = await buyers(db, given);
    expect(await open(buyer, "")).toMatchObject({ year: 2027, count: 0, lines: [], totals: [] });
    expect(await open(buyer, "?annee=jamais")).toMatchObject({ year: 2027 });
  });

  test("shows the study of a line and the contract it became; one given up makes room for another", async ({
    db,
    given,
  }) => {
    const { buyer, town, host, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    const study = await studies.study(town.id, { planned_purchase_id: id, state: "dropped" });
    expect((await open(buyer)).lines).toMatchObject([{ study: null, contract: null }]);
    const contract = await given.contract({
      authority_id: town.id,
      host_id: host.id,
      stage: "planned",
      reference: "2027-CRO-001",
    });
    await db
      .updateTable("study")
      .set({ state: "converted", contract_id: contract.id })
      .where("id", "=", study.id)
      .execute();
    const page = await open(buyer);
    expect(page.lines).toMatchObject([
      { study: { id: study.id, state: "converted" }, contract: { reference: "2027-CRO-001" } },
    ]);
    expect(page.unlisted.shown).toEqual([]);
  });
});

describe("a long list", () => {
  const waiting = (page: Awaited<ReturnType<typeof open>>) => page.lines.map(({ title }) => title);

  test("shows twenty lines a page, the worst on the first, counts and totals of the whole year", async ({
    db,
    given,
  }) => {
    const { buyer, town, studies } = await buyers(db, given);
    for (let day = 1; day <= 23; day += 1) {
      const number = String(day).padStart(2, "0");
      await studies.purchase(town.id, { title: number, consultation_on: `2027-03-${number}` as Day });
    }
    const last = await studies.purchase(town.id, { title: "petit", estimated_value: euros(1_000) });
    await studies.study(town.id, { title: "Sa note", planned_purchase_id: last.id });
    const first = await open(buyer);
    expect(waiting(first)).toHaveLength(20);
    expect(first).toMatchObject({ toDecide: 23, count: 24, list: { page: 1, total: 24 } });
    const second = await open(buyer, "?annee=2027&page=2");
    expect(waiting(second)).toEqual(["21", "22", "23", "petit"]);
    expect(second.lines.at(-1)).toMatchObject({ study: { title: "Sa note" } });
    expect(waiting(await open(buyer, "?annee=2027&page=99&a_decider=oui"))).toEqual(["21", "22", "23"]);
    expect(waiting(await open(buyer, "?annee=2027&par=50"))).toHaveLength(24);
  });

  test("of contracts not to forget has its own pages, kept after one is added", async ({ db, given }) => {
    const { buyer, town } = await buyers(db, given);
    for (let number = 1; number <= 22; number += 1) {
      await given.contract({ authority_id: town.id, stage: "planned", title: `À lancer ${number}` });
      await given.contract({ authority_id: town.id, title: `À renouveler ${number}` });
    }
    const page = await open(buyer, "?annee=2027&page_hors=2");
    expect(page.unlisted).toMatchObject({ page: 2, total: 22 });
    expect(page.unlisted.shown.map(({ title }) => title)).toEqual(["À lancer 21", "À lancer 22"]);
    expect(page.ending).toMatchObject({ page: 1, total: 22 });
    expect(page.ending.shown).toHaveLength(20);
    const [contract] = page.unlisted.shown;
    const request = buyer.post("/programmation?index&annee=2027&page_hors=2&page_fin=2", {
      intent: "attach",
      contrat: contract?.id ?? "",
    });
    const answer = await plan.action({ request, params: {}, context: buyer.context });
    expect(answer.headers.get("Location")).toContain("page_hors=2&page_fin=2");
  });
});

describe("an approved study", () => {
  test("with a clause proposes the decision, taken in one click, once", async ({ db, given }) => {
    const { buyer, stranger, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id);
    const study = await studies.study(town.id, { planned_purchase_id: id, state: "submitted" });
    await studies.studyLot(study.id, { mechanism: "execution_clause" });
    expect((await open(buyer)).lines).toMatchObject([{ proposal: null }]);
    await press(buyer, { intent: "decide", id });
    expect((await open(buyer)).lines).toMatchObject([{ decision: "undecided" }]);
    await db.updateTable("study").set({ state: "approved" }).where("id", "=", study.id).execute();
    expect((await open(buyer)).lines).toMatchObject([{ proposal: "clause" }]);
    await expect(press(stranger, { intent: "decide", id })).rejects.toMatchObject({ status: 404 });
    await press(buyer, { intent: "decide", id });
    await press(buyer, { intent: "decide", id });
    expect((await open(buyer)).lines).toMatchObject([{ decision: "clause", proposal: null }]);
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts).toEqual([{ act: "purchase.decided" }]);
  });

  test("never takes the place of a decision", async ({ db, given }) => {
    const { buyer, town, studies } = await buyers(db, given);
    const { id } = await studies.purchase(town.id, { decision: "reserved" });
    const study = await studies.study(town.id, { planned_purchase_id: id, state: "approved" });
    await studies.studyLot(study.id, { mechanism: "execution_clause" });
    await press(buyer, { intent: "decide", id });
    expect((await open(buyer)).lines).toMatchObject([{ decision: "reserved", proposal: null }]);
  });
});

describe("not to be forgotten", () => {
  test("a contract in preparation is on no list, then added with what its lots carry, once", async ({
    db,
    given,
  }) => {
    const { buyer, stranger, town, host } = await buyers(db, given);
    const contract = await given.contract({ authority_id: town.id, host_id: host.id, stage: "published" });
    const lot = await given.lot({ contract_id: contract.id });
    await given.commitment({ lot_id: lot.id, mechanism: "execution_clause" });
    await given.contract({ authority_id: town.id, host_id: host.id, stage: "running" });
    expect((await open(buyer)).unlisted.shown).toMatchObject([{ id: contract.id, stage: "published" }]);
    expect((await open(stranger)).unlisted.shown).toEqual([]);
    const fields = { intent: "attach", contrat: contract.id };
    await expect(press(stranger, fields)).rejects.toMatchObject({ status: 404 });
    await press(buyer, fields);
    await press(buyer, fields);
    const page = await open(buyer);
    expect(page.unlisted.shown).toEqual([]);
    expect(page.lines).toMatchObject([{ decision: "clause", contract: { reference: contract.reference } }]);
  });

  test("contracts that end that year or the one before are proposed again, each added once", async ({
    db,
    given,
  }) => {
    const { buyer, town, host } = await buyers(db, given);
    const ended = async (
      title: string,
      dates: { ends_on?: Day; starts_on?: Day; duration_months?: number },
    ) =>
      given.contract({
        authority_id: town.id,
        host_id: host.id,
        stage: "running",
        title,
        starts_on: null,
        ends_on: null,
        duration_months: null,
        ...dates,
      });
    const cleaning = await ended("Nettoyage", { ends_on: "2027-06-30" as Day });
    await ended("Espaces verts", { starts_on: "2024-01-01" as Day, duration_months: 36 });
    await ended("Trop tôt", { ends_on: "2025-12-31" as Day });
    await ended("Trop tard", { ends_on: "2028-01-01" as Day });
    await ended("Sans fin", {});
    expect((await open(buyer)).ending.shown).toMatchObject([
      { title: "Espaces verts", endsOn: "2026-12-31" },
      { title: "Nettoyage", endsOn: "2027-06-30" },
    ]);
    await press(buyer, { intent: "renew", contrat: cleaning.id });
    await press(buyer, { intent: "renew", contrat: cleaning.id });
    const page = await open(buyer);
    expect(page.ending.shown.map(({ title }) => title)).toEqual(["Espaces verts"]);
    expect(page.lines).toMatchObject([{ title: "Nettoyage", decision: "undecided", contract: null }]);
  });

  test("an act no button asks for is refused", async ({ db, given }) => {
    const { buyer } = await buyers(db, given);
    await expect(press(buyer, { intent: "autre" })).rejects.toMatchObject({ status: 400 });
  });
});
