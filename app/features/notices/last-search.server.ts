import { lastRunOf, lastWholeRunOf, type RefreshRun } from "#db/queries/refresh-runs.server.ts";
import type { Db } from "#db/database.server.ts";
import { nextSearchAt } from "./search-pace.ts";

/** What the screen says of the last search, and whether another may be asked. */
export async function lastSearch(db: Db, now: Date) {
  const last = await lastRunOf(db, "boamp");
  const whole = last?.state === "done" ? undefined : await lastWholeRunOf(db, "boamp");
  return { last: last && told(last), wholeAt: whole?.startedAt ?? null, nextAt: nextSearchAt(last, now) };
}

export type LastSearch = Awaited<ReturnType<typeof lastSearch>>;

function told({ state, startedAt, found, created, refused, failure }: RefreshRun) {
  return { state, startedAt, found, created, refused, failure };
}
