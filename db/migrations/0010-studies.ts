import { sql, type CreateTableBuilder, type Kysely } from "kysely";

/** Sizing studies, and a buyer’s yearly programming. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPlannedPurchase(db);
  await createStudy(db);
  await createStudyLot(db);
  await createStudyEvent(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["study_event", "study_lot", "study", "planned_purchase"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createPlannedPurchase(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("planned_purchase")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("authority_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("code", "text")
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("category", "text")
    .addColumn("cpv", "text")
    .addColumn("estimated_value", "bigint")
    .addColumn("consultation_on", "text")
    .addColumn("duration_months", "integer")
    .addColumn("decision", "text", (column) => column.notNull())
    .addColumn("derogation", "text")
    .addColumn("derogation_reason", "text")
    .addColumn("note", "text")
    .addColumn("contract_id", "text", (column) => column.references("contract.id").onDelete("set null"))
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addUniqueConstraint("planned_purchase_code", ["authority_id", "year", "code"])
    .execute();
}

async function createStudy(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("study")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("authority_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("host_id", "text", (column) => column.references("organisation.id"))
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("category", "text")
    .addColumn("procedure", "text")
    .addColumn("commune_code", "text", (column) => column.references("commune.code"))
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("consultation_on", "text")
    .addColumn("starts_on", "text")
    .addColumn("duration_months", "integer")
    .addColumn("estimated_value", "bigint")
    .addColumn("rate_prudent", "integer", (column) => column.notNull())
    .addColumn("rate_usual", "integer", (column) => column.notNull())
    .addColumn("rate_ambitious", "integer", (column) => column.notNull())
    .addColumn("scenario", "text", (column) => column.notNull())
    .addColumn("hourly_cost", "bigint", (column) => column.notNull())
    .addColumn("criteria", "text")
    .addColumn("penalty_per_hour", "bigint")
    .addColumn("penalty_per_day", "bigint")
    .addColumn("derogation", "text")
    .addColumn("derogation_reason", "text")
    .addColumn("submitted_on", "text")
    .addColumn("due_on", "text")
    .addColumn("decided_on", "text")
    .addColumn("contract_id", "text", (column) => column.references("contract.id").onDelete("set null"))
    .addColumn("planned_purchase_id", "text", (column) =>
      column.references("planned_purchase.id").onDelete("set null"),
    )
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("created_on", "text", (column) => column.notNull())
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addCheckConstraint("study_rates", sql`rate_prudent <= rate_usual and rate_usual <= rate_ambitious`)
    .addCheckConstraint("study_hourly_cost", sql`hourly_cost > 0`)
    .execute();
}

async function createStudyLot(db: Kysely<unknown>): Promise<void> {
  await withSizing(
    db.schema
      .createTable("study_lot")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("study_id", "text", (column) => column.notNull().references("study.id").onDelete("cascade"))
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("number", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("cpv", "text")
      .addColumn("trade", "text"),
  )
    .addColumn("mechanism", "text")
    .addColumn("mechanism_reason", "text")
    .addColumn("lot_id", "text", (column) => column.references("lot.id").onDelete("set null"))
    .addUniqueConstraint("study_lot_number", ["study_id", "number"])
    .execute();
}

/** What the hours of a lot are worked out from. */
function withSizing<Table extends string>(table: CreateTableBuilder<Table, string>) {
  return table
    .addColumn("amount_low", "bigint")
    .addColumn("amount_high", "bigint")
    .addColumn("labour_share", "integer")
    .addColumn("labour_share_origin", "text", (column) => column.notNull())
    .addColumn("labour_share_reason", "text")
    .addColumn("rate", "integer")
    .addColumn("hourly_cost", "bigint")
    .addColumn("duration_months", "integer")
    .addColumn("staff", "integer")
    .addColumn("staff_kept", "integer")
    .addColumn("rule", "text", (column) => column.notNull())
    .addColumn("amount_per_hour", "bigint")
    .addColumn("threshold", "bigint", (column) => column.notNull())
    .addColumn("worked_hours", "bigint");
}

async function createStudyEvent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("study_event")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("study_id", "text", (column) => column.notNull().references("study.id").onDelete("cascade"))
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("body", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("study_by_authority").on("study").columns(["authority_id"]).execute();
  await db.schema.createIndex("study_by_host").on("study").columns(["host_id", "state"]).execute();
  await db.schema.createIndex("study_by_contract").on("study").columns(["contract_id"]).execute();
  await db.schema.createIndex("study_lot_by_study").on("study_lot").columns(["study_id"]).execute();
  await db.schema.createIndex("study_lot_by_lot").on("study_lot").columns(["lot_id"]).execute();
  await db.schema.createIndex("study_event_by_study").on("study_event").columns(["study_id"]).execute();
  await db.schema
    .createIndex("planned_purchase_by_authority")
    .on("planned_purchase")
    .columns(["authority_id", "year"])
    .execute();
}
