import type { Kysely } from "kysely";

/** The departmental forum: its meetings, what they decide and ask of whom, its documents, its facilitators’ territories. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createMeeting(db);
  await createMeetingParts(db);
  await createNetworkDocument(db);
  await db.schema
    .createTable("account_territory")
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("territory_code", "text", (column) =>
      column.notNull().references("territory.code").onDelete("cascade"),
    )
    .addPrimaryKeyConstraint("account_territory_pkey", ["account_id", "territory_code"])
    .execute();
  await db.schema.alterTable("account").addColumn("phone", "text").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("account").dropColumn("phone").execute();
  const tables = [
    "account_territory",
    "network_document",
    "forum_task",
    "meeting_decision",
    "meeting_organisation",
    "meeting",
  ];
  for (const table of tables) await db.schema.dropTable(table).execute();
}

async function createMeeting(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("meeting")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("held_on", "text", (column) => column.notNull())
    .addColumn("starts_at", "text")
    .addColumn("ends_at", "text")
    .addColumn("place", "text")
    .addColumn("agenda", "text")
    .addColumn("minutes", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("meeting_by_held_on").on("meeting").columns(["held_on"]).execute();
}

async function createMeetingParts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("meeting_organisation")
    .addColumn("meeting_id", "text", (column) =>
      column.notNull().references("meeting.id").onDelete("cascade"),
    )
    .addColumn("organisation_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("presence", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("meeting_organisation_pkey", ["meeting_id", "organisation_id"])
    .execute();
  await db.schema
    .createTable("meeting_decision")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("meeting_id", "text", (column) =>
      column.notNull().references("meeting.id").onDelete("cascade"),
    )
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("forum_task")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("meeting_id", "text", (column) => column.references("meeting.id").onDelete("set null"))
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id"))
    .addColumn("due_on", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("done_on", "text")
    .addColumn("note", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createNetworkDocument(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("network_document")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("category", "text", (column) => column.notNull())
    .addColumn("meeting_id", "text", (column) => column.references("meeting.id").onDelete("set null"))
    .addColumn("url", "text")
    .addColumn("file_name", "text")
    .addColumn("media_type", "text")
    .addColumn("size", "integer")
    // SQLite keeps bytes as they are under any type name.
    .addColumn("content", "bytea")
    .addColumn("added_on", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("added_by", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}
