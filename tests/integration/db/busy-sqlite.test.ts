import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, test as base } from "vitest";
import { connect, withoutWaiting, type Db } from "#db/database.server.ts";
import type { Database } from "#db/schema.ts";
import { sqlite } from "#db/sqlite-dialect.server.ts";
import { SqliteDriver, type SqliteDatabase } from "#db/sqlite-driver.server.ts";

type Shared = { db: Db; other: SqliteDatabase };

/** One file, the product's connection and that of another process, which is writing. */
const test = base.extend<{ shared: Shared }>({
  shared: async ({}, provide) => {
    const folder = await mkdtemp(join(tmpdir(), "clause-commune-busy-"));
    const path = join(folder, "shared.sqlite");
    await using db = connect(`sqlite:${path}`);
    await sql`create table note (body text not null)`.execute(db);
    const other = new SqliteDriver(path);
    other.exec("begin immediate; insert into note values ('theirs')");
    await provide({ db, other });
    other.close();
    await rm(folder, { recursive: true });
  },
});

const add = (db: Db, body: string) => sql`insert into note values (${body})`.execute(db);
const notes = async (db: Db) =>
  (await sql<{ body: string }>`select body from note order by rowid`.execute(db)).rows.map(
    ({ body }) => body,
  );

test("a write waits for another process without holding this one still, and reads go on", async ({
  shared: { db, other },
}) => {
  const written = add(db, "ours");
  const turns: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) turns.push((await notes(db)).length);
  other.exec("commit");
  await written;
  expect(turns).toEqual([0, 0, 0, 0, 0]);
  expect(await notes(db)).toEqual(["theirs", "ours"]);
});

test("a transaction waits for its turn as a whole", async ({ shared: { db, other } }) => {
  const written = db.transaction().execute(async (trx) => {
    const found = await notes(trx);
    await sql`insert into note values (${`after ${found.length}`})`.execute(trx);
  });
  expect(await notes(db)).toEqual([]);
  other.exec("commit");
  await written;
  expect(await notes(db)).toEqual(["theirs", "after 1"]);
});

test("two writes of this process that wait both go through", async ({ shared: { db, other } }) => {
  const written = [add(db, "one"), db.transaction().execute((trx) => add(trx as Db, "two"))];
  expect(await notes(db)).toEqual([]);
  other.exec("commit");
  await Promise.all(written);
  expect((await notes(db)).sort()).toEqual(["one", "theirs", "two"]);
});

test("past its wait a write is refused as busy, and nothing of it stays", async ({
  shared: { db, other },
}) => {
  await using hasty = new Kysely<Database>({ dialect: sqlite(new SqliteDriver(other.name), 60) });
  await expect(add(hasty, "ours")).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  other.exec("commit");
  expect(await notes(db)).toEqual(["theirs"]);
});

test("what is worth no wait is refused at once", async ({ shared: { db, other } }) => {
  await expect(add(withoutWaiting(db), "ours")).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  other.exec("commit");
  expect(await notes(db)).toEqual(["theirs"]);
});

test("a fault that is no wait is told at once", async ({ shared: { db, other } }) => {
  other.exec("commit");
  await expect(sql`insert into note values (null)`.execute(db)).rejects.toMatchObject({
    code: "SQLITE_CONSTRAINT_NOTNULL",
  });
});
