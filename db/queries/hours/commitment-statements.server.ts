import type { Month } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { CommitmentId, HireId } from "../../schema/columns.ts";

/** Validated or declared hours; a collective statement has neither hire nor person. */
export type CommitmentHours = {
  commitmentId: CommitmentId;
  hireId: HireId | null;
  month: Month | null;
  hours: InsertionHours;
};

/** Every validated or declared statement of those commitments, and the sum of their collective ones. */
export async function listCommitmentStatements(
  db: Db,
  commitmentIds: readonly CommitmentId[],
): Promise<CommitmentHours[]> {
  if (commitmentIds.length === 0) return [];
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .select([
      "hire.commitment_id as commitmentId",
      "statement.hire_id as hireId",
      "statement.month",
      "statement.hours",
    ])
    .where("hire.commitment_id", "in", commitmentIds)
    .where("statement.state", "in", ["submitted", "validated"])
    .execute();
  const collective = await db
    .selectFrom("collective_statement")
    .select((eb) => ["commitment_id as commitmentId", eb.fn.sum<InsertionHours>("hours").as("hours")])
    .where("commitment_id", "in", commitmentIds)
    .where("state", "in", ["submitted", "validated"])
    .groupBy("commitment_id")
    .execute();
  return [...named, ...collective.map((row) => ({ ...row, hireId: null, month: null }))];
}
