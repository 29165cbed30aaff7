import { randomUUID } from "node:crypto";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { loader as page } from "#app/routes/_app.marches.$reference._index/route.tsx";
import * as contractorRoute from "#app/routes/_app.marches.$reference.attributaires.$line/route.tsx";
import * as orderRoute from "#app/routes/_app.marches.$reference.commandes.$line/route.tsx";
import * as obligationRoute from "#app/routes/_app.marches.$reference.evolutions.$line/route.tsx";
import type { Db } from "#db/database.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import type { given as givenIn } from "#tests/support/given.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { describe, expect, test } from "#tests/support/test.ts";

type Given = ReturnType<typeof givenIn>;
type Fields = Record<string, string>;
type Route = typeof orderRoute | typeof contractorRoute | typeof obligationRoute;

const now = () => new Date("2026-11-22T09:00:00Z");
const reference = "2026/CRO 011";
const removal = { intent: "remove" };

/** A contract of one lot that owes 640 h, and one hour per 1 000 € ordered, followed by two facilitators. */
async function world(db: Db, given: Given) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference });
  const lot = await given.lot({ contract_id: contract.id, number: "3" });
  const fixed = await given.commitment({ lot_id: lot.id, hours: 64_000 as InsertionHours });
  const byAmount = await given.commitment({
    lot_id: lot.id,
    mechanism: "award_criterion",
    rule: "per_amount",
    hours: null,
    amount_per_hour: 100_000 as Cents,
  });
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  const other = await signedIn(db, { ...account, name: "Karim Benali" }, { now });
  return { host, contract, lot, fixed, byAmount, someone, other, lines: givenLines(db) };
}

const ask = (someone: SignedIn, line: string, request: Request) => ({
  request,
  params: { reference, line },
  context: someone.context,
});

/** The mark the page of a line shows. */
async function seenBy(someone: SignedIn, route: Route, line: string): Promise<string> {
  return (await route.loader(ask(someone, line, someone.get("/")))).seen;
}

const send = async (someone: SignedIn, route: Route, line: string, fields: Fields): Promise<unknown> =>
  route.action(ask(someone, line, someone.post("/", fields)));

/** Opens the page of a line, then sends its form. */
async function correct(someone: SignedIn, route: Route, line: string, fields: Fields): Promise<unknown> {
  return send(someone, route, line, { seen: await seenBy(someone, route, line), ...fields });
}

const openContract = (someone: SignedIn) =>
  page({ request: someone.get("/"), params: { reference }, context: someone.context });
const dueOf = async (someone: SignedIn): Promise<number> => (await openContract(someone)).total.due;
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const saved = { status: 302 };
const refusedWith = (words: string) => ({
  init: { status: 400 },
  data: { refusal: expect.stringContaining(words) as string },
});

function changesOf(db: Db) {
  return db
    .selectFrom("audit_change")
    .innerJoin("audit_event", "audit_event.sequence", "audit_change.event_sequence")
    .select(["audit_event.act", "field", "before", "after"])
    .orderBy("audit_event.sequence")
    .orderBy("position")
    .execute();
}

