import type { Kysely } from "kysely";

/** What leaves the house and comes back without an account: links, messages; and how a host's old sheets read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createCompanyLink(db);
  await createCompanyLinkUse(db);
  await createMessage(db);
  await createReminderTemplate(db);
  await createImportMapping(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    "import_mapping",
    "reminder_template",
    "message",
    "company_link_use",
    "company_link",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createCompanyLink(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("company_link")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("contract_id", "text", (column) =>
      column.notNull().references("contract.id").onDelete("cascade"),
    )
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("created_by", "text", (column) => column.references("account.id"))
    .addColumn("expires_on", "text", (column) => column.notNull())
    .addColumn("revoked_at", "text")
    .execute();
}

async function createCompanyLinkUse(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("company_link_use")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("link_id", "text", (column) =>
      column.notNull().references("company_link.id").onDelete("cascade"),
    )
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("month", "text")
    .addColumn("lines", "integer")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createMessage(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("message")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("contract_id", "text", (column) => column.references("contract.id").onDelete("cascade"))
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("to_address", "text")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("failure", "text")
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("sent_at", "text")
    .addColumn("once_key", "text", (column) => column.unique())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createReminderTemplate(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reminder_template")
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("reminder_template_pkey", ["host_id", "kind"])
    .execute();
}

async function createImportMapping(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("import_mapping")
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("headers_key", "text", (column) => column.notNull())
    .addColumn("sheet", "text", (column) => column.notNull())
    .addColumn("columns", "text", (column) => column.notNull())
    .addColumn("saved_at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("import_mapping_pkey", ["host_id", "headers_key"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex("company_link_by_contract")
    .on("company_link")
    .columns(["contract_id", "organisation_id"])
    .execute();
  await db.schema
    .createIndex("company_link_use_by_link")
    .on("company_link_use")
    .columns(["link_id"])
    .execute();
  await db.schema.createIndex("message_by_host").on("message").columns(["host_id", "created_at"]).execute();
  await db.schema.createIndex("message_by_contract").on("message").columns(["contract_id"]).execute();
}
