import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import { loader } from "#app/routes/_app.calibrages.retours/route.tsx";
import type { Db } from "#db/database.server.ts";
import type { ContractId, OrganisationId } from "#db/schema/columns.ts";
import { givenStudies } from "#tests/support/given-studies.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const now = () => new Date("2026-11-19T09:00:00Z");
const hours = (whole: number) => (whole * 100) as InsertionHours;
const day = (text: string): Day => text as Day;

async function read(db: Db, role: "authority" | "facilitator", organisationId: OrganisationId) {
  const someone = await signedIn(db, { role, organisationId }, { now });
  return loader({ request: someone.get("/calibrages/retours"), params: {}, context: someone.context });
}

type Lot = { number: string; trade: string | null; euros: number; due: number; done: number };

/** A study that became a contract, each lot sized at 7,5 % of half its amount, 30 € an hour. */
async function converted(
  db: Db,
  given: Given,
  plan: { host: OrganisationId; authority: OrganisationId; ends: string; lots: Lot[] },
): Promise<ContractId> {
  const { host, authority, ends, lots } = plan;
  const contract = await given.contract({ host_id: host, authority_id: authority, ends_on: day(ends) });
  const studies = givenStudies(db);
  const study = { host_id: host, state: "converted", contract_id: contract.id } as const;
  const { id } = await studies.study(authority, study);
  for (const { number, trade, euros, due, done } of lots) {
    const lot = await given.lot({ contract_id: contract.id, number });
    const commitment = await given.commitment({ lot_id: lot.id, hours: hours(due) });
    const hire = await given.hire({ commitment_id: commitment.id });
    for (const [index, share] of [0.25, 0.25, 0.25, 0.25].entries()) {
      const month = `2026-0${index + 1}` as Month;
      if (done > 0) await given.statement(hire.id, { month, hours: hours(done * share), state: "validated" });
    }
    await given.statement(hire.id, { month: "2026-05" as Month, hours: hours(7), state: "submitted" });
    const sized = { number, trade, amount_low: (euros * 100) as Cents, lot_id: lot.id };
    await studies.studyLot(id, sized);
  }
  return contract.id;
}

const masonry = { number: "1", trade: "maconnerie", euros: 1_000_000, due: 1_300, done: 1_000 };
const unknown = { number: "2", trade: null, euros: 80_000, due: 100, done: 150 };
const noHours = { number: "3", trade: "ascenseur", euros: 95_000, due: 0, done: 0 };

test("a finished contract tells what its study forecast and what was done, by trade, checked by hand", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const authority = await given.authority();
  await converted(db, given, {
    host: host.id,
    authority: authority.id,
    ends: "2026-06-30",
    lots: [masonry, unknown, noHours],
  });
  const feedback = await read(db, "authority", authority.id);
  // 1 000 000 × 50 % × 7,5 % ÷ 30 = 1 250 h; 80 000 → 100 h; the lift owes nothing and is left out.
  expect(feedback.trades).toEqual([
    {
      trade: "maconnerie",
      lots: 1,
      forecast: 1_250_00,
      due: 1_300_00,
      done: 1_000_00,
      ratio: 0.8,
      medianRatio: 0.8,
    },
    { trade: null, lots: 1, forecast: 100_00, due: 100_00, done: 150_00, ratio: 1.5, medianRatio: 1.5 },
  ]);
  expect(feedback.rows.map(({ number }) => number)).toEqual(["1", "2"]);
  expect(await read(db, "facilitator", host.id)).toEqual(feedback);
});

test("what is not over is said to come; a buyer or a host sees nobody else’s", async ({ db, given }) => {
  const host = await given.host();
  const authority = await given.authority();
  const other = { host: await given.host(), authority: await given.authority() };
  await converted(db, given, { host: host.id, authority: authority.id, ends: "2027-04-30", lots: [masonry] });
  await converted(db, given, {
    host: other.host.id,
    authority: other.authority.id,
    ends: "2026-06-30",
    lots: [masonry],
  });
  for (const feedback of [
    await read(db, "authority", authority.id),
    await read(db, "facilitator", host.id),
  ]) {
    expect(feedback).toEqual({ trades: [], rows: [], coming: { count: 1, firstEnd: "2027-04-30" } });
  }
});

test("closed before its end, a contract counts; cancelled, it does not", async ({ db, given }) => {
  const host = await given.host();
  const authority = await given.authority();
  const id = await converted(db, given, {
    host: host.id,
    authority: authority.id,
    ends: "2027-04-30",
    lots: [masonry],
  });
  const stage = (to: "closed" | "cancelled") =>
    db.updateTable("contract").set({ stage: to }).where("id", "=", id).execute();
  await stage("closed");
  expect((await read(db, "authority", authority.id)).rows).toHaveLength(1);
  await stage("cancelled");
  expect(await read(db, "authority", authority.id)).toMatchObject({ rows: [], coming: { count: 0 } });
});

test("a contract put to another buyer since is that buyer’s to read: its hours are told to the first no more", async ({
  db,
  given,
}) => {
  const host = await given.host();
  const authority = await given.authority();
  const other = await given.authority();
  const id = await converted(db, given, {
    host: host.id,
    authority: authority.id,
    ends: "2026-06-30",
    lots: [masonry],
  });
  await db.updateTable("contract").set({ authority_id: other.id }).where("id", "=", id).execute();
  expect(await read(db, "authority", authority.id)).toMatchObject({ rows: [], coming: { count: 0 } });
  expect((await read(db, "facilitator", host.id)).rows).toHaveLength(1);
});
