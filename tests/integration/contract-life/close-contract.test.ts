import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import * as closeRoute from "#app/routes/_app.marches.$reference.cloture/route.tsx";
import * as stepRoute from "#app/routes/_app.marches.$reference.etape/route.tsx";
import type { Db } from "#db/database.server.ts";
import { listContractSteps } from "#db/queries/contracts/contract-steps.server.ts";
import { givenLines } from "#tests/support/given-lines.ts";
import { signedIn, type SignedIn } from "#tests/support/signed-in.ts";
import { describe, expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-22T09:00:00Z");
const reference = "2026-CRO-011";
type Fields = Record<string, string>;

/** A running contract that owes 640 h, with one hire of March, by a company that owes them. */
async function world(db: Db, given: Given) {
  const host = await given.host();
  const contract = await given.contract({ host_id: host.id, reference, ends_on: "2026-10-31" as Day });
  const lot = await given.lot({ contract_id: contract.id, number: "3" });
  const commitment = await given.commitment({
    lot_id: lot.id,
    hours: 64_000 as InsertionHours,
    penalty_per_hour: 20_000 as Cents,
  });
  const company = await given.organisation({ name: "Toitures du Rachais" }, ["company"]);
  await givenLines(db).contractor(lot.id, company.id);
  const hire = await given.hire({
    commitment_id: commitment.id,
    employer_id: company.id,
    starts_on: "2026-03-01" as Day,
    ends_on: "2026-03-31" as Day,
  });
  const account = { role: "facilitator", organisationId: host.id } as const;
  const someone = await signedIn(db, { ...account, name: "Nadège Ferrand" }, { now });
  const done = (hours: number, state: "validated" | "submitted" | "returned" = "validated") =>
    given.statement(hire.id, { hours: hours as InsertionHours, month: "2026-03" as Month, state });
  return { contract, someone, done };
}

const ask = (someone: SignedIn, request: Request) => ({
  request,
  params: { reference },
  context: someone.context,
});
const open = (someone: SignedIn) => closeRoute.loader(ask(someone, someone.get("/")));
const send = (someone: SignedIn, fields: Fields): Promise<unknown> =>
  closeRoute.action(ask(someone, someone.post("/", fields)));
const close = async (someone: SignedIn, fields: Fields = {}): Promise<unknown> =>
  send(someone, { revision: (await open(someone)).revision, day: "2026-11-20", ...fields });
const errorsOf = (reply: unknown): Record<string, string[]> =>
  (reply as { data: { result: { error?: Record<string, string[]> } } }).data.result.error ?? {};
const stageOf = async (db: Db) =>
  (await db.selectFrom("contract").select("stage").executeTakeFirstOrThrow()).stage;

describe("a contract is closed", () => {
  test("at once when all is done and validated, and sent twice it is closed once", async ({ db, given }) => {
    const { contract, someone, done } = await world(db, given);
    await done(64_000);
    expect((await open(someone)).facts.complete).toBe(true);
    const fields = { revision: (await open(someone)).revision, day: "2026-11-20" };
    expect(await send(someone, fields)).toMatchObject({ status: 302 });
    expect(await send(someone, fields)).toMatchObject({ status: 302 });
    expect(await stageOf(db)).toBe("closed");
    expect(await open(someone)).toMatchObject({ closedOn: "2026-11-20", facts: { complete: true } });
    expect(await listContractSteps(db, contract.id)).toMatchObject([
      { stage: "closed", datedOn: "2026-11-20", note: null },
    ]);
    const acts = await db.selectFrom("audit_event").select("act").execute();
    expect(acts).toEqual([{ act: "contract.stage-changed" }]);
  });

  test("never over statements still to be validated", async ({ db, given }) => {
    const { someone, done } = await world(db, given);
    await done(64_000, "submitted");
    const reply = await close(someone, { accepts: "on", reason: "Fini" });
    expect(errorsOf(reply)[""]?.[0]).toContain("1\u00a0relevé à valider");
    expect(await stageOf(db)).toBe("running");
  });

  test("with hours missing only when it is said so, with why", async ({ db, given }) => {
    const { contract, someone, done } = await world(db, given);
    await done(21_200);
    expect((await open(someone)).facts).toMatchObject({
      complete: false,
      commitments: [{ remaining: 42_800, contractors: [{ name: "Toitures du Rachais", remaining: 42_800 }] }],
      penalties: [{ missing: 42_800, perHour: 20_000, amount: 8_560_000 }],
    });
    const bare = errorsOf(await close(someone));
    expect(bare.accepts?.[0]).toContain("Cochez");
    expect(bare.reason?.[0]).toContain("Écrivez pourquoi");
    expect(Object.keys(errorsOf(await close(someone, { reason: "Chantier arrêté" })))).toEqual(["accepts"]);
    expect(await stageOf(db)).toBe("running");
    expect(await close(someone, { accepts: "on", reason: "Chantier arrêté" })).toMatchObject({ status: 302 });
    expect(await listContractSteps(db, contract.id)).toMatchObject([{ note: "Chantier arrêté" }]);
    expect(await open(someone)).toMatchObject({ reason: "Chantier arrêté", facts: { complete: false } });
  });

  test("not on a day to come, nor from another stage", async ({ db, given }) => {
    const { someone, done } = await world(db, given);
    await done(64_000);
    expect(errorsOf(await close(someone, { day: "2026-12-01" })).day?.[0]).toContain("à venir");
    await db.updateTable("contract").set({ stage: "awarded" }).execute();
    expect(await close(someone)).toMatchObject({
      init: { status: 400 },
      data: { refusal: expect.stringContaining("Attribué") as string },
    });
  });

  test("not over what someone else wrote meanwhile", async ({ db, given }) => {
    const { someone, done } = await world(db, given);
    await done(64_000);
    const { revision } = await open(someone);
    await db.updateTable("contract").set({ revision: 7 }).execute();
    expect(await send(someone, { revision, day: "2026-11-20" })).toMatchObject({
      init: { status: 400 },
      data: { revision: "7", conflict: { rows: [{ label: "Étape", stored: "En cours", typed: "Clos" }] } },
    });
    expect(await stageOf(db)).toBe("running");
  });

  test("and opened again as a correction", async ({ db, given }) => {
    const { someone, done } = await world(db, given);
    await done(64_000);
    await close(someone);
    const { page } = await stepRoute.loader(ask(someone, someone.get("/")));
    expect(page).toMatchObject({ next: null, back: "running", mayCancel: false });
    const fields = {
      intent: "step back",
      to: "running",
      revision: page.revision,
      reason: "Un relevé manque",
    };
    expect(await stepRoute.action(ask(someone, someone.post("/", fields)))).toMatchObject({ status: 302 });
    expect(await stageOf(db)).toBe("running");
  });
});

test("what the end of a running contract asks for is on the page of its steps", async ({ db, given }) => {
  const { someone, done } = await world(db, given);
  await done(21_200, "returned");
  const { page } = await stepRoute.loader(ask(someone, someone.get("/")));
  expect(page.asked.map(({ key, state, mandatory }) => [key, state, mandatory])).toEqual([
    ["validated statements", "missing", true],
    ["declared months", "done", false],
    ["hours done", "missing", false],
    ["ended hires", "done", false],
  ]);
});
