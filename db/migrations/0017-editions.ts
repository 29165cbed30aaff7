import type { Kysely } from "kysely";

/** What the network publishes together, and what comes in from another installation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createEdition(db);
  await createEditionCell(db);
  await createNetworkPackage(db);
  await db.schema.alterTable("territory").addColumn("tile_row", "integer").execute();
  await db.schema.alterTable("territory").addColumn("tile_column", "integer").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("territory").dropColumn("tile_column").execute();
  await db.schema.alterTable("territory").dropColumn("tile_row").execute();
  for (const table of ["network_package", "edition_cell", "edition"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createEdition(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("edition")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "integer", (column) => column.unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("period_from", "text", (column) => column.notNull())
    .addColumn("period_to", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("supersedes", "integer")
    .addColumn("prepared_at", "text", (column) => column.notNull())
    .addColumn("computed_at", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("prepared_by", "text", (column) => column.notNull())
    .addColumn("published_on", "text")
    .addColumn("parameters", "text", (column) => column.notNull())
    .addColumn("labels", "text", (column) => column.notNull())
    .addColumn("definitions", "text", (column) => column.notNull())
    .addColumn("completeness", "text", (column) => column.notNull())
    .addColumn("disclosure", "text", (column) => column.notNull())
    .addColumn("changes", "text", (column) => column.notNull())
    .addColumn("digest", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("edition_by_period").on("edition").columns(["period_from"]).execute();
}

async function createEditionCell(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("edition_cell")
    .addColumn("edition_id", "text", (column) =>
      column.notNull().references("edition.id").onDelete("cascade"),
    )
    .addColumn("table_id", "text", (column) => column.notNull())
    .addColumn("rank", "integer", (column) => column.notNull())
    .addColumn("keys", "text", (column) => column.notNull())
    .addColumn("value", "bigint")
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("exact", "bigint")
    .addColumn("is_primary", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("edition_cell_pkey", ["edition_id", "table_id", "rank"])
    .execute();
}

async function createNetworkPackage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("network_package")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("import_id", "text", (column) => column.references("import.id"))
    .addColumn("made_on", "text", (column) => column.notNull())
    .addColumn("imported_at", "text", (column) => column.notNull())
    .addColumn("secret_mark", "text", (column) => column.notNull())
    .addColumn("keys_match", "integer", (column) => column.notNull())
    .addColumn("persons", "integer", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .execute();
}
