import type { Db } from "#db/database.server.ts";
import { recordAudit, type OwnActor } from "#db/queries/audit.server.ts";
import { endRun, type RefreshCounts, type RefreshRunId } from "#db/queries/refresh-runs.server.ts";
import type { Instant } from "#db/schema/columns.ts";
import { leftAside } from "./left-aside-words.ts";
import type { StructuresRead } from "./read-structures.ts";
import { writeDirectory, type DirectoryAsk, type DirectoryPlan } from "./write-directory.server.ts";

export type FinishedRefresh = { counts: RefreshCounts; aside: string[] };

/**
 * Writes what was read of a source and ends its run, in one transaction, with one event in the trace. `stopped`: why what
 * was read is not all, in French; null when it is.
 */
export async function finishRefresh(
  db: Db,
  run: RefreshRunId,
  read: StructuresRead,
  { actor, stopped, ...ask }: Omit<DirectoryAsk, "isWhole"> & { actor: OwnActor; stopped: string | null },
): Promise<FinishedRefresh> {
  return db.transaction().execute(async (trx) => {
    const { plan, changes } = await writeDirectory(trx, read, { ...ask, isWhole: stopped === null });
    const counts = countsOf(read, plan);
    const aside = leftAside(read, plan);
    await endRun(trx, run, {
      state: stopped === null ? "done" : "partial",
      at: new Date().toISOString() as Instant,
      counts,
      failure: runWords(stopped, aside),
    });
    await recordAudit(trx, {
      actor,
      act: "directory.refreshed",
      objectType: "refresh_run",
      objectId: run,
      changes,
    });
    return { counts, aside };
  });
}

/** What a run makes of what it read, in numbers. */
export function countsOf(read: StructuresRead, plan: DirectoryPlan): RefreshCounts {
  const { created, updated, unchanged, kept } = plan;
  return { found: read.found, created, updated, unchanged, kept, refused: read.refused.length };
}

function runWords(stopped: string | null, aside: readonly string[]): string | null {
  const words = [
    ...(stopped === null ? [] : [stopped]),
    ...(aside.length === 0 ? [] : [`Laissé de côté\u00a0: ${aside.join("\u202f; ")}.`]),
  ];
  return words.length === 0 ? null : words.join(" ");
}
