import { setTimeout as pause } from "node:timers/promises";
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver as KyselySqliteDriver,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type KyselyPlugin,
  type QueryId,
  type TransactionSettings,
} from "kysely";
import { SqliteDriver, type SqliteDatabase } from "./sqlite-driver.server.ts";

/** SQLite before 3.51.3 can lose commits made over two connections (the WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3] as const;

/** How long a write waits for its turn while another process writes, in milliseconds. */
const longestWait = 15_000;
/** How long SQLite itself waits, holding this process still: enough for the commit of another, no more. */
const heldStill = 10;
/** Between two tries the process serves others. */
const betweenTries = 50;

const hurried = new WeakSet<QueryId>();

/** Marks statements that are worth no wait: busy, they fail at once with SQLITE_BUSY. */
export const worthNoWait: KyselyPlugin = {
  transformQuery({ node, queryId }) {
    hurried.add(queryId);
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

/**
 * Settings are per connection: better-sqlite3 opens WAL at synchronous=NORMAL, which a power cut can undo. `wait`: how long a
 * write waits for its turn, in milliseconds, before it fails with SQLITE_BUSY.
 */
export function sqlite(database: SqliteDatabase, wait = longestWait): Dialect {
  refuseUnsafeSqlite(database);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`busy_timeout = ${heldStill}`);
  database.pragma("secure_delete = ON");
  database.pragma("trusted_schema = OFF");
  database.pragma("cache_size = -65536");
  return new PatientSqliteDialect(database, wait);
}

function refuseUnsafeSqlite(database: SqliteDatabase): void {
  const version = String(database.prepare("select sqlite_version()").pluck().get());
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const [safeMajor, safeMinor, safePatch] = oldestSafeSqlite;
  const rank = (a: number, b: number, c: number): number => a * 1_000_000 + b * 1_000 + c;
  if (rank(major, minor, patch) < rank(safeMajor, safeMinor, safePatch)) {
    throw new Error(`SQLite ${version} peut perdre des écritures\u00a0: il faut au moins 3.51.3.`);
  }
}

class PatientSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #wait: number;

  constructor(database: SqliteDatabase, wait: number) {
    super({ database });
    this.#database = database;
    this.#wait = wait;
  }

  /** SQLite can roll back DDL; Kysely's adapter says it cannot, so a failed migration would stay half applied. */
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })();
  }

  override createDriver(): Driver {
    return new PatientSqliteDriver(this.#database, this.#wait);
  }
}

/**
 * better-sqlite3 waits for a lock with the whole process: a server would answer nobody while an import writes. Here SQLite
 * hardly waits; what it refuses as busy is tried again later, and the one connection serves reads in between.
 */
class PatientSqliteDriver extends KyselySqliteDriver {
  readonly #database: SqliteDatabase;
  readonly #wait: number;

  constructor(database: SqliteDatabase, wait: number) {
    super({ database });
    this.#database = database;
    this.#wait = wait;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => this.#inTurn(query.queryId, () => connection.executeQuery(query)),
      streamQuery: (query, size) => connection.streamQuery(query, size),
    };
  }

  /**
   * A transaction that reads, then writes, must take the write lock at once: begun later, while another process writes,
   * it is refused instead of waiting for its turn.
   */
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** Inside a transaction there is nothing to wait for: it holds its lock already, or must start again. */
  async #inTurn<Value>(queryId: QueryId, act: () => Promise<Value>): Promise<Value> {
    const deadline = Date.now() + (hurried.has(queryId) ? 0 : this.#wait);
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (!isBusy(error) || this.#database.inTransaction || Date.now() >= deadline) throw error;
      }
      await super.releaseConnection();
      await pause(betweenTries);
      await super.acquireConnection();
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDriver.SqliteError && error.code.startsWith("SQLITE_BUSY");
}
