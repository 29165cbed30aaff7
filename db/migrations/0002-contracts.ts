import { sql, type Kysely } from "kysely";

/** Contracts, their lots, and what each lot owes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createContract(db);
  await createContractSource(db);
  await createLot(db);
  await createCommitment(db);
  await createObligationChange(db);
  await createLotOrder(db);
  await createContractor(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    "contractor",
    "lot_order",
    "obligation_change",
    "commitment",
    "lot",
    "contract_source",
    "contract",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createContract(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contract")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("authority_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("host_id", "text", (column) => column.references("organisation.id"))
    .addColumn("facilitator", "text")
    .addColumn("category", "text")
    .addColumn("procedure", "text")
    .addColumn("cpv", "text")
    .addColumn("amount", "bigint")
    .addColumn("estimated_value", "bigint")
    .addColumn("consultation_on", "text")
    .addColumn("notified_on", "text")
    .addColumn("starts_on", "text")
    .addColumn("ends_on", "text")
    .addColumn("duration_months", "integer")
    .addColumn("commune_code", "text", (column) => column.references("commune.code"))
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("derogation", "text")
    .addColumn("derogation_reason", "text")
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("decp_id", "text")
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("contract_key", ["reference"])
    .execute();
}

async function createContractSource(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contract_source")
    .addColumn("contract_id", "text", (column) =>
      column.primaryKey().references("contract.id").onDelete("cascade"),
    )
    .addColumn("buyer_identifier", "text", (column) => column.notNull())
    .addColumn("decp_id", "text", (column) => column.notNull())
    .addColumn("fields", "text", (column) => column.notNull())
    .addUniqueConstraint("contract_source_key", ["buyer_identifier", "decp_id"])
    .execute();
}

async function createLot(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("lot")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract_id", "text", (column) =>
      column.notNull().references("contract.id").onDelete("cascade"),
    )
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("title", "text")
    .addColumn("cpv", "text")
    .addColumn("amount", "bigint")
    .addColumn("trade", "text")
    .addColumn("holder_names", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("lot_key", ["contract_id", "number"])
    .execute();
}

async function createCommitment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("commitment")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("mechanism", "text", (column) => column.notNull())
    .addColumn("starts_on", "text")
    .addColumn("ends_on", "text")
    .addColumn("rule", "text", (column) => column.notNull())
    .addColumn("hours", "bigint")
    .addColumn("amount_per_hour", "bigint")
    .addColumn("threshold", "bigint", (column) => column.notNull())
    .addColumn("share", "integer")
    .addColumn("criteria", "text")
    .addColumn("penalty_per_hour", "bigint")
    .addColumn("penalty_per_day", "bigint")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("commitment_key", ["lot_id", "mechanism"])
    .addCheckConstraint("commitment_hours_check", sql`hours >= 0`)
    .addCheckConstraint("commitment_amount_per_hour_check", sql`amount_per_hour > 0`)
    .addCheckConstraint("commitment_threshold_check", sql`threshold >= 0`)
    .addCheckConstraint("commitment_share_check", sql`share > 0 and share <= 1000000`)
    .addCheckConstraint("commitment_ends_on_check", sql`ends_on >= starts_on`)
    .execute();
}

async function createObligationChange(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("obligation_change")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("commitment_id", "text", (column) =>
      column.notNull().references("commitment.id").onDelete("cascade"),
    )
    .addColumn("effective_on", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("hours", "bigint", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("obligation_change_key", ["commitment_id", "effective_on", "reason"])
    .addCheckConstraint("obligation_change_hours_check", sql`hours >= 0`)
    .execute();
}

async function createLotOrder(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("lot_order")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("number", "text", (column) => column.notNull())
    .addColumn("nature", "text", (column) => column.notNull())
    .addColumn("ordered_on", "text", (column) => column.notNull())
    .addColumn("amount", "bigint")
    .addColumn("worked_hours", "bigint")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("lot_order_key", ["lot_id", "number"])
    .addCheckConstraint("lot_order_worked_hours_check", sql`worked_hours >= 0`)
    .execute();
}

async function createContractor(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("contractor")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("share", "integer")
    .addColumn("principal_id", "text", (column) => column.references("organisation.id"))
    .addColumn("contact", "text")
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("contractor_key", ["lot_id", "organisation_id"])
    .addCheckConstraint("contractor_share_check", sql`share >= 0 and share <= 1000000`)
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("contract_by_host_id").on("contract").columns(["host_id"]).execute();
  await db.schema.createIndex("contract_by_authority_id").on("contract").columns(["authority_id"]).execute();
  await db.schema.createIndex("contract_by_decp_id").on("contract").columns(["decp_id"]).execute();
  await db.schema.createIndex("contract_by_stage").on("contract").columns(["stage"]).execute();
  await db.schema
    .createIndex("contractor_by_organisation_id")
    .on("contractor")
    .columns(["organisation_id"])
    .execute();
  await db.schema.createIndex("lot_order_by_ordered_on").on("lot_order").columns(["ordered_on"]).execute();
  await db.schema
    .createIndex("obligation_change_by_effective_on")
    .on("obligation_change")
    .columns(["effective_on"])
    .execute();
}
