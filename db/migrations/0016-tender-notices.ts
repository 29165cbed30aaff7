import type { Kysely } from "kysely";

/** Notices of the BOAMP, kept as hints, and what each organisation makes of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("tender_notice")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("buyer_name", "text")
    .addColumn("buyer_siret", "text")
    .addColumn("department", "text", (column) => column.notNull())
    .addColumn("published_on", "text", (column) => column.notNull())
    .addColumn("reply_by", "text")
    .addColumn("reply_time", "text")
    .addColumn("category", "text")
    .addColumn("cpv", "text")
    .addColumn("descriptors", "text")
    .addColumn("url", "text")
    .addColumn("fetched_on", "text", (column) => column.notNull())
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("contract_id", "text", (column) => column.references("contract.id").onDelete("set null"))
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("tender_mark")
    .addColumn("notice_id", "text", (column) =>
      column.notNull().references("tender_notice.id").onDelete("cascade"),
    )
    .addColumn("organisation_id", "text", (column) =>
      column.notNull().references("organisation.id").onDelete("cascade"),
    )
    .addColumn("mark", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addPrimaryKeyConstraint("tender_mark_pkey", ["notice_id", "organisation_id"])
    .execute();
  await db.schema
    .createIndex("tender_notice_by_reply")
    .on("tender_notice")
    .columns(["department", "reply_by"])
    .execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable("tender_mark").execute();
  await db.schema.dropTable("tender_notice").execute();
}
