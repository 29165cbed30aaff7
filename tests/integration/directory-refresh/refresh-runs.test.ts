import {
  countRun,
  endInterruptedRuns,
  endRun,
  lastRunOf,
  lastRuns,
  lastWholeRunOf,
  noCounts,
  startRun,
} from "#db/queries/refresh-runs.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { signedIn } from "#tests/support/signed-in.ts";
import { expect, test } from "#tests/support/test.ts";

const at = (time: string) => `2026-11-29T${time}:00.000Z` as Instant;
const ask = { source: "emplois", department: "38", accountId: null } as const;

test("a source is asked once at a time, département by département", async ({ db }) => {
  const first = await startRun(db, { ...ask, at: at("10:00") });
  expect(first.outcome).toBe("started");
  expect(await startRun(db, { ...ask, at: at("10:20") })).toMatchObject({
    outcome: "under way",
    since: at("10:00"),
  });
  expect((await startRun(db, { ...ask, department: "73", at: at("10:20") })).outcome).toBe("started");
  expect((await startRun(db, { ...ask, source: "market", at: at("10:20") })).outcome).toBe("started");
});

test("a run that a crash left behind does not block for ever, and is said to have failed", async ({ db }) => {
  const first = await startRun(db, { ...ask, at: at("10:00") });
  expect((await startRun(db, { ...ask, at: at("10:50") })).outcome).toBe("started");
  const { runs } = await lastRuns(db, { sources: ["emplois"] });
  expect(runs.map(({ state }) => state)).toEqual(["running", "failed"]);
  expect(runs[1]?.failure).toContain("relancez-la");
  // Come back from the dead, it changes nothing of its end.
  expect(await endRun(db, first.id, { state: "done", at: at("11:00") })).toBe(false);
});

test("counts follow a run, and stay when it ends without saying them", async ({ db }) => {
  const { id } = await startRun(db, { ...ask, at: at("10:00") });
  await countRun(db, id, { ...noCounts, found: 40 });
  expect(await endRun(db, id, { state: "partial", at: at("10:05"), failure: "Panne." })).toBe(true);
  expect(await lastRunOf(db, "emplois")).toMatchObject({
    state: "partial",
    found: 40,
    failure: "Panne.",
    askedBy: null,
  });
  expect(await lastWholeRunOf(db, "emplois")).toBeUndefined();
});

test("the last whole run is found behind later failures", async ({ db }) => {
  const { id } = await startRun(db, { ...ask, at: at("08:00") });
  await endRun(db, id, { state: "done", at: at("08:05") });
  const later = await startRun(db, { ...ask, at: at("09:00") });
  await endRun(db, later.id, { state: "failed", at: at("09:05"), failure: "Panne." });
  expect((await lastWholeRunOf(db, "emplois", "38"))?.endedAt).toBe(at("08:05"));
  expect(await lastWholeRunOf(db, "emplois", "73")).toBeUndefined();
  expect((await lastRuns(db, { sources: ["emplois"], page: 2, pageSize: 1 })).total).toBe(2);
});

test("at the start of the server, runs asked on screen are ended; those of a terminal go on", async ({
  db,
}) => {
  const { accountId } = await signedIn(db, { role: "admin" });
  await startRun(db, { ...ask, accountId, at: at("10:00") });
  await startRun(db, { ...ask, source: "market", at: at("10:00") });
  expect(await endInterruptedRuns(db, at("10:01"))).toBe(1);
  expect((await lastRunOf(db, "emplois"))?.state).toBe("failed");
  expect((await lastRunOf(db, "market"))?.state).toBe("running");
});
