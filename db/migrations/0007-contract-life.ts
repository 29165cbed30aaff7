import type { Kysely } from "kysely";

/** What each step of a contract's life asked for and received, and why its objectives moved. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("contract").addColumn("kickoff_on", "text").execute();
  await db.schema.alterTable("contractor").addColumn("modality", "text").execute();
  await db.schema.alterTable("obligation_change").addColumn("note", "text").execute();
  await db.schema
    .createTable("contract_step")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract_id", "text", (column) =>
      column.notNull().references("contract.id").onDelete("cascade"),
    )
    .addColumn("stage", "text", (column) => column.notNull())
    .addColumn("dated_on", "text", (column) => column.notNull())
    .addColumn("note", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("contract_step_key", ["contract_id", "stage", "dated_on"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("contract_step").execute();
  await db.schema.alterTable("obligation_change").dropColumn("note").execute();
  await db.schema.alterTable("contractor").dropColumn("modality").execute();
  await db.schema.alterTable("contract").dropColumn("kickoff_on").execute();
}
