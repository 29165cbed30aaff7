import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { portfolioOf } from "#app/features/contracts/portfolio.server.ts";
import { loader as page } from "#app/routes/_app.marches.$reference._index/route.tsx";
import { action as addContractor } from "#app/routes/_app.marches.$reference.attributaire/route.tsx";
import { action as addOrder } from "#app/routes/_app.marches.$reference.commande/route.tsx";
import { action as change } from "#app/routes/_app.marches.$reference.evolution/route.tsx";
import { action as take } from "#app/routes/_app.marches.$reference.prise-en-charge/route.tsx";
import { loader as list } from "#app/routes/_app.marches._index/route.tsx";
import { randomUUID } from "node:crypto";
import type { given as givenIn } from "#tests/support/given.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { siretNumber } from "#tests/support/siret-number.ts";
import { expect, test } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const today = "2026-11-22" as Day;
const hours = (whole: number) => (whole * 100) as InsertionHours;

const open = (someone: SignedIn, reference: string, query = "") =>
  page({
    request: someone.get(`/marches/${encodeURIComponent(reference)}${query}`),
    params: { reference },
    context: someone.context,
  });
const openList = (someone: SignedIn, query = "") =>
  list({ request: someone.get(`/marches${query}`), params: {}, context: someone.context });
const errorsOf = (reply: unknown) =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};

type Given = ReturnType<typeof givenIn>;

/** A late lot with one named hire at a SIAE and its hours, of a host and a buyer that have accounts. */
async function lateContract(given: Given) {
  const host = await given.host();
  const buyer = await given.authority({ name: "Commune de Crolles" });
  const siae = await given.organisation({ kind: "EI" }, ["siae"]);
  const contract = await given.contract({
    host_id: host.id,
    authority_id: buyer.id,
    reference: "2026/CRO 011",
    ends_on: "2027-04-30" as Day,
  });
  const lot = await given.lot({ contract_id: contract.id, number: "3" });
  const commitment = await given.commitment({
    lot_id: lot.id,
    hours: hours(640),
    starts_on: "2026-04-01" as Day,
    ends_on: "2026-10-31" as Day,
    penalty_per_hour: 20_000 as Cents,
  });
  const participant = await given.participant({ host_id: host.id, birth_name: "Morel", first_name: "Kévin" });
  const hire = await given.hire({
    commitment_id: commitment.id,
    participant_id: participant.id,
    employer_id: siae.id,
    rsa: 1,
    reference: "E-MOREL",
  });
  const other = await given.hire({ commitment_id: commitment.id });
  await given.statement(hire.id, { hours: hours(112), month: "2026-05" as Month });
  await given.statement(other.id, { hours: hours(100), month: "2026-06" as Month });
  await given.statement(other.id, { hours: hours(30), month: "2026-07" as Month, state: "submitted" });
  return { host, buyer, siae, contract, lot, commitment };
}

test("a late lot says what is missing and what it costs, in the list as on the page", async ({
  db,
  given,
}) => {
  const { host } = await lateContract(given);
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const shown = await open(someone, "2026/CRO 011");
  expect(shown.notice).toEqual({
    kind: "late",
    lot: "Lot 3",
    end: "2026-10-31",
    missing: 42_800,
    penalty: { perHour: 20_000, amount: 8_560_000 },
    others: 0,
  });
  const listed = (await portfolioOf(db, { kind: "host", organisationId: host.id }, today)).contracts[0];
  const { light, due, done, pending, expected, remaining } = shown.total;
  expect(listed).toMatchObject({ light, due, done, pending, expected, remaining });
  expect(shown.months.rows).toEqual([
    { month: "2026-05", validated: 11_200, pending: 0, total: 11_200 },
    { month: "2026-06", validated: 10_000, pending: 0, total: 21_200 },
    { month: "2026-07", validated: 0, pending: 3_000, total: 21_200 },
  ]);
});

