import { createRequire } from "node:module";
import type BetterSqlite from "better-sqlite3";

/**
 * The SQLite of this Node: version 13 crashes Node 20, and version 12 ends Node 24.19 and later when a statement is
 * garbage collected (`Assertion failed: (env) != nullptr`). Both speak the same language. See DECISIONS.md.
 */
const firstNodeOfVersion13 = 22;

const nodeMajor = Number.parseInt(process.versions.node, 10);
const packageName = nodeMajor < firstNodeOfVersion13 ? "better-sqlite3-node20" : "better-sqlite3";

export const SqliteDriver = createRequire(import.meta.url)(packageName) as typeof BetterSqlite;
export type SqliteDatabase = BetterSqlite.Database;
