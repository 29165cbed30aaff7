import type { Kysely } from "kysely";

/** How someone of a structure wants to be told of opportunities, and what was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("alert_setting")
    .addColumn("account_id", "text", (column) =>
      column.primaryKey().references("account.id").onDelete("cascade"),
    )
    .addColumn("frequency", "text", (column) => column.notNull())
    .addColumn("minimum", "integer", (column) => column.notNull())
    .addColumn("feed_key", "text", (column) => column.notNull())
    .addColumn("since", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("digest")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("period", "text", (column) => column.notNull())
    .addColumn("to_address", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("failure", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("sent_at", "text")
    .addUniqueConstraint("digest_once", ["account_id", "period"])
    .execute();
  await db.schema
    .createTable("digest_item")
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("lot_id", "text", (column) => column.notNull().references("lot.id").onDelete("cascade"))
    .addColumn("news", "text", (column) => column.notNull())
    .addColumn("digest_id", "text", (column) => column.notNull().references("digest.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("digest_item_pkey", ["account_id", "lot_id", "news"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["digest_item", "digest", "alert_setting"]) await db.schema.dropTable(table).execute();
}
