import { randomUUID } from "node:crypto";
import type { OutsideSource, RefreshState } from "#app/domain/outside-source.ts";
import type { Db } from "../database.server.ts";
import { nextEnteredRank } from "../entry-rank.server.ts";
import type { AccountId, Id, Instant } from "../schema/columns.ts";
import { takeTurn } from "./audit.server.ts";

export type RefreshRunId = Id<"refresh_run">;

/** What a run made of the records it read. */
export type RefreshCounts = {
  found: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Left as typed though the source says otherwise. */
  kept: number;
  refused: number;
};

export const noCounts: RefreshCounts = {
  found: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  kept: 0,
  refused: 0,
};

/** Milliseconds. A run the program starts is ended after 30 minutes: one that is still there later was cut short. */
const longestRun = 45 * 60_000;

const cutShort = "L’actualisation s’est interrompue avant la fin\u00a0: relancez-la.";

export type RefreshAsk = {
  source: OutsideSource;
  /** Its code, `38`. */
  department: string;
  /** Null: from a terminal, or by the clock. */
  accountId: AccountId | null;
  at: Instant;
};

export type StartOutcome =
  { outcome: "started"; id: RefreshRunId } | { outcome: "under way"; id: RefreshRunId; since: Instant };

/**
 * Records that a source starts being asked, unless it already is for that département: two never run at once. One that
 * a crash left behind is ended first, as failed.
 */
export async function startRun(db: Db, ask: RefreshAsk): Promise<StartOutcome> {
  return db.transaction().execute(async (trx) => {
    await takeTurn(trx);
    const { source, department, accountId, at } = ask;
    const abandonedBefore = new Date(Date.parse(at) - longestRun).toISOString() as Instant;
    await trx
      .updateTable("refresh_run")
      .set({ state: "failed", ended_at: at, failure: cutShort })
      .where("state", "=", "running")
      .where("source", "=", source)
      .where("department", "=", department)
      .where("started_at", "<", abandonedBefore)
      .execute();
    const current = await trx
      .selectFrom("refresh_run")
      .select(["id", "started_at as since"])
      .where("state", "=", "running")
      .where("source", "=", source)
      .where("department", "=", department)
      .executeTakeFirst();
    if (current) return { outcome: "under way", ...current };
    const id = randomUUID() as string as RefreshRunId;
    await trx
      .insertInto("refresh_run")
      .values({
        id,
        source,
        department,
        state: "running",
        started_at: at,
        ended_at: null,
        ...noCounts,
        failure: null,
        account_id: accountId,
        entered_rank: nextEnteredRank(),
      })
      .execute();
    return { outcome: "started", id };
  });
}

/** How far a run is: what it wrote so far is kept whatever happens next. */
export async function countRun(db: Db, id: RefreshRunId, counts: RefreshCounts): Promise<void> {
  await db
    .updateTable("refresh_run")
    .set(counts)
    .where("id", "=", id)
    .where("state", "=", "running")
    .execute();
}

/**
 * Ends a run. `counts`: what it made of the records; without them, those it had said so far. `failure`: why it stopped or
 * what it left aside, in French. Returns false when it was already ended.
 */
export async function endRun(
  db: Db,
  id: RefreshRunId,
  end: {
    state: Exclude<RefreshState, "running">;
    at: Instant;
    counts?: RefreshCounts;
    failure?: string | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("refresh_run")
    .set({ ...end.counts, state: end.state, ended_at: end.at, failure: end.failure ?? null })
    .where("id", "=", id)
    .where("state", "=", "running")
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Runs asked for on screen and cut short by a stop of the server; called when it starts. Returns how many. */
export async function endInterruptedRuns(db: Db, at: Instant): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("refresh_run")
    .set({ state: "failed", ended_at: at, failure: cutShort })
    .where("state", "=", "running")
    .where("account_id", "is not", null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function runs(db: Db) {
  return db
    .selectFrom("refresh_run")
    .leftJoin("account", "account.id", "refresh_run.account_id")
    .select([
      "refresh_run.id",
      "refresh_run.source",
      "refresh_run.department",
      "refresh_run.state",
      "refresh_run.started_at as startedAt",
      "refresh_run.ended_at as endedAt",
      "refresh_run.found",
      "refresh_run.created",
      "refresh_run.updated",
      "refresh_run.unchanged",
      "refresh_run.kept",
      "refresh_run.refused",
      "refresh_run.failure",
      "account.name as askedBy",
    ])
    .orderBy("refresh_run.entered_rank", "desc");
}

/** One time a source was asked; `askedBy` is null from a terminal or by the clock. */
export type RefreshRun = Awaited<ReturnType<typeof lastRuns>>["runs"][number];

/** The last runs of some sources, the latest first, a page of them, with how many there are in all. */
export async function lastRuns(
  db: Db,
  {
    sources,
    page = 1,
    pageSize = 20,
  }: { sources: readonly OutsideSource[]; page?: number; pageSize?: number },
) {
  const { total } = await db
    .selectFrom("refresh_run")
    .where("source", "in", sources)
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const found = await runs(db)
    .where("source", "in", sources)
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { runs: found, total };
}

/** The latest run of a source, whatever became of it, among those of a département when one is given. */
export async function lastRunOf(
  db: Db,
  source: OutsideSource,
  department?: string,
): Promise<RefreshRun | undefined> {
  return runs(db)
    .where("source", "=", source)
    .$if(department !== undefined, (query) => query.where("department", "=", department ?? ""))
    .limit(1)
    .executeTakeFirst();
}

/** The latest run of a source that went to its end: « non mise à jour depuis le … ». */
export async function lastWholeRunOf(
  db: Db,
  source: OutsideSource,
  department?: string,
): Promise<RefreshRun | undefined> {
  return runs(db)
    .where("source", "=", source)
    .where("state", "=", "done")
    .$if(department !== undefined, (query) => query.where("department", "=", department ?? ""))
    .limit(1)
    .executeTakeFirst();
}