test("the host sees names; the buyer sees every hire without a name; a structure only its own", async ({
  db,
  given,
}) => {
  const { host, buyer, siae } = await lateContract(given);
  const facilitator = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const authority = await signedIn(db, { role: "authority", organisationId: buyer.id }, { now });
  const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  const forHost = await open(facilitator, "2026/CRO 011");
  expect(forHost.hires.rows.map((hire) => hire.name)).toContain("Kévin Morel");
  expect(forHost.persons).toEqual({ persons: 2, rsa: 1, boeth: 0 });
  const forBuyer = await open(authority, "2026/CRO 011");
  expect(forBuyer.hires.total).toBe(2);
  expect(forBuyer.persons).toEqual({ persons: 2, rsa: null, boeth: null });
  expect(JSON.stringify(forBuyer)).not.toMatch(/Morel|Kévin|MOREL/);
  const forStructure = await open(structure, "2026/CRO 011");
  expect(forStructure.hires.rows).toMatchObject([{ name: "Kévin Morel" }]);
  expect(forStructure.months.rows).toMatchObject([{ month: "2026-05", validated: 11_200 }]);
});

test("a structure reads its own hours, and nothing that tells what the others did", async ({ db, given }) => {
  const { siae } = await lateContract(given);
  const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  const unknown = { light: null, expected: null, remaining: null, projected: null };
  const shown = await open(structure, "2026/CRO 011");
  expect(shown.total).toMatchObject({ due: 64_000, done: 11_200, pending: 0, missing: null, ...unknown });
  expect(shown.lines[0]?.commitments).toMatchObject([{ due: 64_000, done: 11_200, pending: 0, ...unknown }]);
  expect(shown.notice).toBeNull();
  expect(shown.months.pace).toBeNull();
  const listed = await openList(structure);
  expect(listed.lines).toMatchObject([
    { due: 64_000, done: 11_200, pending: 0, light: null, expected: null },
  ]);
  expect(listed.totals).toMatchObject({ done: 11_200 });
  expect(listed.sentence).toMatch(/: 112.h faites par votre structure\.$/u);
});

test("a figure opens the hires behind it", async ({ db, given }) => {
  const { host, commitment } = await lateContract(given);
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const may = await open(someone, "2026/CRO 011", "?mois=2026-05");
  expect(may.hires.rows).toMatchObject([{ name: "Kévin Morel", validated: 11_200 }]);
  const all = await open(someone, "2026/CRO 011", `?engagement=${commitment.id}`);
  expect(all.hires.rows.reduce((sum, hire) => sum + hire.validated, 0)).toBe(all.total.done);
});

test("another's contract is a 404 for every role, and roles without contracts get a 403 or a 404", async ({
  db,
  given,
}) => {
  await lateContract(given);
  const elsewhere = (await given.organisation()).id;
  for (const role of ["facilitator", "authority", "siae"] as const) {
    const someone = await signedIn(db, { role, organisationId: elsewhere }, { now });
    await expect(open(someone, "2026/CRO 011"), role).rejects.toMatchObject({ status: 404 });
    expect((await openList(someone)).totals.contracts, role).toBe(0);
  }
  for (const role of ["network", "animator", "funder", "territory", "admin"] as const) {
    const someone = await signedIn(db, { role, organisationId: elsewhere }, { now });
    await expect(openList(someone), role).rejects.toMatchObject({ status: 403 });
    await expect(open(someone, "2026/CRO 011"), role).rejects.toMatchObject({ status: 403 });
  }
});

test("the list pages, filters and sorts by its address, and shows the way out of an empty one", async ({
  db,
  given,
}) => {
  const host = await given.host();
  for (let number = 1; number <= 30; number += 1) {
    await given.contract({ host_id: host.id, title: `Marché n° ${String(number).padStart(2, "0")}` });
  }
  await given.contract({ host_id: host.id, title: "Ancien gymnase", stage: "closed" });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const second = await openList(someone, "?tri=-marche&page=2");
  expect(second.lines.map((line) => line.title)).toEqual([
    "Marché n° 10",
    "Marché n° 09",
    "Marché n° 08",
    "Marché n° 07",
    "Marché n° 06",
    "Marché n° 05",
    "Marché n° 04",
    "Marché n° 03",
    "Marché n° 02",
    "Marché n° 01",
  ]);
  expect(await openList(someone, "?page=99")).toMatchObject({ page: 2 });
  expect((await openList(someone, "?etape=toutes&par=100")).lines).toHaveLength(31);
  expect(await openList(someone, "?q=gymnase")).toMatchObject({
    lines: [],
    wayOut: { filter: "stage", count: 1 },
  });
  expect((await openList(someone, "?dispositif=sans")).totals.contracts).toBe(30);
});

