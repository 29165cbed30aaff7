import type { Day } from "#app/domain/calendar.ts";
import { listOpenLots } from "#db/queries/opportunities/open-lots.server.ts";
import { listSupplyLots } from "#db/queries/opportunities/supply-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import { sql } from "kysely";
import { givenOpportunities } from "#tests/support/given-opportunities.ts";
import { randomWorld, settle, type World } from "#tests/support/random-world.ts";
import { expect, test } from "#tests/support/test.ts";

/** Sixty worlds of two to six contracts: more than two hundred in all. */
const seeds = Array.from({ length: 60 }, (_, index) => index + 1);
const days = ["2025-03-31", "2026-06-15"] as Day[];

test("two hundred contracts of every rule and state: what each lot has left to place, recounted apart", async ({
  db,
}) => {
  const settings = await readSettings(db);
  const open = givenOpportunities(db);
  const seen = { contracts: 0, lots: 0, placed: 0, done: 0, unknown: 0 };
  for (const seed of seeds) {
    const world = randomWorld(seed);
    await db.deleteFrom("opportunity").execute();
    await settle(db, world);
    for (const { id } of world.lot) await open.opened(id, { opened_on: "2024-01-01" as Day });
    for (const today of days) {
      const scopes = [{ kind: "unassigned" } as const, ...hostsOf(world)];
      const all = await listSupplyLots(db, { scopes, today, settings, contracts: sql<boolean>`1 = 1` });
      const shown = new Map(
        (await listOpenLots(db, { today, settings })).map(({ lotId, hours }) => [lotId as string, hours]),
      );
      for (const { lotId, placed, hours } of all) {
        const left = leftOf(world, lotId, today);
        expect([seed, lotId, today, placed?.left ?? null, hours]).toEqual([seed, lotId, today, left, left]);
        expect(left ?? 0).toBeGreaterThanOrEqual(0);
        if (shown.has(lotId)) expect(shown.get(lotId)).toBe(left);
        if (left === 0) expect(shown.has(lotId)).toBe(false);
        seen.lots += 1;
        seen.unknown += left === null ? 1 : 0;
        seen.done += left === 0 ? 1 : 0;
        seen.placed += left !== null && left > 0 ? 1 : 0;
      }
    }
    seen.contracts += world.contract.length;
  }
  expect(seen.contracts).toBeGreaterThanOrEqual(200);
  expect(Math.min(seen.placed, seen.done, seen.unknown)).toBeGreaterThan(10);
}, 120_000);

function hostsOf({ contract }: World) {
  const ids = new Set(contract.flatMap(({ host_id }) => host_id ?? []));
  return [...ids].map((organisationId) => ({ kind: "host", organisationId }) as const);
}

/** From the rows alone: for each commitment, due less validated less declared, never under nothing; null when none says hours. */
function leftOf(world: World, lotId: string, today: Day): number | null {
  let left: number | null = null;
  for (const commitment of world.commitment) {
    if (commitment.lot_id !== lotId) continue;
    const due = dueOf(world, commitment, today);
    if (due <= 0) continue;
    let declared = 0;
    const counts = ({ month, state }: { month: string; state: string }) =>
      month <= today.slice(0, 7) && (state === "validated" || state === "submitted");
    for (const hire of world.hire) {
      if (hire.commitment_id !== commitment.id) continue;
      for (const statement of world.statement)
        if (statement.hire_id === hire.id && counts(statement)) declared += statement.hours;
    }
    for (const statement of world.collective_statement)
      if (statement.commitment_id === commitment.id && counts(statement)) declared += statement.hours;
    left = (left ?? 0) + (declared > due ? 0 : due - declared);
  }
  return left;
}

function dueOf(world: World, commitment: World["commitment"][number], today: Day): number {
  const orders = world.lot_order.filter(
    ({ lot_id, ordered_on }) => lot_id === commitment.lot_id && ordered_on <= today,
  );
  if (commitment.rule === "fixed") {
    const [last] = world.obligation_change
      .filter(({ commitment_id, effective_on }) => commitment_id === commitment.id && effective_on <= today)
      .sort((one, other) =>
        one.effective_on === other.effective_on
          ? Number(other.entered_rank) - Number(one.entered_rank)
          : one.effective_on < other.effective_on
            ? 1
            : -1,
      );
    return last?.hours ?? commitment.hours ?? 0;
  }
  if (commitment.rule === "per_amount") {
    let ordered = 0;
    for (const { nature, amount } of orders) {
      if (nature === "order") ordered += amount ?? 0;
      if (nature === "credit_note") ordered -= Math.abs(amount ?? 0);
    }
    const beyond = ordered - Number(commitment.threshold);
    return beyond <= 0 ? 0 : Math.floor(beyond / Number(commitment.amount_per_hour)) * 100;
  }
  const worked = orders.reduce((sum, { worked_hours }) => sum + Number(worked_hours ?? 0), 0);
  return Math.floor((2 * Number(commitment.share ?? 0) * worked + 1_000_000) / 2_000_000);
}