describe("an order", () => {
  const fieldsOf = (lotId: string, changes: Fields = {}): Fields => ({
    lot: lotId,
    number: "BC 7",
    nature: "order",
    orderedOn: "2026-03-02",
    amount: "100 000",
    ...changes,
  });

  test("corrected moves the hours due, and the history tells before and after", async ({ db, given }) => {
    const { lot, someone, lines } = await world(db, given);
    const order = await lines.order(lot.id);
    expect(await dueOf(someone)).toBe(64_000 + 10_000);
    expect(
      await correct(someone, orderRoute, order, fieldsOf(lot.id, { amount: "10 000,50" })),
    ).toMatchObject(saved);
    expect(await dueOf(someone)).toBe(64_000 + 1_000);
    expect(await changesOf(db)).toEqual([
      { act: "order.updated", field: "amount", before: "10000000", after: "1000050" },
    ]);
    expect((await openContract(someone)).events[0]).toMatchObject({
      what: "Commande BC 7 modifiée\u00a0: montant HT, par Nadège Ferrand",
      change: { before: "100\u202f000\u00a0€", after: "10\u202f000,50\u00a0€" },
    });
  });

  test("sent twice is saved once, also when nothing changed", async ({ db, given }) => {
    const { lot, someone, lines } = await world(db, given);
    const order = await lines.order(lot.id);
    const seen = await seenBy(someone, orderRoute, order);
    const fields = { seen, ...fieldsOf(lot.id, { amount: "10 000" }) };
    expect(await send(someone, orderRoute, order, fields)).toMatchObject(saved);
    expect(await send(someone, orderRoute, order, fields)).toMatchObject(saved);
    expect(await changesOf(db)).toHaveLength(1);
  });

  test("changed by someone else meanwhile is not overwritten until one knows", async ({ db, given }) => {
    const { lot, someone, other, lines } = await world(db, given);
    const order = await lines.order(lot.id);
    const seen = await seenBy(someone, orderRoute, order);
    await correct(other, orderRoute, order, fieldsOf(lot.id, { amount: "90 000" }));
    const mine = fieldsOf(lot.id, { amount: "10 000" });
    const reply = await send(someone, orderRoute, order, { seen, ...mine });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        conflict: {
          sentence: expect.stringContaining("Karim Benali a changé cette commande") as string,
          rows: [{ label: "Montant HT", stored: "90\u202f000\u00a0€", typed: "10\u202f000\u00a0€" }],
        },
        result: { initialValue: { amount: "10 000" } },
      },
    });
    expect(await dueOf(someone)).toBe(64_000 + 9_000);
    expect(await send(someone, orderRoute, order, { seen, ...removal })).toMatchObject(
      refusedWith("Karim Benali a changé cette commande"),
    );
    const { seen: known } = (reply as { data: { seen: string } }).data;
    expect(await send(someone, orderRoute, order, { seen: known, ...mine })).toMatchObject(saved);
    expect(await dueOf(someone)).toBe(64_000 + 1_000);
  });

  test("keeps a number of its own on its lot", async ({ db, given }) => {
    const { lot, someone, lines } = await world(db, given);
    await lines.order(lot.id, { number: "BC 8" });
    const order = await lines.order(lot.id);
    const taken = await correct(someone, orderRoute, order, fieldsOf(lot.id, { number: "BC 8" }));
    expect(errorsOf(taken).number?.[0]).toContain("déjà une commande de ce numéro");
    const elsewhere = await given.lot();
    const lost = await correct(someone, orderRoute, order, fieldsOf(elsewhere.id));
    expect(errorsOf(lost).lot?.[0]).toContain("lot de ce marché");
    const empty = await correct(someone, orderRoute, order, fieldsOf(lot.id, { amount: "beaucoup" }));
    expect(errorsOf(empty).amount?.[0]).toContain("par exemple");
    expect(await changesOf(db)).toEqual([]);
  });

  test("removed no longer counts; sent twice it is removed once; the trail keeps what it was", async ({
    db,
    given,
  }) => {
    const { lot, someone, lines } = await world(db, given);
    const order = await lines.order(lot.id);
    const fields = { seen: await seenBy(someone, orderRoute, order), ...removal };
    expect(await send(someone, orderRoute, order, fields)).toMatchObject(saved);
    expect(await send(someone, orderRoute, order, fields)).toMatchObject(saved);
    expect(await dueOf(someone)).toBe(64_000);
    expect(await changesOf(db)).toEqual([
      { act: "order.removed", field: "lot", before: "3", after: null },
      { act: "order.removed", field: "number", before: "BC 7", after: null },
      { act: "order.removed", field: "nature", before: "order", after: null },
      { act: "order.removed", field: "orderedOn", before: "2026-03-02", after: null },
      { act: "order.removed", field: "amount", before: "10000000", after: null },
    ]);
    expect((await openContract(someone)).events[0]?.what).toBe("Commande BC 7 retirée, par Nadège Ferrand");
    expect(await send(someone, orderRoute, order, fieldsOf(lot.id))).toMatchObject(saved);
    expect(await db.selectFrom("lot_order").select("id").execute()).toEqual([]);
    await expect(seenBy(someone, orderRoute, order)).rejects.toMatchObject({ status: 404 });
  });

  test("of a closed contract stays as it is, and of another host is not there", async ({ db, given }) => {
    const { lot, someone, lines, contract } = await world(db, given);
    const order = await lines.order(lot.id);
    await db.updateTable("contract").set({ stage: "closed" }).where("id", "=", contract.id).execute();
    const late = await correct(someone, orderRoute, order, fieldsOf(lot.id, { amount: "1" }));
    expect(errorsOf(late)[""]?.[0]).toContain("clos ou annulé");
    expect(await correct(someone, orderRoute, order, removal)).toMatchObject(refusedWith("clos ou annulé"));
    const stranger = await signedIn(db, { role: "facilitator", organisationId: (await given.host()).id });
    for (const fields of [fieldsOf(lot.id), removal]) {
      await expect(send(stranger, orderRoute, order, fields)).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe("an obligation change", () => {
  const fieldsOf = (commitmentId: string, changes: Fields = {}): Fields => ({
    commitment: commitmentId,
    effectiveOn: "2026-06-01",
    reason: "amendment",
    hours: "900",
    ...changes,
  });

  test("corrected keeps its rank: of two on one day, the last entered still counts", async ({
    db,
    given,
  }) => {
    const { fixed, someone, lines } = await world(db, given);
    const first = await lines.change(fixed.id);
    await lines.change(fixed.id, { reason: "correction", hours: 80_000 as InsertionHours });
    expect(
      await correct(someone, obligationRoute, first, fieldsOf(fixed.id, { hours: "700" })),
    ).toMatchObject(saved);
    expect(await dueOf(someone)).toBe(80_000);
    expect(await changesOf(db)).toEqual([
      { act: "obligation.updated", field: "hours", before: "90000", after: "70000" },
    ]);
    expect((await openContract(someone)).events[0]).toMatchObject({
      what: "Évolution d’obligation au 1er\u00a0juin 2026 modifiée\u00a0: nouvel objectif, par Nadège Ferrand",
      change: { before: "900\u00a0h", after: "700\u00a0h" },
    });
  });

  test("bears on a fixed objective only, once a day for a reason", async ({ db, given }) => {
    const { fixed, byAmount, someone, lines } = await world(db, given);
    const change = await lines.change(fixed.id);
    await lines.change(fixed.id, { effective_on: "2026-09-01" as Day });
    const moved = await correct(someone, obligationRoute, change, fieldsOf(byAmount.id));
    expect(errorsOf(moved).commitment?.[0]).toContain("seul un objectif fixe");
    const same = await correct(
      someone,
      obligationRoute,
      change,
      fieldsOf(fixed.id, { effectiveOn: "2026-09-01" }),
    );
    expect(errorsOf(same).effectiveOn?.[0]).toContain("déjà notée ce jour-là");
  });

  test("removed gives the objective before it back", async ({ db, given }) => {
    const { fixed, someone, lines } = await world(db, given);
    const change = await lines.change(fixed.id);
    expect(await dueOf(someone)).toBe(90_000);
    expect(await correct(someone, obligationRoute, change, removal)).toMatchObject(saved);
    expect(await dueOf(someone)).toBe(64_000);
  });

  test("shows beside each commitment its objective of today", async ({ db, given }) => {
    const { fixed, someone, lines } = await world(db, given);
    const change = await lines.change(fixed.id);
    const { commitments } = await obligationRoute.loader(ask(someone, change, someone.get("/")));
    expect(commitments).toMatchObject([{ value: fixed.id, label: "Lot 3, Clause (aujourd’hui 900\u00a0h)" }]);
  });
});

describe("a contractor", () => {
  const fieldsOf = (lotId: string, company: string, changes: Fields = {}): Fields => ({
    lot: lotId,
    company,
    role: "lead",
    ...changes,
  });

  async function companies(db: Db, given: Given) {
    const here = await world(db, given);
    const roofer = await given.organisation({ name: "Toitures du Rachais" }, ["company"]);
    const plumber = await given.organisation({ name: "Zinguerie des Balmes" }, ["company"]);
    const lead = await here.lines.contractor(here.lot.id, roofer.id);
    return { ...here, roofer, plumber, lead };
  }

  test("corrected takes another company, named; its interlocutor is not told to the trail", async ({
    db,
    given,
  }) => {
    const { lot, someone, lead, roofer, plumber } = await companies(db, given);
    const fields = fieldsOf(lot.id, "zinguerie des balmes", { contact: "Mme Vial", share: "75 %" });
    expect(await correct(someone, contractorRoute, lead, fields)).toMatchObject(saved);
    expect((await openContract(someone)).contractors).toMatchObject([
      { name: "Zinguerie des Balmes", contact: { name: "Mme Vial" } },
    ]);
    expect(await changesOf(db)).toEqual([
      { act: "contractor.updated", field: "siret", before: roofer.siret, after: plumber.siret },
      { act: "contractor.updated", field: "share", before: null, after: "750000" },
      { act: "contractor.updated", field: "contact", before: null, after: "modifié" },
    ]);
  });

  test.for([
    ["an unknown name", { company: "Maçonnerie d’Ys" }, "company", "Aucune entreprise de ce nom"],
    ["a name of several", { company: "Organisation" }, "company", "Plusieurs entreprises"],
    ["digits that are no SIRET", { company: "123 456" }, "company", "pas un SIRET"],
    ["a new SIRET alone", { company: siretNumber(880_001) }, "name", "écrivez le nom"],
    ["the company of another line", { company: "Zinguerie des Balmes" }, "company", "déjà attributaire"],
    ["working for oneself", { role: "subcontractor", principal: "self" }, "principal", "pour elle-même"],
    ["working for a stranger", { role: "subcontractor", principal: "x" }, "principal", "du même lot"],
  ] as const)("is refused %s beside its field", async ([, change, field, words], { db, given }) => {
    const { lot, someone, lead, lines, roofer, plumber } = await companies(db, given);
    await lines.contractor(lot.id, plumber.id, { role: "joint" });
    const fields: Fields = { ...fieldsOf(lot.id, roofer.siret), ...change };
    if (fields.principal === "self") fields.principal = roofer.id;
    expect(errorsOf(await correct(someone, contractorRoute, lead, fields))[field]?.[0]).toContain(words);
    expect(await changesOf(db)).toEqual([]);
  });

  test("does not come to work for whoever works for it, and a lot has one lead", async ({ db, given }) => {
    const { lot, someone, lead, lines, roofer, plumber } = await companies(db, given);
    const subcontracted = { role: "subcontractor", principal_id: roofer.id } as const;
    const sub = await lines.contractor(lot.id, plumber.id, subcontracted);
    const turned = fieldsOf(lot.id, roofer.siret, { role: "subcontractor", principal: plumber.id });
    expect(errorsOf(await correct(someone, contractorRoute, lead, turned)).principal?.[0]).toContain(
      "pour elle-même",
    );
    const second = await correct(someone, contractorRoute, sub, fieldsOf(lot.id, plumber.siret));
    expect(errorsOf(second).role?.[0]).toContain("déjà un mandataire");
  });

  test("that something names stays where it is, and the refusal says what", async ({ db, given }) => {
    const { lot, someone, lead, lines, roofer, plumber, fixed } = await companies(db, given);
    await given.hire({ commitment_id: fixed.id, contractor_id: roofer.id });
    await given.collectiveStatement(fixed.id, plumber.id, {
      contractor_id: roofer.id,
      month: "2026-05" as Month,
    });
    await lines.contractor(lot.id, plumber.id, { role: "subcontractor", principal_id: roofer.id });
    const named =
      "1\u00a0embauche, 1\u00a0relevé collectif et 1\u00a0sous-traitant de ce lot nomment cette entreprise";
    expect(await correct(someone, contractorRoute, lead, removal)).toMatchObject(refusedWith(named));
    const fresh = fieldsOf(lot.id, siretNumber(880_001), { name: "Couverture du Bréda" });
    const replaced = await correct(someone, contractorRoute, lead, fresh);
    expect(errorsOf(replaced).company?.[0]).toContain(named);
    const contact = fieldsOf(lot.id, roofer.siret, { phone: "04 76 00 00 00" });
    expect(await correct(someone, contractorRoute, lead, contact)).toMatchObject(saved);
    expect(await db.selectFrom("contractor").select("id").execute()).toHaveLength(2);
  });

  test("that nothing names is removed, and the trail says which company it was", async ({ db, given }) => {
    const { someone, lead, roofer } = await companies(db, given);
    expect(await correct(someone, contractorRoute, lead, removal)).toMatchObject(saved);
    const shown = await openContract(someone);
    expect(shown.contractors).toEqual([]);
    expect(shown.events[0]?.what).toContain("Attributaire");
    expect(await changesOf(db)).toContainEqual({
      act: "contractor.removed",
      field: "siret",
      before: roofer.siret,
      after: null,
    });
  });
});

test("only the facilitator of the contract's host corrects or removes a line", async ({ db, given }) => {
  const { lot, lines } = await world(db, given);
  const order = await lines.order(lot.id);
  const organisationId = (await given.organisation()).id;
  for (const role of ["authority", "siae", "network", "funder", "admin"] as const) {
    const someone = await signedIn(db, { role, organisationId });
    await expect(send(someone, orderRoute, order, removal), role).rejects.toMatchObject({ status: 403 });
  }
  const facilitator = await signedIn(db, { role: "facilitator", organisationId });
  const unknown = send(facilitator, orderRoute, randomUUID(), removal);
  await expect(unknown).rejects.toMatchObject({ status: 404 });
});