test("an unassigned contract is taken once, audited, then is in one's own list", async ({ db, given }) => {
  const [host, other] = [await given.host(), await given.host()];
  await given.contract({ host_id: null, reference: "DECP-1", title: "Voirie" });
  const someone = await signedIn(
    db,
    { role: "facilitator", organisationId: host.id, name: "Nadège Ferrand" },
    { now },
  );
  const slower = await signedIn(db, { role: "facilitator", organisationId: other.id }, { now });
  expect((await openList(someone)).waiting).toBe(1);
  expect((await openList(someone, "?suivi=a-attribuer")).lines).toMatchObject([{ title: "Voirie" }]);
  expect(await open(someone, "DECP-1")).toMatchObject({ isFree: true, notice: { kind: "free" } });
  const send = (who: SignedIn) =>
    take({
      request: who.post("/marches/DECP-1/prise-en-charge", {}),
      params: { reference: "DECP-1" },
      context: who.context,
    });
  expect(await send(someone)).toMatchObject({ status: 302 });
  expect(await send(someone)).toMatchObject({ status: 302 });
  await expect(send(slower)).rejects.toMatchObject({ status: 404 });
  expect((await openList(someone)).lines).toMatchObject([{ reference: "DECP-1" }]);
  const acts = await db.selectFrom("audit_event").select("act").execute();
  expect(acts).toEqual([{ act: "contract.taken" }]);
});

test("an amendment moves what is due from its day on and shows before and after", async ({ db, given }) => {
  const { host, commitment } = await lateContract(given);
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const params = { reference: "2026/CRO 011" };
  const fields = {
    id: randomUUID(),
    commitment: commitment.id,
    effectiveOn: "2026-10-01",
    reason: "amendment",
    hours: "700",
  };
  const send = (form: Record<string, string>) =>
    change({ request: someone.post("/", form), params, context: someone.context });
  expect(await send(fields)).toMatchObject({ status: 302 });
  expect(await send(fields)).toMatchObject({ status: 302 });
  expect(errorsOf(await send({ ...fields, id: randomUUID() })).effectiveOn?.[0]).toContain("déjà notée");
  const shown = await open(someone, "2026/CRO 011");
  expect(shown.total.due).toBe(70_000);
  expect(shown.events).toContainEqual(
    expect.objectContaining({
      day: "2026-10-01",
      change: expect.objectContaining({ before: "640\u00a0h", after: "700\u00a0h" }) as unknown,
    }),
  );
});

test("an order moves an objective by amount; its number is taken once on a lot", async ({ db, given }) => {
  const { host, lot } = await lateContract(given);
  await given.commitment({
    lot_id: lot.id,
    mechanism: "award_criterion",
    rule: "per_amount",
    hours: null,
    amount_per_hour: 200_000 as Cents,
  });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const send = (form: Record<string, string>) =>
    addOrder({
      request: someone.post("/", form),
      params: { reference: "2026/CRO 011" },
      context: someone.context,
    });
  const fields = { id: randomUUID(), lot: lot.id, number: "BC 1", nature: "order", orderedOn: "2026-06-01" };
  expect(errorsOf(await send(fields)).amount?.[0]).toContain("Écrivez un montant");
  expect(await send({ ...fields, amount: "100 000" })).toMatchObject({ status: 302 });
  expect((await open(someone, "2026/CRO 011")).total.due).toBe(64_000 + 5_000);
  const again = await send({ ...fields, id: randomUUID(), amount: "1" });
  expect(errorsOf(again).number?.[0]).toContain("déjà une commande");
});

test("contractors share what is due to the hundredth, and a lot has one lead", async ({ db, given }) => {
  const { host, lot } = await lateContract(given);
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const send = (form: Record<string, string>, url = "/") =>
    addContractor({
      request: someone.post(url, { id: randomUUID(), lot: lot.id, ...form }),
      params: { reference: "2026/CRO 011" },
      context: someone.context,
    });
  const lead = { company: siretNumber(880_001), name: "Toitures du Rachais", role: "lead", share: "2/3" };
  expect(errorsOf(await send(lead)).share?.[0]).toContain("par exemple 5\u00a0%");
  // Asked by the next step of the contract, it leads back to it.
  const added = (await send({ ...lead, share: "75 %" }, "/?pour=etape")) as Response;
  expect(added.headers.get("Location")).toContain("/etape");
  await send({ company: siretNumber(880_002), name: "Zinguerie des Balmes", role: "joint" });
  expect(errorsOf(await send({ ...lead, company: siretNumber(880_003), share: "" })).role?.[0]).toContain(
    "mandataire",
  );
  expect(errorsOf(await send({ ...lead, role: "joint", share: "" })).company?.[0]).toContain(
    "déjà attributaire",
  );
  const { contractors } = await open(someone, "2026/CRO 011");
  expect(contractors.map(({ name, role, due, done }) => [name, role, due, done])).toEqual([
    ["Toitures du Rachais", "Mandataire, lot 3", 48_000, 21_200],
    ["Zinguerie des Balmes", "Cotraitant, lot 3", 16_000, 0],
  ]);
});

