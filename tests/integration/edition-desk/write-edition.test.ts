import type { Db } from "#db/database.server.ts";
import { computeDraft } from "#app/features/edition-desk/compute-draft.server.ts";
import { publish, recompute, removeDraft } from "#app/features/edition-desk/draft-acts.server.ts";
import { editionComputeCommand } from "#db/commands/edition-compute.server.ts";
import { failInterruptedComputations } from "#db/queries/editions/change-draft.server.ts";
import { editionDigest, verifyEditions } from "#db/queries/editions/edition-digest.server.ts";
import { findEdition, findEditionDraft, listEditions } from "#db/queries/editions/read-edition.server.ts";
import { keepComputed } from "#db/queries/editions/write-edition.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { computedEdition, refusedEdition } from "#tests/support/computed-edition.ts";
import { signedIn, testEnv, testSecrets } from "#tests/support/signed-in.ts";
import { describe, expect, test } from "#tests/support/test.ts";
import { at, now, publishDraft, readyDraft, startedEdition, today } from "./desk-support.ts";

async function viewerOf(db: Db) {
  const { accountId } = await signedIn(db, { role: "animator" });
  const none = { organisationId: null, organisationName: null, territoryCode: null };
  return { accountId, name: "Aurélie Chaboud", role: "animator" as const, ...none };
}

async function everything(db: Db) {
  return {
    editions: await db.selectFrom("edition").selectAll().orderBy("id").execute(),
    cells: await db.selectFrom("edition_cell").selectAll().orderBy("table_id").orderBy("rank").execute(),
  };
}

describe("the life of an edition", () => {
  test("one draft a period: asked twice, it is the same", async ({ db }) => {
    const first = await startedEdition(db);
    expect(first.started).toEqual({ outcome: "started", revision: 1, supersedes: null });
    expect((await startedEdition(db)).started).toEqual({ outcome: "already", id: first.id });
    expect((await startedEdition(db, "2025-S2")).started.outcome).toBe("started");
  });

  test("a period that is not over, or whose year is out, does not start", async ({ db }) => {
    expect((await startedEdition(db, "2026-S2")).started).toEqual({
      outcome: "not ended",
      lastDay: "2026-12-31",
    });
    await publishDraft(db, await readyDraft(db, "2025"));
    expect((await startedEdition(db, "2025-S1")).started).toEqual({ outcome: "other kind", numbers: [1] });
  });

  test("numbers follow each other, and a draft published twice keeps its number", async ({ db }) => {
    const draft = await readyDraft(db, "2025-S2");
    expect(await publishDraft(db, draft)).toEqual({ outcome: "published", number: 1 });
    expect(await publishDraft(db, draft)).toEqual({ outcome: "again", number: 1 });
    expect(await publishDraft(db, await readyDraft(db))).toEqual({ outcome: "published", number: 2 });
    expect((await listEditions(db)).map(({ number }) => number)).toEqual([2, 1]);
  });

  test("a draft that moved is not published, nor one that was asked again or refused", async ({ db }) => {
    const { id, revision } = await readyDraft(db);
    expect(await publishDraft(db, { id, revision: revision - 1 })).toEqual({ outcome: "modified meanwhile" });
    const viewer = await viewerOf(db);
    await recompute(db, { viewer, seen: { id, revision }, at, merges: {}, today });
    expect(await publishDraft(db, { id, revision: revision + 1 })).toEqual({ outcome: "not ready" });
    await computeDraft(db, { id, now: now() }, () => Promise.resolve(refusedEdition()));
    const refused = await findEditionDraft(db, id);
    expect(refused).toMatchObject({ state: "refused", revision: revision + 2 });
    expect(refused?.tables.every(({ cells }) => cells.length === 0)).toBe(true);
    expect(await publishDraft(db, { id, revision: revision + 2 })).toEqual({ outcome: "not ready" });
    expect(await publishDraft(db, { id: "none" as Id<"edition">, revision: 1 })).toEqual({
      outcome: "not found",
    });
  });

  test("what a computation gives is dropped when the draft was asked again meanwhile", async ({ db }) => {
    const { id } = await startedEdition(db);
    const viewer = await viewerOf(db);
    const outcome = await computeDraft(db, { id, now: now() }, async () => {
      await recompute(db, { viewer, seen: { id, revision: 1 }, at, merges: {}, today });
      return computedEdition();
    });
    expect(outcome).toEqual({ outcome: "dropped" });
    expect(await findEditionDraft(db, id)).toMatchObject({ state: "computing", revision: 2 });
  });

  test("a computation that stops leaves the draft failed, and may be asked again", async ({ db }) => {
    const { id } = await startedEdition(db);
    const stops = () => Promise.reject(new Error("stopped"));
    await expect(computeDraft(db, { id, now: now() }, stops)).rejects.toThrow("stopped");
    expect(await findEditionDraft(db, id)).toMatchObject({ state: "failed", revision: 2 });
    const asked = await recompute(db, {
      viewer: await viewerOf(db),
      seen: { id, revision: 2 },
      at,
      merges: { territory: [["oisans", "gresivaudan"]] },
      today,
    });
    expect(asked.outcome).toBe("asked");
    expect(await failInterruptedComputations(db)).toBe(1);
    expect(await findEditionDraft(db, id)).toMatchObject({ state: "failed", revision: 4 });
  });

  test("a deleted draft is gone with its cells, and deleting it again changes nothing", async ({ db }) => {
    const seen = await readyDraft(db);
    const viewer = await viewerOf(db);
    expect(await removeDraft(db, { viewer, seen: { ...seen, revision: 1 }, at })).toEqual({
      outcome: "modified meanwhile",
    });
    expect(await removeDraft(db, { viewer, seen, at })).toEqual({ outcome: "deleted" });
    expect(await removeDraft(db, { viewer, seen, at })).toEqual({ outcome: "again" });
    expect(await everything(db)).toEqual({ editions: [], cells: [] });
  });
});

