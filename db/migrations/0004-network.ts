import { sql, type Kysely } from "kysely";

/** What is done beside the hours, and what the Département grants for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createQualitativeAction(db);
  await createNetworkAction(db);
  await createGrantAgreement(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["grant_agreement", "network_action", "qualitative_action"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createQualitativeAction(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("qualitative_action")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("nature", "text")
    .addColumn("unit", "text")
    .addColumn("planned", "bigint", (column) => column.notNull())
    .addColumn("done", "bigint", (column) => column.notNull())
    .addColumn("dated_on", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("qualitative_action_key", ["lot_id", "number"])
    .addCheckConstraint("qualitative_action_planned_check", sql`planned >= 0 and done >= 0`)
    .execute();
}

async function createNetworkAction(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("network_action")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("dated_on", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title", "text")
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("structures", "integer")
    .addColumn("persons", "integer")
    .addColumn("account", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("network_action_key", ["code"])
    .execute();
}

async function createGrantAgreement(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("grant_agreement")
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("fte", "integer")
    .addColumn("fixed_part", "bigint")
    .addColumn("variable_part", "bigint")
    .addColumn("rsa_target", "integer")
    .addColumn("count_collective", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("grant_agreement_pkey", ["host_id", "year"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("network_action_by_dated_on")
    .on("network_action")
    .columns(["dated_on"])
    .execute();
  await db.schema
    .createIndex("network_action_by_host_id")
    .on("network_action")
    .columns(["host_id"])
    .execute();
  await db.schema
    .createIndex("qualitative_action_by_dated_on")
    .on("qualitative_action")
    .columns(["dated_on"])
    .execute();
}
