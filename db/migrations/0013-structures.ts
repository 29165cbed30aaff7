import { sql, type Kysely } from "kysely";

/** What the directory says of structures beyond their kind and activities, where it was read, where communes are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("commune").addColumn("latitude", "integer").execute();
  await db.schema.alterTable("commune").addColumn("longitude", "integer").execute();
  await createStructureProfile(db);
  await createStructureZone(db);
  await createStructureSource(db);
  await createRefreshRun(db);
  await db.schema.createIndex("organisation_by_kind").on("organisation").columns(["kind"]).execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("organisation_by_kind").execute();
  for (const table of ["refresh_run", "structure_source", "structure_zone", "structure_profile"]) {
    await db.schema.dropTable(table).execute();
  }
  await db.schema.alterTable("commune").dropColumn("longitude").execute();
  await db.schema.alterTable("commune").dropColumn("latitude").execute();
}

async function createStructureProfile(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("structure_profile")
    .addColumn("organisation_id", "text", (column) =>
      column.primaryKey().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("brand", "text")
    .addColumn("website", "text")
    .addColumn("contact", "text")
    .addColumn("services", "text")
    .addColumn("capacity", "integer")
    .addColumn("radius_km", "integer")
    .addColumn("latitude", "integer")
    .addColumn("longitude", "integer")
    .addColumn("about", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .execute();
}

async function createStructureZone(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("structure_zone")
    .addColumn("organisation_id", "text", (column) =>
      column.notNull().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("level", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("structure_zone_pkey", ["organisation_id", "level", "code"])
    .execute();
}

async function createStructureSource(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("structure_source")
    .addColumn("organisation_id", "text", (column) =>
      column.notNull().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("fields", "text", (column) => column.notNull())
    .addColumn("seen_on", "text", (column) => column.notNull())
    .addColumn("missing_since", "text")
    .addPrimaryKeyConstraint("structure_source_pkey", ["organisation_id", "source"])
    .execute();
}

async function createRefreshRun(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("refresh_run")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("department", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("ended_at", "text")
    .addColumn("found", "integer", (column) => column.notNull())
    .addColumn("created", "integer", (column) => column.notNull())
    .addColumn("updated", "integer", (column) => column.notNull())
    .addColumn("unchanged", "integer", (column) => column.notNull())
    .addColumn("kept", "integer", (column) => column.notNull())
    .addColumn("refused", "integer", (column) => column.notNull())
    .addColumn("failure", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addCheckConstraint("refresh_run_state_check", sql`state in ('running', 'done', 'partial', 'failed')`)
    .execute();
}
