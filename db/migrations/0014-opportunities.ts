import type { Kysely } from "kysely";

/** Lots opened to structures, what structures answer, what was said and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOpportunity(db);
  await createAnswer(db);
  await createMessage(db);
  await createStep(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["opportunity_step", "opportunity_message", "opportunity_answer", "opportunity"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createOpportunity(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("opportunity")
    .addColumn("lot_id", "text", (column) => column.primaryKey().references("lot.id").onDelete("cascade"))
    .addColumn("opened_on", "text", (column) => column.notNull())
    .addColumn("closed_on", "text")
    .addColumn("reply_by", "text")
    .addColumn("hours", "bigint")
    .addColumn("note", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .execute();
}

async function createAnswer(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("opportunity_answer")
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("answer", "text", (column) => column.notNull())
    .addColumn("answered_on", "text", (column) => column.notNull())
    .addColumn("hours", "bigint")
    .addColumn("available_on", "text")
    .addColumn("offer", "text")
    .addColumn("decline_reason", "text")
    .addColumn("note", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("opportunity_answer_pkey", ["lot_id", "organisation_id"])
    .execute();
}

async function createMessage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("opportunity_message")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("read_at", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createStep(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("opportunity_step")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("dated_on", "text", (column) => column.notNull())
    .addColumn("company_id", "text", (column) => column.references("organisation.id"))
    .addColumn("note", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("opportunity_answer_by_organisation")
    .on("opportunity_answer")
    .columns(["organisation_id"])
    .execute();
  await db.schema
    .createIndex("opportunity_message_by_lot")
    .on("opportunity_message")
    .columns(["lot_id", "organisation_id"])
    .execute();
  await db.schema
    .createIndex("opportunity_step_by_lot")
    .on("opportunity_step")
    .columns(["lot_id", "organisation_id"])
    .execute();
}