describe("an edition that replaces another", () => {
  test("is computed with it, keeps its groups and says what changed", async ({ db }) => {
    const merges = { territory: [["oisans", "gresivaudan"]] };
    const computed = computedEdition();
    const first = { ...computed, parameters: { ...computed.parameters, merges } };
    await publishDraft(db, await readyDraft(db, "2026-S1", first));
    const { id, started } = await startedEdition(db, "2026-S1", "Motif\u00a0: relevés de juin validés");
    expect(started).toMatchObject({ outcome: "started", supersedes: 1 });
    let asked: unknown;
    await computeDraft(db, { id, now: now() }, (_, question) => {
      asked = question;
      const tables = first.tables.map((table) => ({
        ...table,
        cells: table.cells.map((cell) =>
          table.id === "hires-by-territory" && cell.value === 23 ? { ...cell, value: 24, exact: 24 } : cell,
        ),
      }));
      return Promise.resolve({ ...first, tables });
    });
    expect(asked).toMatchObject({ together: [1] });
    expect((await findEditionDraft(db, id))?.changes).toEqual([
      "Motif\u00a0: relevés de juin validés",
      "Recrutements\u00a0: le total, territoire Grésivaudan.",
    ]);
    const viewer = await viewerOf(db);
    expect(await recompute(db, { viewer, seen: { id, revision: 2 }, at, merges: {}, today })).toEqual({
      outcome: "earlier merges",
    });
    expect(await publishDraft(db, { id, revision: 2 })).toEqual({ outcome: "published", number: 2 });
    expect(await listEditions(db)).toMatchObject([
      { number: 2, supersedes: 1, supersededBy: null },
      { number: 1, supersedes: null, supersededBy: 2 },
    ]);
  });
});

describe("a published edition", () => {
  test("is written to by no command", async ({ db }) => {
    const seen = await readyDraft(db);
    await publishDraft(db, seen);
    const before = await everything(db);
    const viewer = await viewerOf(db);
    for (const revision of [1, 2, 3, 4]) {
      const again = { id: seen.id, revision };
      await recompute(db, { viewer, seen: again, at, merges: {}, today });
      await removeDraft(db, { viewer, seen: again, at });
      await publish(db, { viewer, seen: again, at, today });
      await db
        .transaction()
        .execute((trx) =>
          keepComputed(trx, again, computedEdition(), { completeness: [], changes: ["x"], at }),
        );
    }
    const output = { out: () => undefined, err: () => undefined };
    const command = { db, env: testEnv, secrets: testSecrets, output, now: now() };
    const compute = () => Promise.resolve(computedEdition());
    expect(await editionComputeCommand(command, ["--id", seen.id], compute)).toBe(1);
    expect(await failInterruptedComputations(db)).toBe(0);
    expect(await everything(db)).toEqual(before);
  });

  test("is sealed: a figure, a word or a date touched afterwards is found out", async ({ db }) => {
    const seen = await readyDraft(db);
    await publishDraft(db, seen);
    const published = await findEdition(db, 1);
    expect(published && editionDigest(published)).toMatch(/^[0-9a-f]{64}$/);
    expect(await verifyEditions(db)).toEqual({ editions: 1, touched: [] });
    const cells = () =>
      db.updateTable("edition_cell").where("table_id", "=", "hires-by-territory").where("rank", "=", 0);
    await cells().set({ value: 24 }).execute();
    expect(await verifyEditions(db)).toEqual({ editions: 1, touched: [1] });
    await cells().set({ value: 23 }).execute();
    expect(await verifyEditions(db)).toEqual({ editions: 1, touched: [] });
    await db.updateTable("edition").set({ prepared_by: "Autre" }).execute();
    expect(await verifyEditions(db)).toEqual({ editions: 1, touched: [1] });
  });
});

test("the command says how it is used, and that nothing waits under an id", async ({ db }) => {
  const said: string[] = [];
  const output = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
  const command = { db, env: testEnv, secrets: testSecrets, output, now: now() };
  const compute = () => Promise.resolve(computedEdition());
  expect(await editionComputeCommand(command, [], compute)).toBe(2);
  expect(await editionComputeCommand(command, ["--autre"], compute)).toBe(2);
  expect(await editionComputeCommand(command, ["--id", "none"], compute)).toBe(1);
  const { id } = await startedEdition(db);
  expect(await editionComputeCommand(command, ["--id", id], compute)).toBe(0);
  expect(said.at(-1)).toContain("le brouillon attend");
});
