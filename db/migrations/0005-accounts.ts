import type { Kysely } from "kysely";

/** Who signs in, and what they did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAccount(db);
  await createAccountLink(db);
  await createSession(db);
  await createApiToken(db);
  await createSignInThrottle(db);
  await createAuditEvent(db);
  await createAuditChange(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    "audit_change",
    "audit_event",
    "sign_in_throttle",
    "api_token",
    "session",
    "account_link",
    "account",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createAccount(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("account")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("email", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id"))
    .addColumn("territory_code", "text", (column) => column.references("territory.code"))
    .addColumn("password_hash", "text")
    .addColumn("is_demo", "integer", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("disabled_at", "text")
    .addUniqueConstraint("account_key", ["email"])
    .execute();
}

async function createAccountLink(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("account_link")
    .addColumn("token_hash", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("purpose", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("used_at", "text")
    .execute();
}

async function createSession(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("session")
    .addColumn("id_hash", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_seen_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .addColumn("user_agent", "text")
    .execute();
}

async function createApiToken(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_token")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("account_id", "text", (column) =>
      column.notNull().references("account.id").onDelete("cascade"),
    )
    .addColumn("label", "text", (column) => column.notNull())
    .addColumn("token_hash", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("expires_at", "text")
    .addColumn("last_used_at", "text")
    .addColumn("revoked_at", "text")
    .addUniqueConstraint("api_token_key", ["token_hash"])
    .execute();
}

async function createSignInThrottle(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("sign_in_throttle")
    .addColumn("subject", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("last_failure_at", "text", (column) => column.notNull())
    .addColumn("blocked_until", "text")
    .execute();
}

async function createAuditEvent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit_event")
    .addColumn("sequence", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("act", "text", (column) => column.notNull())
    .addColumn("object_type", "text", (column) => column.notNull())
    .addColumn("object_id", "text")
    .addColumn("digest", "text", (column) => column.notNull())
    .execute();
}

async function createAuditChange(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit_change")
    .addColumn("event_sequence", "integer", (column) => column.notNull().references("audit_event.sequence"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("object_type", "text", (column) => column.notNull())
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("before", "text")
    .addColumn("after", "text")
    .addPrimaryKeyConstraint("audit_change_pkey", ["event_sequence", "position"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("session_by_account_id").on("session").columns(["account_id"]).execute();
  await db.schema.createIndex("api_token_by_account_id").on("api_token").columns(["account_id"]).execute();
  await db.schema
    .createIndex("audit_event_by_object_type_object_id")
    .on("audit_event")
    .columns(["object_type", "object_id"])
    .execute();
  await db.schema
    .createIndex("audit_change_by_object_type_object_id")
    .on("audit_change")
    .columns(["object_type", "object_id"])
    .execute();
}
