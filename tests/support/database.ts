import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { connect, migrateToLatest, type Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import { sqlite } from "#db/sqlite-dialect.server.ts";
import { SqliteDriver } from "#db/sqlite-driver.server.ts";

const postgresUrl = process.env.TEST_POSTGRES_URL;
export const engine = postgresUrl === undefined ? "sqlite" : "postgres";

/**
 * A migrated database for each test of a file, on the engine this run checks. On PostgreSQL, where making one is slow, they
 * share a database emptied before each test.
 */
export async function openDatabases(): Promise<{
  next: () => Promise<{ db: Db; end: () => Promise<void> }>;
  drop: () => Promise<void>;
}> {
  if (postgresUrl === undefined) {
    const next = async () => {
      const { db, drop } = await openSqlite();
      return { db, end: drop };
    };
    return { next, drop: () => Promise.resolve() };
  }
  const { db, drop } = await openPostgres(postgresUrl);
  const next = async () => {
    await emptyPostgres(db);
    // Another object on the same connections: what the product keeps in memory of a database is kept by object.
    return { db: db.withoutPlugins(), end: () => Promise.resolve() };
  };
  return { next, drop };
}

/** One test's own migrated database, on the engine this run checks. Returns how to drop it. */
export async function openTestDatabase(): Promise<{ db: Db; drop: () => Promise<void> }> {
  return postgresUrl === undefined ? openSqlite() : openPostgres(postgresUrl);
}

/** The same, with a URL by which another process opens it too. */
export async function openSharedTestDatabase(): Promise<{
  db: Db;
  url: string;
  drop: () => Promise<void>;
}> {
  if (postgresUrl !== undefined) return openPostgres(postgresUrl);
  migratedImage ??= migrateSqliteImage();
  const folder = await mkdtemp(join(tmpdir(), "clause-commune-test-"));
  const file = join(folder, "essai.sqlite");
  await writeFile(file, await migratedImage);
  const db = connect(`sqlite:${file}`);
  const drop = async (): Promise<void> => {
    await db.destroy();
    await rm(folder, { recursive: true });
  };
  return { db, url: `sqlite:${file}`, drop };
}

let migratedImage: Promise<Buffer> | undefined;

async function openSqlite(): Promise<{ db: Db; drop: () => Promise<void> }> {
  migratedImage ??= migrateSqliteImage();
  const db = new Kysely<Database>({ dialect: sqlite(new SqliteDriver(await migratedImage)) });
  return { db, drop: () => db.destroy() };
}

async function migrateSqliteImage(): Promise<Buffer> {
  const driver = new SqliteDriver(":memory:");
  await migrateToLatest(new Kysely<Database>({ dialect: sqlite(driver) }));
  return driver.serialize();
}

export const postgresTemplate = "clause_commune_test_template";

async function openPostgres(adminUrl: string): Promise<{ db: Db; url: string; drop: () => Promise<void> }> {
  const name = `clause_commune_test_${randomUUID().replaceAll("-", "")}`;
  await using admin = connect(adminUrl);
  await sql`create database ${sql.id(name)} template ${sql.id(postgresTemplate)}`.execute(admin);
  const url = new URL(adminUrl);
  url.pathname = name;
  const db = connect(url.href);
  const drop = async (): Promise<void> => {
    await db.destroy();
    await using dropper = connect(adminUrl);
    await sql`drop database ${sql.id(name)} with (force)`.execute(dropper);
  };
  return { db, url: url.href, drop };
}

/** Every row goes, foreign keys aside; what the migrations did stays known. */
async function emptyPostgres(db: Db): Promise<void> {
  await sql`
    do $$
    declare name regclass;
    begin
      set local session_replication_role = replica;
      for name in
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%'
      loop
        execute format('delete from %s', name);
      end loop;
    end $$`.execute(db);
}
