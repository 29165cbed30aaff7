import { Migrator, NO_MIGRATIONS } from "kysely";
import { migrations } from "#db/migrations/index.ts";
import { expect, test } from "#tests/support/test.ts";
import { schemaColumns } from "#tests/support/schema-columns.ts";

test("the typed schema names exactly the columns the migrations made", async ({ db }) => {
  const tables = await db.introspection.getTables();
  const found = Object.fromEntries(
    tables.map((table) => [table.name, table.columns.map((column) => column.name).sort()]),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.entries(schemaColumns).map(([table, columns]) => [table, [...columns].sort()])),
  );
});

test("every migration can be undone and redone", async ({ db }) => {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  expect((await migrator.migrateTo(NO_MIGRATIONS)).error).toBeUndefined();
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
});
