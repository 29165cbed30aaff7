import type { Kysely } from "kysely";

/** What studies are made with: dated reference values, clause texts, what structures do. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createReferenceValue(db);
  await createClauseText(db);
  await createOrganisationActivity(db);
  await db.schema
    .createIndex("reference_value_by_code")
    .on("reference_value")
    .columns(["kind", "code"])
    .execute();
  await db.schema
    .createIndex("organisation_activity_by_activity")
    .on("organisation_activity")
    .columns(["activity"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["organisation_activity", "clause_text", "reference_value"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createReferenceValue(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reference_value")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("effective_on", "text", (column) => column.notNull())
    .addColumn("until_on", "text")
    .addColumn("value", "bigint", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("to_check", "integer", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("signed_by", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createClauseText(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("clause_text")
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("adopted_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("clause_text_pkey", ["key", "version"])
    .execute();
}

async function createOrganisationActivity(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organisation_activity")
    .addColumn("organisation_id", "text", (column) =>
      column.notNull().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("activity", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("organisation_activity_pkey", ["organisation_id", "activity"])
    .execute();
}
