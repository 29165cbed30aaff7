import type { Kysely } from "kysely";

/** Files that came in, and what was said of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createImport(db);
  await createImportRemark(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["import_remark", "import"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createImport(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("file_name", "text", (column) => column.notNull())
    .addColumn("file_bytes", "bigint", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("host_id", "text", (column) => column.references("organisation.id"))
    .addColumn("dry_run", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("progress", "bigint", (column) => column.notNull())
    .addColumn("counts", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("finished_at", "text")
    .execute();
}

async function createImportRemark(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_remark")
    .addColumn("import_id", "text", (column) => column.notNull().references("import.id").onDelete("cascade"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("severity", "text", (column) => column.notNull())
    .addColumn("sheet", "text")
    .addColumn("row", "integer")
    .addColumn("column", "text")
    .addColumn("value", "text")
    .addColumn("message", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("import_remark_pkey", ["import_id", "position"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("import_by_created_at").on("import").columns(["created_at"]).execute();
}
