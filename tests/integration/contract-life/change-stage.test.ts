import type { Day } from "#app/domain/calendar.ts";
import { loader as contractPage } from "#app/routes/_app.marches.$reference._index/route.tsx";
import * as stepRoute from "#app/routes/_app.marches.$reference.etape/route.tsx";
import { formatDay, formatMonth, formatTightDay } from "#app/ui/french-dates.ts";
import type { Db } from "#db/database.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const reference = "2026/CRO 011";
type Fields = Record<string, string>;
type Contract = Parameters<Given["contract"]>[0];

/** A contract at its start, of one lot, followed by two facilitators. */
async function world(db: Db, given: Given, contract: Contract = {}) {
  const host = await given.host();
  const dates = { consultation_on: null, notified_on: null, starts_on: null };
  const { id } = await given.contract({
    host_id: host.id,
    reference,
    stage: "planned",
    ...dates,
    ...contract,
  });
  const lot = await given.lot({ contract_id: id, number: "1" });
  await given.commitment({ lot_id: lot.id });
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  const other = await signedIn(db, { ...account, name: "Karim Benali" }, { now });
  return { id, lot, someone, other };
}

const ask = (someone: SignedIn, request: Request) => ({
  request,
  params: { reference },
  context: someone.context,
});
const open = async (someone: SignedIn) => (await stepRoute.loader(ask(someone, someone.get("/")))).page;
const send = (someone: SignedIn, fields: Fields): Promise<unknown> =>
  stepRoute.action(ask(someone, someone.post("/", fields)));
/** Opens the page, then sends its form. */
async function move(someone: SignedIn, fields: Fields): Promise<unknown> {
  return send(someone, { revision: (await open(someone)).revision, intent: "advance", ...fields });
}
const moved = { status: 302 };
const errorsOf = (reply: unknown): Fields =>
  (reply as { data: { result: { error?: Fields } } }).data.result.error ?? {};
const contractOf = (db: Db) =>
  db
    .selectFrom("contract")
    .select(["stage", "consultation_on", "notified_on", "starts_on", "kickoff_on", "revision"])
    .where("reference", "=", reference)
    .executeTakeFirstOrThrow();

const publish = { to: "published", day: "2025-11-17", consultationOn: "2025-11-17" };
const award = { to: "awarded", day: "2026-02-16" };
const start = { to: "running", day: "2026-03-02", kickoffOn: "2026-02-26" };

