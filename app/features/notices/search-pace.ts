import type { RefreshRun } from "#db/queries/refresh-runs.server.ts";

/** Milliseconds between two searches of the installation: the source is free and shared. Our choice. */
const betweenSearches = 60 * 60_000;
/** After one that brought nothing. */
const afterFailure = 5 * 60_000;

type Run = Pick<RefreshRun, "state" | "startedAt">;

/** When the next search may be asked, as an instant; null: now. One under way is waited for. */
export function nextSearchAt(last: Run | undefined, now: Date): string | null {
  if (last === undefined) return null;
  const pace = last.state === "failed" ? afterFailure : betweenSearches;
  const next = Date.parse(last.startedAt) + pace;
  return next > now.getTime() ? new Date(next).toISOString() : null;
}