test("a structure finds its own lots first, and what was done for no other company", async ({
  db,
  given,
}) => {
  const { siae, contract } = await lateContract(given);
  const before = await given.lot({ contract_id: contract.id, number: "1" });
  await given.commitment({ lot_id: before.id });
  const structure = await signedIn(db, { role: "siae", organisationId: siae.id }, { now });
  const shown = await open(structure, "2026/CRO 011");
  expect(shown.lines.map(({ number, isOwn }) => [number, isOwn])).toEqual([
    ["3", true],
    ["1", false],
  ]);
  expect(shown.contractors.map(({ done }) => done)).toEqual(shown.contractors.map(() => null));
});

test("a host is told lot by lot what is missing", async ({ db, given }) => {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference: "M-1", ends_on: null });
  await given.lot({ contract_id: contract.id, number: "1" });
  const reserved = await given.lot({ contract_id: contract.id, number: "2" });
  await given.commitment({
    lot_id: reserved.id,
    mechanism: "reserved_unspecified",
    starts_on: "2026-01-01" as Day,
    ends_on: null,
  });
  const complete = await given.lot({ contract_id: contract.id, number: "3" });
  await given.commitment({
    lot_id: complete.id,
    starts_on: "2026-01-01" as Day,
    ends_on: "2027-12-31" as Day,
  });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  expect((await open(someone, "M-1")).notice).toEqual({
    kind: "incomplete",
    lots: [
      { lot: "Lot 1", missing: ["mechanism"] },
      { lot: "Lot 2", missing: ["reservation", "dates"] },
    ],
  });
});

test("open data that says no hours is unknown, not zero, and its holders without SIRET are listed", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference: "D-1", source: "decp" });
  const lot = await given.lot({ contract_id: contract.id, number: "1", holder_names: "Entreprise Guttin" });
  const { id } = await given.commitment({ lot_id: lot.id, hours: hours(0) });
  const told = await given.contract({ host_id: host.id, reference: "D-2", source: "decp" });
  const ordered = await given.lot({ contract_id: told.id });
  const perAmount = { rule: "per_amount", hours: null, amount_per_hour: 200_000 as Cents } as const;
  await given.commitment({ lot_id: ordered.id, ...perAmount });
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const shown = await open(someone, "D-1");
  expect(shown.lines[0]?.commitments[0]?.isUnknown).toBe(true);
  expect(shown.contractors).toMatchObject([
    { name: "Entreprise Guttin", siret: null, role: "Titulaire, lot 1", due: null },
  ]);
  expect((await open(someone, "D-2")).lines[0]?.commitments[0]).toMatchObject({ due: 0, isUnknown: false });
  const { lines } = await openList(someone, "?tri=marche");
  expect(new Map(lines.map(({ reference, isUnknown }) => [reference, isUnknown]))).toEqual(
    new Map([
      ["D-1", true],
      ["D-2", false],
    ]),
  );
  await db
    .updateTable("commitment")
    .set({ hours: hours(100) })
    .where("id", "=", id)
    .execute();
  expect((await open(someone, "D-1")).lines[0]?.commitments[0]?.isUnknown).toBe(false);
});

test("a month opens its named and its collective hours, no others", async ({ db, given }) => {
  const { host, siae, commitment } = await lateContract(given);
  for (const month of ["2026-05", "2026-06"] as Month[]) {
    await given.collectiveStatement(commitment.id, siae.id, { month, hours: hours(20) });
  }
  const someone = await signedIn(db, { role: "facilitator", organisationId: host.id }, { now });
  const may = await open(someone, "2026/CRO 011", "?mois=2026-05");
  expect(may.collective.map(({ month }) => month)).toEqual(["2026-05"]);
  expect((await open(someone, "2026/CRO 011")).collective).toHaveLength(2);
});