describe("a contract goes from step to step", () => {
  test("each step writes its stage, its days and its line of the trail", async ({ db, given }) => {
    const { id, someone } = await world(db, given);
    const { values } = await open(someone);
    expect(values?.consultationOn).toBe(values?.day);
    expect(await move(someone, { ...publish, note: "Profil acheteur" })).toMatchObject(moved);
    expect(await contractOf(db)).toMatchObject({ stage: "published", consultation_on: "2025-11-17" });
    expect(await move(someone, award)).toMatchObject(moved);
    expect(await contractOf(db)).toMatchObject({ stage: "awarded", notified_on: "2026-02-16" });
    expect(await move(someone, start)).toMatchObject(moved);
    expect(await contractOf(db)).toMatchObject({
      stage: "running",
      starts_on: "2026-03-02",
      kickoff_on: "2026-02-26",
      revision: 4,
    });
    expect(await listContractSteps(db, id)).toMatchObject([
      { stage: "published", datedOn: "2025-11-17", note: "Profil acheteur" },
      { stage: "awarded", datedOn: "2026-02-16", note: null },
      { stage: "running", datedOn: "2026-03-02", note: null },
    ]);
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts.map(({ act }) => act)).toEqual(Array(3).fill("contract.stage-changed"));
    const page = await contractPage(ask(someone, someone.get("/")));
    expect(page.events[0]).toMatchObject({
      what: "Étape du marché changée, par Nadège Ferrand",
      change: { before: "Attribué", after: "En cours" },
    });
    expect(page.sheet.steps.map(({ label, detail }) => [label, detail])).toEqual([
      ["Programmé", undefined],
      ["Publié", formatTightDay("2025-11-17")],
      ["Attribué", formatTightDay("2026-02-16")],
      ["En cours", `depuis le ${formatTightDay("2026-03-02")}`],
      ["Clos", `prévu ${formatMonth("2026-12")}`],
    ]);
  });

  test("sent twice, it moves once", async ({ db, given }) => {
    const { id, someone } = await world(db, given);
    const fields = { revision: (await open(someone)).revision, intent: "advance", ...publish };
    expect(await send(someone, fields)).toMatchObject(moved);
    expect(await send(someone, fields)).toMatchObject(moved);
    expect(await listContractSteps(db, id)).toHaveLength(1);
    expect(await db.selectFrom("audit_event").select("act").execute()).toHaveLength(1);
  });

  test("without its days, or with a day to come, nothing moves and the field says what to write", async ({
    db,
    given,
  }) => {
    const { someone } = await world(db, given);
    const reply = await move(someone, { to: "published", day: "2026-12-01" });
    expect(reply).toMatchObject({ init: { status: 400 } });
    expect(errorsOf(reply).day?.[0]).toContain("à venir");
    expect(errorsOf(reply).consultationOn?.[0]).toContain("par exemple");
    expect(await contractOf(db)).toMatchObject({ stage: "planned", revision: 1 });
  });

  test("it does not start after its end", async ({ db, given }) => {
    const { someone } = await world(db, given, { stage: "awarded", ends_on: "2026-02-28" as Day });
    expect(errorsOf(await move(someone, start)).day?.[0]).toContain(formatDay("2026-02-28"));
    expect(await contractOf(db)).toMatchObject({ stage: "awarded" });
  });

  test("one step at a time: another is told where the contract is", async ({ db, given }) => {
    const { someone } = await world(db, given);
    expect(await move(someone, award)).toMatchObject({
      init: { status: 400 },
      data: { refusal: expect.stringContaining("Programmé") as string },
    });
  });

  test("what the next step lacks is said, with the act that supplies it", async ({ db, given }) => {
    const { lot, someone } = await world(db, given, { stage: "published" });
    expect((await open(someone)).asked.map(({ key, state, mandatory }) => [key, state, mandatory])).toEqual([
      ["notification day", "missing", true],
      ["contractors", "missing", false],
      ["objectives", "done", false],
    ]);
    const company = await given.organisation({ name: "Toitures du Rachais" }, ["company"]);
    const line = await givenLines(db).contractor(lot.id, company.id);
    await move(someone, award);
    expect((await open(someone)).asked.slice(2)).toMatchObject([
      { key: "interlocutors", state: "missing", links: [{ label: "Toitures du Rachais" }] },
      {
        key: "modalities",
        state: "missing",
        links: [{ to: `/marches/${encodeURIComponent(reference)}/attributaires/${line}?pour=etape` }],
      },
    ]);
    const complete = { contact: "Mme Péjat", email: "p@exemple.fr", modality: "direct" as const };
    await db.updateTable("contractor").set(complete).where("id", "=", line).execute();
    expect((await open(someone)).asked.slice(2)).toMatchObject([{ state: "done" }, { state: "done" }]);
  });
});

