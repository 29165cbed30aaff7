import type { Kysely } from "kysely";

/** Each host’s plan of actions for a year; agreements that a funder edits on screen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createActionPlan(db);
  await createPlannedAction(db);
  await db.schema
    .alterTable("network_action")
    .addColumn("planned_action_id", "text", (column) =>
      column.references("planned_action.id").onDelete("set null"),
    )
    .execute();
  await db.schema
    .alterTable("grant_agreement")
    .addColumn("revision", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .createIndex("network_action_by_planned_action_id")
    .on("network_action")
    .columns(["planned_action_id"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex("network_action_by_planned_action_id").execute();
  await db.schema.alterTable("grant_agreement").dropColumn("revision").execute();
  await db.schema.alterTable("network_action").dropColumn("planned_action_id").execute();
  for (const table of ["planned_action", "action_plan_remark", "action_plan"])
    await db.schema.dropTable(table).execute();
}

async function createActionPlan(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("action_plan")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("diagnosis", "text")
    .addColumn("shared_on", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("action_plan_key", ["host_id", "year"])
    .execute();
  await db.schema
    .createTable("action_plan_remark")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("plan_id", "text", (column) =>
      column.notNull().references("action_plan.id").onDelete("cascade"),
    )
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("written_at", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createPlannedAction(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("planned_action")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("plan_id", "text", (column) =>
      column.notNull().references("action_plan.id").onDelete("cascade"),
    )
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("expected", "integer", (column) => column.notNull())
    .addColumn("due_on", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("dropped_reason", "text")
    .addColumn("partners", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("planned_action_key", ["code"])
    .execute();
}
