import { dataRevision, recordAudit, type AuditEntry } from "#db/queries/audit.server.ts";
import { verifyAuditChain } from "#db/queries/audit-chain.server.ts";
import type { Db } from "#db/database.server.ts";
import { describe, expect, test } from "#tests/support/test.ts";

const created = (id: string): AuditEntry => ({
  actor: "cli",
  act: "contract.created",
  objectType: "contract",
  objectId: id,
  changes: [{ objectType: "contract", objectId: id, field: "title", before: null, after: `Marché ${id}` }],
});

function record(db: Db, entry: AuditEntry): Promise<number> {
  return db.transaction().execute((trx) => recordAudit(trx, entry));
}

test("events follow one another without a hole", async ({ db }) => {
  expect(await record(db, created("a"))).toBe(1);
  expect(await record(db, created("b"))).toBe(2);
  expect(await verifyAuditChain(db)).toEqual({ state: "intact", events: 2 });
});

test("a rolled back act leaves neither event nor hole", async ({ db }) => {
  await record(db, created("a"));
  const undone = db.transaction().execute(async (trx) => {
    await recordAudit(trx, created("b"));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await record(db, created("c"))).toBe(2);
});

test("acts recorded at the same time take their turn", async ({ db }) => {
  const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
  const sequences = await Promise.all(ids.map((id) => record(db, created(id))));
  expect(sequences.toSorted((a, b) => a - b)).toEqual(ids.map((_, index) => index + 1));
  expect(await verifyAuditChain(db)).toEqual({ state: "intact", events: 20 });
});

test("an import of many objects is one event with one row each", async ({ db }) => {
  function* many() {
    for (let index = 0; index < 2500; index += 1) {
      yield { objectType: "hire", objectId: `${index}`, field: "created" };
    }
  }
  await record(db, { actor: "cli", act: "workbook.imported", objectType: "import", changes: many() });
  const rows = await db.selectFrom("audit_change").select("position").execute();
  expect(rows).toHaveLength(2500);
  expect(await verifyAuditChain(db)).toEqual({ state: "intact", events: 1 });
});

describe("a trail that was touched is found out", () => {
  test("when a change is rewritten", async ({ db }) => {
    for (const id of ["a", "b", "c"]) await record(db, created(id));
    await db.updateTable("audit_change").set({ after: "Autre" }).where("event_sequence", "=", 2).execute();
    expect(await verifyAuditChain(db)).toEqual({ state: "broken", sequence: 2 });
  });

  test("when an event is removed", async ({ db }) => {
    for (const id of ["a", "b", "c"]) await record(db, created(id));
    await db.deleteFrom("audit_change").where("event_sequence", "=", 2).execute();
    await db.deleteFrom("audit_event").where("sequence", "=", 2).execute();
    expect(await verifyAuditChain(db)).toEqual({ state: "broken", sequence: 2 });
  });

  test("when a change is taken away", async ({ db }) => {
    await record(db, created("a"));
    await db.deleteFrom("audit_change").execute();
    expect(await verifyAuditChain(db)).toEqual({ state: "broken", sequence: 1 });
  });
});

test("signing in does not age the figures; a new contract does", async ({ db }) => {
  expect(await dataRevision(db)).toBe(0);
  await record(db, created("a"));
  expect(await dataRevision(db)).toBe(1);
  await record(db, { actor: "cli", act: "session.opened", objectType: "session" });
  expect(await dataRevision(db)).toBe(1);
});
