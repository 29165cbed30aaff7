import { expressionBuilder } from "kysely";
import type { Day, Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Db } from "#db/database.server.ts";
import { listPositions, type CommitmentPosition } from "#db/queries/positions.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { Database } from "#db/schema.ts";
import type { ContractId, Id } from "#db/schema/columns.ts";
import { expect, test } from "#tests/support/test.ts";

const hours = (value: number): InsertionHours => value as InsertionHours;
const rank = (entered: number) => ({ entered_rank: entered as never, import_id: null });

async function positionsOf(db: Db, contractId: ContractId, day: string): Promise<CommitmentPosition[]> {
  const contracts = expressionBuilder<Database, "contract">()("contract.id", "=", contractId);
  return listPositions(db, { day: day as Day, settings: await readSettings(db), contracts });
}

test("done adds named and collective validated hours up to the day's month; submitted ones wait", async ({
  db,
  given,
}) => {
  const lot = await given.lot();
  const commitment = await given.commitment({ lot_id: lot.id, hours: hours(36_500) });
  const hire = await given.hire({ commitment_id: commitment.id });
  const esat = await given.organisation();
  await given.statement(hire.id, { month: "2026-01" as Month, hours: hours(4_000) });
  await given.statement(hire.id, { month: "2026-05" as Month, hours: hours(2_000) });
  await given.statement(hire.id, { month: "2026-06" as Month, hours: hours(9_999) });
  await given.statement(hire.id, { month: "2026-04" as Month, hours: hours(700), state: "submitted" });
  await given.statement(hire.id, { month: "2026-03" as Month, hours: hours(500), state: "returned" });
  await given.collectiveStatement(commitment.id, esat.id, { hours: hours(3_000) });
  const [position, ...others] = await positionsOf(db, lot.contractId, "2026-05-20");
  expect(others).toEqual([]);
  expect(position).toMatchObject({
    commitmentId: commitment.id,
    contractId: lot.contractId,
    pending: 700,
    position: { due: 36_500, done: 9_000, remaining: 27_500, expected: 12_000, light: "on_track" },
  });
});

test("changes and orders up to the day make what is due; the settings make the light", async ({
  db,
  given,
}) => {
  const lot = await given.lot();
  const fixed = await given.commitment({ lot_id: lot.id });
  const perAmount = await given.commitment({
    lot_id: lot.id,
    mechanism: "reserved_iae",
    rule: "per_amount",
    hours: null,
    amount_per_hour: 200_000 as Cents,
  });
  for (const [effective_on, change] of [
    ["2026-02-01", 50_000],
    ["2026-12-01", 1],
  ] as const) {
    const row = { effective_on: effective_on as Day, reason: "amendment" as const, hours: hours(change) };
    const id = `change-${change}` as Id<"obligation_change">;
    await db
      .insertInto("obligation_change")
      .values({ id, commitment_id: fixed.id, ...row, ...rank(change) })
      .execute();
  }
  for (const [number, amount] of [
    ["2026-01-10", 1_000_000],
    ["2026-11-30", 9_000_000],
  ] as const) {
    const order = { number, nature: "order" as const, ordered_on: number as Day, amount: amount as Cents };
    const id = `order-${number}` as Id<"lot_order">;
    await db
      .insertInto("lot_order")
      .values({ id, lot_id: lot.id, ...order, worked_hours: null, ...rank(1) })
      .execute();
  }
  const dues = async (day: string): Promise<Array<[string, number, string]>> =>
    (await positionsOf(db, lot.contractId, day)).map(({ commitmentId, position }) => [
      commitmentId,
      position.due,
      position.light,
    ]);
  expect(await dues("2026-06-20")).toEqual([
    [fixed.id, 50_000, "at_risk"],
    [perAmount.id, 500, "at_risk"],
  ]);
  await db.insertInto("setting").values({ key: "risk_threshold", value: "0" }).execute();
  expect(await dues("2026-06-20")).toMatchObject([{ 2: "on_track" }, { 2: "on_track" }]);
});

test("contracts that do not meet the condition have no position", async ({ db, given }) => {
  await given.commitment();
  expect(await positionsOf(db, "contract-nowhere" as ContractId, "2026-06-20")).toEqual([]);
});
