import type { Db } from "../../database.server.ts";
import { inSlices } from "../../in-slices.server.ts";
import type { CommitmentId } from "../../schema/columns.ts";

const counted = ["submitted", "validated"] as const;

/** Hundredths validated or declared of those commitments, named and collective; one without any is not in the map. */
export async function sumCommitmentHours(
  db: Db,
  commitmentIds: readonly CommitmentId[],
): Promise<Map<CommitmentId, number>> {
  const named = await inSlices(commitmentIds, (ids) =>
    db
      .selectFrom("statement")
      .innerJoin("hire", "hire.id", "statement.hire_id")
      .select((eb) => [
        "hire.commitment_id as commitmentId",
        eb.fn.sum<number>("statement.hours").as("hours"),
      ])
      .where("hire.commitment_id", "in", ids)
      .where("statement.state", "in", counted)
      .groupBy("hire.commitment_id")
      .execute(),
  );
  const collective = await inSlices(commitmentIds, (ids) =>
    db
      .selectFrom("collective_statement")
      .select((eb) => ["commitment_id as commitmentId", eb.fn.sum<number>("hours").as("hours")])
      .where("commitment_id", "in", ids)
      .where("state", "in", counted)
      .groupBy("commitment_id")
      .execute(),
  );
  const totals = new Map<CommitmentId, number>();
  for (const { commitmentId, hours } of [...named, ...collective]) {
    totals.set(commitmentId, (totals.get(commitmentId) ?? 0) + hours);
  }
  return totals;
}
