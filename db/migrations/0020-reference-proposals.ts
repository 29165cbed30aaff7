import type { Kysely } from "kysely";

/** What the network proposes to change in its shared references, what is said of it, and each version adopted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createVersion(db);
  await createProposal(db);
  await createComment(db);
  for (const table of ["study", "contract"]) {
    await db.schema.alterTable(table).addColumn("reference_version", "integer").execute();
  }
  await db.schema.alterTable("reference_value").addColumn("reference_version", "integer").execute();
  await db.schema.alterTable("clause_text").addColumn("reference_version", "integer").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["clause_text", "reference_value", "contract", "study"]) {
    await db.schema.alterTable(table).dropColumn("reference_version").execute();
  }
  for (const table of ["reference_comment", "reference_proposal", "reference_version"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createVersion(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reference_version")
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("adopted_on", "text", (column) => column.notNull())
    .addColumn("summary", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("adopted_by", "text", (column) => column.notNull())
    .execute();
}

async function createProposal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reference_proposal")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("value", "bigint")
    .addColumn("effective_on", "text")
    .addColumn("title", "text")
    .addColumn("body", "text")
    .addColumn("source", "text")
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("base", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("decided_on", "text")
    .addColumn("decision_note", "text")
    .addColumn("version_number", "integer", (column) => column.references("reference_version.number"))
    .addColumn("organisation_id", "text", (column) => column.references("organisation.id"))
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("proposed_by", "text", (column) => column.notNull())
    .addColumn("proposed_on", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}

async function createComment(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("reference_comment")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("proposal_id", "text", (column) =>
      column.notNull().references("reference_proposal.id").onDelete("cascade"),
    )
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("position", "text")
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("written_at", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .execute();
}
