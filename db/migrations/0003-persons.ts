import { sql, type Kysely } from "kysely";

/** Participants, the hires made for them, and the hours worked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createParticipant(db);
  await createEligibility(db);
  await createHire(db);
  await createStatement(db);
  await createCollectiveStatement(db);
  await createOutcome(db);
  await createIndexes(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of [
    "outcome",
    "collective_statement",
    "statement",
    "hire",
    "eligibility",
    "participant",
  ]) {
    await db.schema.dropTable(table).execute();
  }
}

async function createParticipant(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("participant")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("host_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("code", "text", (column) => column.notNull())
    .addColumn("birth_name", "text")
    .addColumn("first_name", "text")
    .addColumn("born_on", "text")
    .addColumn("used_name", "text")
    .addColumn("sex", "text")
    .addColumn("commune_code", "text", (column) => column.references("commune.code"))
    .addColumn("lives_in_qpv", "integer")
    .addColumn("education", "text")
    .addColumn("prescriber_id", "text", (column) => column.references("organisation.id"))
    .addColumn("registered_on", "text")
    .addColumn("informed_on", "text")
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("person_key", "text", (column) => column.notNull())
    .addColumn("purged_at", "text")
    .addColumn("search_text", "text", (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("participant_key", ["host_id", "code"])
    .execute();
}

async function createEligibility(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("eligibility")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("participant_id", "text", (column) =>
      column.notNull().references("participant.id").onDelete("cascade"),
    )
    .addColumn("criterion", "text", (column) => column.notNull())
    .addColumn("seen_on", "text", (column) => column.notNull())
    .addColumn("proof", "text")
    .addColumn("seen_by", "text")
    .addColumn("valid_until", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("eligibility_key", ["participant_id", "criterion", "seen_on"])
    .execute();
}

async function createHire(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("hire")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("reference", "text", (column) => column.notNull())
    .addColumn("participant_id", "text", (column) => column.notNull().references("participant.id"))
    .addColumn("commitment_id", "text", (column) => column.notNull().references("commitment.id"))
    .addColumn("employer_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("contractor_id", "text", (column) => column.references("organisation.id"))
    .addColumn("contract_type", "text", (column) => column.notNull())
    .addColumn("modality", "text", (column) => column.notNull())
    .addColumn("scheme", "text")
    .addColumn("starts_on", "text", (column) => column.notNull())
    .addColumn("ends_on", "text")
    .addColumn("end_reason", "text")
    .addColumn("rsa", "integer", (column) => column.notNull())
    .addColumn("boeth", "integer", (column) => column.notNull())
    .addColumn("job_title", "text")
    .addColumn("weekly_hours", "bigint")
    .addColumn("age", "integer")
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("hire_key", ["reference"])
    .addCheckConstraint("hire_ends_on_check", sql`ends_on >= starts_on`)
    .addCheckConstraint("hire_rsa_check", sql`rsa in (0, 1)`)
    .addCheckConstraint("hire_boeth_check", sql`boeth in (0, 1)`)
    .execute();
}

async function createStatement(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("statement")
    .addColumn("hire_id", "text", (column) => column.notNull().references("hire.id"))
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("hours", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("comment", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("statement_pkey", ["hire_id", "month"])
    .addCheckConstraint("statement_hours_check", sql`hours >= 0 and hours <= 74400`)
    .execute();
}

async function createCollectiveStatement(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("collective_statement")
    .addColumn("commitment_id", "text", (column) => column.notNull().references("commitment.id"))
    .addColumn("employer_id", "text", (column) => column.notNull().references("organisation.id"))
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("contractor_id", "text", (column) => column.references("organisation.id"))
    .addColumn("hours", "bigint", (column) => column.notNull())
    .addColumn("persons", "integer", (column) => column.notNull())
    .addColumn("rsa", "integer", (column) => column.notNull())
    .addColumn("boeth", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addPrimaryKeyConstraint("collective_statement_pkey", ["commitment_id", "employer_id", "month"])
    .addCheckConstraint("collective_statement_hours_check", sql`hours >= 0`)
    .addCheckConstraint("collective_statement_rsa_check", sql`rsa >= 0 and rsa <= persons`)
    .addCheckConstraint("collective_statement_boeth_check", sql`boeth >= 0 and boeth <= persons`)
    .execute();
}

async function createOutcome(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("outcome")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("participant_id", "text", (column) => column.notNull().references("participant.id"))
    .addColumn("checkpoint", "text", (column) => column.notNull())
    .addColumn("dated_on", "text", (column) => column.notNull())
    .addColumn("situation", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("entered_rank", "bigint", (column) => column.notNull())
    .addColumn("import_id", "text")
    .addUniqueConstraint("outcome_key", ["participant_id", "checkpoint", "dated_on"])
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  // Exports read the large tables by pages, in order of entry.
  for (const table of [
    "participant",
    "eligibility",
    "hire",
    "statement",
    "collective_statement",
    "outcome",
  ]) {
    await db.schema.createIndex(`${table}_by_entered_rank`).on(table).columns(["entered_rank"]).execute();
  }
  await db.schema
    .createIndex("participant_by_person_key")
    .on("participant")
    .columns(["person_key"])
    .execute();
  await db.schema.createIndex("hire_by_participant_id").on("hire").columns(["participant_id"]).execute();
  await db.schema.createIndex("hire_by_commitment_id").on("hire").columns(["commitment_id"]).execute();
  await db.schema.createIndex("hire_by_employer_id").on("hire").columns(["employer_id"]).execute();
  await db.schema.createIndex("hire_by_starts_on").on("hire").columns(["starts_on"]).execute();
  await db.schema.createIndex("hire_by_ends_on").on("hire").columns(["ends_on"]).execute();
  await db.schema
    .createIndex("statement_by_month")
    .on("statement")
    .columns(["month", "state", "hire_id", "hours"])
    .execute();
  await db.schema
    .createIndex("collective_statement_by_month_state")
    .on("collective_statement")
    .columns(["month", "state"])
    .execute();
}
