import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Kysely, Migrator, PostgresDialect, SqliteAdapter, type Dialect } from "kysely";
import pg from "pg";
import { migrations } from "./migrations/index.ts";
import type { Database } from "./schema.ts";
import { sqlite, worthNoWait } from "./sqlite-dialect.server.ts";
import { SqliteDriver } from "./sqlite-driver.server.ts";

export type Db = Kysely<Database>;

export const defaultDatabaseUrl = "sqlite:db/data/clause-commune.sqlite";

/** `sqlite:PATH` or `postgres://…`. */
export function connect(url: string): Db {
  return new Kysely<Database>({ dialect: dialectFor(url) });
}

export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** The file behind a `sqlite:` address. */
export function sqlitePath(url: string): string {
  return url.replace(/^sqlite:/, "");
}

/** Which engine answers, for the few statements that only one of them has. */
export function engineOf(db: Db): "sqlite" | "postgres" {
  return db.getExecutor().adapter instanceof SqliteAdapter ? "sqlite" : "postgres";
}

/**
 * For writing what is worth no wait: when another process is writing, SQLite refuses at once instead of waiting for
 * its turn. PostgreSQL locks rows, not the database: nothing to change there.
 */
export function withoutWaiting(db: Db): Db {
  return db.withPlugin(worthNoWait);
}

export async function migrateToLatest(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error("Migration failed", { cause: error });
}

/** Names of the migrations this program has and the database has not. Fails when the database does not answer. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const known = await migrator.getMigrations();
  return known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function dialectFor(url: string): Dialect {
  if (isPostgres(url)) return postgres(url);
  const path = sqlitePath(url);
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  return sqlite(new SqliteDriver(path));
}

function postgres(connectionString: string): Dialect {
  // node-postgres hands back sums and counts as text; ours all fit in a JavaScript number.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection cut while idle is replaced at the next request; without a listener it would end the process.
  pool.on("error", () => undefined);
  return new PostgresDialect({ pool });
}