describe("someone else wrote the contract meanwhile", () => {
  test("the two versions are shown, the typed text is kept, and sending again writes it", async ({
    db,
    given,
  }) => {
    const { someone, other } = await world(db, given);
    const { revision } = await open(someone);
    await move(other, publish);
    await move(other, { intent: "step back", to: "planned", reason: "Publié par erreur" });
    const mine = { intent: "advance", ...publish, consultationOn: "2025-11-20" };
    const reply = await send(someone, { revision, ...mine });
    expect(reply).toMatchObject({
      init: { status: 400 },
      data: {
        revision: "3",
        conflict: {
          sentence: expect.stringContaining("Karim Benali a changé ce marché") as string,
          rows: [{ label: "Étape" }, { stored: formatDay("2025-11-17"), typed: formatDay("2025-11-20") }],
        },
        result: { initialValue: { consultationOn: "2025-11-20" } },
      },
    });
    expect(await send(someone, { ...mine, revision: "3" })).toMatchObject(moved);
    expect(await contractOf(db)).toMatchObject({ stage: "published", consultation_on: "2025-11-20" });
  });

  test("and moved it: what was asked makes no sense any more", async ({ db, given }) => {
    const { someone, other } = await world(db, given);
    const { revision } = await open(someone);
    await move(other, publish);
    const reply = await send(someone, { revision, intent: "cancel", to: "cancelled", reason: "Sans suite" });
    expect(reply).toMatchObject({ data: { conflict: { rows: [{ label: "Étape" }] } } });
    await move(other, { intent: "cancel", to: "cancelled", reason: "Déclaré sans suite" });
    expect(await send(someone, { revision, intent: "advance", ...award })).toMatchObject({
      data: { refusal: expect.stringContaining("Karim Benali a mis ce marché à l’étape Annulé") as string },
    });
  });
});

describe("a contract is cancelled, or goes back one step", () => {
  test("never without a reason", async ({ db, given }) => {
    const { someone } = await world(db, given, { stage: "running" });
    for (const fields of [
      { intent: "cancel", to: "cancelled" },
      { intent: "step back", to: "awarded" },
    ]) {
      expect(errorsOf(await move(someone, fields)).reason?.[0]).toContain("Écrivez pourquoi");
    }
    expect(await contractOf(db)).toMatchObject({ stage: "running", revision: 1 });
  });

  test("cancelled, then taken up again where it was, both with their reason in its history", async ({
    db,
    given,
  }) => {
    const { id, someone } = await world(db, given);
    await move(someone, publish);
    await move(someone, { intent: "cancel", to: "cancelled", reason: "Déclaré sans suite" });
    const cancelled = await contractPage(ask(someone, someone.get("/")));
    expect(cancelled.sheet).toMatchObject({ stage: "cancelled", cancelledOn: "2026-11-22" });
    expect(cancelled.events[0]?.change).toMatchObject({
      after: "Annulé",
      note: expect.stringContaining("Déclaré sans suite") as string,
    });
    expect(await open(someone)).toMatchObject({ next: null, back: "published", mayCancel: false });
    await move(someone, { intent: "step back", to: "published", reason: "Annulé par erreur" });
    expect(await listContractSteps(db, id)).toMatchObject([
      { stage: "published" },
      { stage: "cancelled", note: "Déclaré sans suite" },
      { stage: "published", note: "Annulé par erreur" },
    ]);
    expect((await contractPage(ask(someone, someone.get("/")))).sheet.steps[1]).toMatchObject({
      state: "current",
      detail: formatTightDay("2025-11-17"),
    });
  });

  test("back by one step only, its dates left as they are", async ({ db, given }) => {
    const { someone } = await world(db, given, { stage: "running", notified_on: "2026-02-16" as Day });
    const back = { intent: "step back", reason: "Pas encore commencé" };
    expect(await move(someone, { ...back, to: "planned" })).toMatchObject({ init: { status: 400 } });
    expect(await move(someone, { ...back, to: "awarded" })).toMatchObject(moved);
    expect(await contractOf(db)).toMatchObject({ stage: "awarded", notified_on: "2026-02-16" });
  });
});

test("a contract of another host is not there, and a free one must be taken first", async ({ db, given }) => {
  const { someone } = await world(db, given);
  const stranger = await signedIn(
    db,
    { role: "facilitator", organisationId: (await given.host()).id },
    { now },
  );
  const fields = { revision: "1", intent: "advance", ...publish };
  await expect(send(stranger, fields)).rejects.toMatchObject({ status: 404 });
  await db.updateTable("contract").set({ host_id: null }).where("reference", "=", reference).execute();
  await expect(send(someone, fields)).rejects.toMatchObject({ status: 403 });
});
