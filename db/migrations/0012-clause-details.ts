import type { Kysely } from "kysely";

/** What the clause texts say of a lot beyond its hours. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("study_lot").addColumn("criterion_weight", "integer").execute();
  await db.schema.alterTable("study_lot").addColumn("qualitative_action", "text").execute();
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("study_lot").dropColumn("criterion_weight").execute();
  await db.schema.alterTable("study_lot").dropColumn("qualitative_action").execute();
}
