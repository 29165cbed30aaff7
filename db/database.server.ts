import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import SqliteDriver from "better-sqlite3";
import {
  CompiledQuery,
  Kysely,
  Migrator,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver as KyselySqliteDriver,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type SqliteDialectConfig,
  type TransactionSettings,
} from "kysely";
import pg from "pg";
import { migrations } from "./migrations/index.ts";
import type { Database } from "./schema.ts";

export type Db = Kysely<Database>;

export const defaultDatabaseUrl = "sqlite:db/data/clause-commune.sqlite";

/** SQLite before 3.51.3 can lose commits made over two connections (the WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3] as const;

/** How long a write waits for its turn while another process writes, in milliseconds. */
const busyTimeout = 5000;

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
 * Writes something that is worth no wait: when another process is writing, SQLite refuses at once instead of holding
 * this process still for its turn. PostgreSQL locks rows, not the database: nothing to change there.
 */
export async function withoutWaiting(db: Db, write: (db: Db) => Promise<void>): Promise<void> {
  if (engineOf(db) === "postgres") return write(db);
  await db.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      await write(connection);
    } finally {
      await sql.raw(`pragma busy_timeout = ${busyTimeout}`).execute(connection);
    }
  });
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

/** Settings are per connection: better-sqlite3 opens WAL at synchronous=NORMAL, which a power cut can undo. */
export function sqlite(database: SqliteDriver.Database): Dialect {
  refuseUnsafeSqlite(database);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`busy_timeout = ${busyTimeout}`);
  database.pragma("secure_delete = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("cache_size = -65536");
  return new AtomicSqliteDialect({ database });
}

function refuseUnsafeSqlite(database: SqliteDriver.Database): void {
  const version = String(database.prepare("select sqlite_version()").pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const [safeMajor, safeMinor, safePatch] = oldestSafeSqlite;
  const rank = (a: number, b: number, c: number): number => a * 1_000_000 + b * 1_000 + c;
  if (rank(major, minor, patch) < rank(safeMajor, safeMinor, safePatch)) {
    throw new Error(`SQLite ${version} peut perdre des écritures\u00a0: il faut au moins 3.51.3.`);
  }
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

/**
 * SQLite can roll back DDL; Kysely's adapter says it cannot, so a failed migration would stay half applied. And a
 * transaction that reads, then writes, must take the write lock at once: begun later, while another process writes,
 * it is refused instead of waiting for its turn.
 */
class AtomicSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }

  override createDriver(): Driver {
    return new (class extends KyselySqliteDriver {
      override async beginTransaction(
        connection: DatabaseConnection,
        settings?: TransactionSettings,
      ): Promise<void> {
        const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
        await connection.executeQuery(CompiledQuery.raw(begin));
      }
    })(this.#config);
  }
}
