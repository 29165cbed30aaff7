import type { Db } from "#db/database.server.ts";
import { dataRevision } from "#db/queries/audit.server.ts";

type Kept<Value> = { revision: number; value: Promise<Value> };

/**
 * Keeps computed figures in memory until a write: under one key of one database, the value computed at its current
 * data revision. Requests that come while it is computed wait for the same computation. At most `size` keys a database,
 * the least lately asked going first.
 */
export function keptFigures<Value>(size: number) {
  const databases = new WeakMap<Db, Map<string, Kept<Value>>>();
  return async function keptOr(db: Db, key: string, compute: () => Promise<Value>): Promise<Value> {
    const kept = databases.get(db) ?? new Map<string, Kept<Value>>();
    databases.set(db, kept);
    // Read before computing: a write in between makes the next request compute again, never the reverse.
    const revision = await dataRevision(db);
    const known = kept.get(key);
    kept.delete(key);
    const entry = known?.revision === revision ? known : { revision, value: compute() };
    kept.set(key, entry);
    dropOldest(kept, size);
    try {
      return await entry.value;
    } catch (failure) {
      if (kept.get(key) === entry) kept.delete(key);
      throw failure;
    }
  };
}

function dropOldest(kept: Map<string, unknown>, size: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= size) return;
    kept.delete(key);
  }
}
