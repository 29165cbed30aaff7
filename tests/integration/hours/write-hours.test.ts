import type { Day, Month } from "#app/domain/calendar.ts";
import type { StatementState } from "#app/domain/exchange-codes.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import { writeHours, type HoursEntry, type WriteHours } from "#app/features/hours/write-hours.server.ts";
import type { Db } from "#db/database.server.ts";
import type { HireId, OrganisationId } from "#db/schema/columns.ts";
import { expect, test, type Given } from "#tests/support/test.ts";

const month = "2026-10" as Month;
const hours = (value: number): InsertionHours => value as InsertionHours;

async function aHire(given: Given, stage: "running" | "closed" = "running") {
  const contract = await given.contract({ stage });
  const { id: lot_id } = await given.lot({ contract_id: contract.id });
  const { id: commitment_id } = await given.commitment({ lot_id, hours: hours(1_000_00) });
  const hire = await given.hire({ commitment_id, starts_on: "2026-02-01" as Day });
  return { contract, hire, hostId: contract.hostId as OrganisationId };
}

const entryOf = (hireId: HireId, value: number | null, seen: HoursEntry["seen"] = null): HoursEntry => ({
  hireId,
  month,
  hours: value === null ? null : hours(value),
  seen,
});

const write = (db: Db, asked: Pick<WriteHours, "act" | "hostId" | "entries"> & Partial<WriteHours>) =>
  db
    .transaction()
    .execute((trx) =>
      writeHours(trx, { today: "2026-11-20" as Day, actor: "system", auditAct: "hours.test", ...asked }),
    );

const statementsOf = (db: Db) => db.selectFrom("statement").select(["hours", "state", "comment"]).execute();
const seen = (value: number, state: StatementState) => ({ hours: hours(value), state });

test("a month is declared, returned with a word, declared again, validated, then corrected with its trail", async ({
  db,
  given,
}) => {
  const { hire, hostId } = await aHire(given);
  const steps = [
    ["submit", entryOf(hire.id, 151_67), "submitted"],
    [
      "return",
      { ...entryOf(hire.id, 151_67, seen(151_67, "submitted")), comment: "Semaine 42 ?" },
      "returned",
    ],
    ["submit", entryOf(hire.id, 140_00, seen(151_67, "returned")), "submitted"],
    ["validate", entryOf(hire.id, 140_00, seen(140_00, "submitted")), "validated"],
    ["correct", entryOf(hire.id, 139_50, seen(140_00, "validated")), "validated"],
  ] as const;
  for (const [act, entry, state] of steps) {
    const outcome = await write(db, { act, hostId, entries: [entry], reason: act });
    expect(outcome).toMatchObject({ outcome: "written", lines: 1 });
    expect(await statementsOf(db)).toMatchObject([{ hours: entry.hours, state }]);
  }
  const trail = await db
    .selectFrom("audit_change")
    .select(["before", "after"])
    .where("field", "=", "hours")
    .execute();
  expect(trail.map(({ before, after }) => `${before ?? "-"} → ${after ?? "-"}`)).toEqual([
    "- → 15167 submitted",
    "15167 submitted → 15167 returned",
    "15167 returned → 14000 submitted",
    "14000 submitted → 14000 validated",
    "14000 validated → 13950 validated",
  ]);
});

test("sent twice, it is written once and the trail says it once", async ({ db, given }) => {
  const { hire, hostId } = await aHire(given);
  const asked = { act: "submit", hostId, entries: [entryOf(hire.id, 100_00)] } as const;
  expect(await write(db, asked)).toMatchObject({ lines: 1 });
  expect(await write(db, asked)).toMatchObject({ outcome: "written", lines: 0 });
  expect(await db.selectFrom("audit_event").select("act").execute()).toHaveLength(1);
});

test("what changed meanwhile is refused with what there is now, and nothing of the whole is written", async ({
  db,
  given,
}) => {
  const { hire, hostId, contract } = await aHire(given);
  const { id: lot_id } = await given.lot({ contract_id: contract.id });
  const { id: commitment_id } = await given.commitment({ lot_id });
  const other = await given.hire({ commitment_id, starts_on: "2026-02-01" as Day });
  await given.statement(hire.id, { month, hours: hours(120_00), state: "submitted" });
  const outcome = await write(db, {
    act: "submit",
    hostId,
    entries: [entryOf(other.id, 50_00), entryOf(hire.id, 130_00, seen(110_00, "submitted"))],
  });
  expect(outcome).toMatchObject({
    outcome: "refused",
    refusals: [{ hireId: hire.id, why: "modified", now: { hours: 120_00 } }],
  });
  expect(await statementsOf(db)).toMatchObject([{ hours: 120_00 }]);
});

test("a validated month is neither declared again, nor emptied, nor validated twice", async ({
  db,
  given,
}) => {
  const { hire, hostId } = await aHire(given);
  await given.statement(hire.id, { month, hours: hours(120_00), state: "validated" });
  const was = seen(120_00, "validated");
  for (const [act, value] of [
    ["submit", 130_00],
    ["submit", null],
    ["return", 120_00],
  ] as const) {
    const outcome = await write(db, { act, hostId, entries: [entryOf(hire.id, value, was)] });
    expect(outcome).toMatchObject({ outcome: "refused", refusals: [{ why: "state" }] });
  }
});

test("hours of another host, of a hire one may not write, of a closed contract are refused", async ({
  db,
  given,
}) => {
  const { hire, hostId } = await aHire(given);
  const elsewhere = await aHire(given);
  const closed = await aHire(given, "closed");
  const refused = (why: string) => ({ outcome: "refused", refusals: [{ why }] });
  expect(
    await write(db, { act: "submit", hostId, entries: [entryOf(elsewhere.hire.id, 1_00)] }),
  ).toMatchObject(refused("unknown hire"));
  expect(
    await write(db, { act: "submit", hostId, mayWrite: () => false, entries: [entryOf(hire.id, 1_00)] }),
  ).toMatchObject(refused("unknown hire"));
  expect(
    await write(db, { act: "submit", hostId: closed.hostId, entries: [entryOf(closed.hire.id, 1_00)] }),
  ).toMatchObject(refused("contract closed"));
});

test("a month outside the hire is refused by the check that says so", async ({ db, given }) => {
  const { hire, hostId } = await aHire(given);
  const entries = [{ ...entryOf(hire.id, 10_00), month: "2026-01" as Month }];
  expect(await write(db, { act: "submit", hostId, entries })).toMatchObject({
    outcome: "refused",
    refusals: [{ why: "check", checks: [{ code: "outside_hire" }] }],
  });
});

test("a draft is emptied: the statement is gone", async ({ db, given }) => {
  const { hire, hostId } = await aHire(given);
  await write(db, { act: "save draft", hostId, entries: [entryOf(hire.id, 35_00)] });
  expect(await statementsOf(db)).toMatchObject([{ state: "draft" }]);
  await write(db, { act: "save draft", hostId, entries: [entryOf(hire.id, null, seen(35_00, "draft"))] });
  expect(await statementsOf(db)).toEqual([]);
});
