import type { Kysely } from "kysely";

/** Hire needs and the persons proposed on them, calls made to know what became of persons, and what was seen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createHireNeed(db);
  await createProposal(db);
  await createCallAttempt(db);
  await createAcknowledgement(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ["acknowledgement", "call_attempt", "proposal", "hire_need"]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createHireNeed(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("hire_need")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("code", "text", (column) => column.notNull().unique())
    .addColumn("commitment_id", "text", (column) =>
      column.notNull().references("commitment.id").onDelete("cascade"),
    )
    .addColumn("contractor_id", "text", (column) => column.references("organisation.id"))
    .addColumn("job_title", "text", (column) => column.notNull())
    .addColumn("positions", "integer", (column) => column.notNull())
    .addColumn("noted_on", "text", (column) => column.notNull())
    .addColumn("wanted_on", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("note", "text")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .execute();
}

async function createProposal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("proposal")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("need_id", "text", (column) => column.notNull().references("hire_need.id").onDelete("cascade"))
    .addColumn("participant_id", "text", (column) => column.notNull().references("participant.id"))
    .addColumn("prescriber_id", "text", (column) => column.references("organisation.id"))
    .addColumn("proposed_on", "text", (column) => column.notNull())
    .addColumn("result", "text", (column) => column.notNull())
    .addColumn("result_on", "text")
    .addColumn("hire_id", "text", (column) => column.references("hire.id").onDelete("set null"))
    .addColumn("rsa", "integer", (column) => column.notNull())
    .addColumn("note", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("proposal_key", ["need_id", "participant_id"])
    .execute();
}

async function createCallAttempt(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("call_attempt")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("participant_id", "text", (column) =>
      column.notNull().references("participant.id").onDelete("cascade"),
    )
    .addColumn("checkpoint", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("dated_on", "text", (column) => column.notNull())
    .addColumn("result", "text", (column) => column.notNull())
    .addColumn("next_on", "text")
    .addColumn("note", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("call_attempt_key", ["participant_id", "checkpoint", "number"])
    .execute();
}

async function createAcknowledgement(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("acknowledgement")
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("object_id", "text", (column) => column.notNull())
    .addColumn("account_id", "text", (column) => column.references("account.id"))
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("acknowledgement_pkey", ["host_id", "subject", "object_id"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("hire_need_by_commitment").on("hire_need").columns(["commitment_id"]).execute();
  await db.schema.createIndex("proposal_by_participant").on("proposal").columns(["participant_id"]).execute();
}
