import { sql } from "kysely";
import { connect, migrateToLatest } from "#db/database.server.ts";
import { postgresTemplate } from "./database.ts";

/** One migrated PostgreSQL database a run; every test clones it. */
export async function setup(): Promise<void> {
  const adminUrl = process.env.TEST_POSTGRES_URL;
  if (adminUrl === undefined) return;
  await using admin = connect(adminUrl);
  await sql`drop database if exists ${sql.id(postgresTemplate)} with (force)`.execute(admin);
  await sql`create database ${sql.id(postgresTemplate)}`.execute(admin);
  const url = new URL(adminUrl);
  url.pathname = postgresTemplate;
  await using template = connect(url.href);
  await migrateToLatest(template);
}
