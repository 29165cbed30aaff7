import type { Db } from "../../database.server.ts";
import type { CommitmentId, LotId } from "../../schema/columns.ts";

/** Among these lots, those that orders or qualitative actions were noted on: removing them would lose them. */
export async function lotsWithRecords(db: Db, lotIds: readonly LotId[]): Promise<Set<LotId>> {
  if (lotIds.length === 0) return new Set();
  const ordered = await db
    .selectFrom("lot_order")
    .select("lot_id")
    .distinct()
    .where("lot_id", "in", lotIds)
    .execute();
  const acted = await db
    .selectFrom("qualitative_action")
    .select("lot_id")
    .distinct()
    .where("lot_id", "in", lotIds)
    .execute();
  return new Set([...ordered, ...acted].map((row) => row.lot_id));
}

/** What of structures would go with a lot. `opened`: it was shown to them. */
export type SupplyOfLot = { opened: boolean; answers: number; messages: number; steps: number };

/** Among these lots, those opened to structures, or that hold something of them: removing a lot would remove it too. */
export async function lotsWithSupply(db: Db, lotIds: readonly LotId[]): Promise<Map<LotId, SupplyOfLot>> {
  const found = new Map<LotId, SupplyOfLot>();
  if (lotIds.length === 0) return found;
  const nothing = { opened: false, answers: 0, messages: 0, steps: 0 };
  const opened = await db.selectFrom("opportunity").select("lot_id").where("lot_id", "in", lotIds).execute();
  for (const row of opened) found.set(row.lot_id, { ...nothing, opened: true });
  const counted = {
    answers: "opportunity_answer",
    messages: "opportunity_message",
    steps: "opportunity_step",
  } as const;
  for (const [what, table] of Object.entries(counted)) {
    const rows = await db
      .selectFrom(table)
      .select((eb) => ["lot_id", eb.fn.countAll<number>().as("count")])
      .where("lot_id", "in", lotIds)
      .groupBy("lot_id")
      .execute();
    for (const { lot_id: id, count } of rows) found.set(id, { ...(found.get(id) ?? nothing), [what]: count });
  }
  return found;
}

/** Among these commitments, those with hires or collective statements. */
export async function commitmentsWithHours(
  db: Db,
  commitmentIds: readonly CommitmentId[],
): Promise<Set<CommitmentId>> {
  if (commitmentIds.length === 0) return new Set();
  const hired = await db
    .selectFrom("hire")
    .select("commitment_id")
    .distinct()
    .where("commitment_id", "in", commitmentIds)
    .execute();
  const declared = await db
    .selectFrom("collective_statement")
    .select("commitment_id")
    .distinct()
    .where("commitment_id", "in", commitmentIds)
    .execute();
  return new Set([...hired, ...declared].map((row) => row.commitment_id));
}

/** Among these commitments, those whose obligation was changed. */
export async function commitmentsWithChanges(
  db: Db,
  commitmentIds: readonly CommitmentId[],
): Promise<Set<CommitmentId>> {
  if (commitmentIds.length === 0) return new Set();
  const changed = await db
    .selectFrom("obligation_change")
    .select("commitment_id")
    .distinct()
    .where("commitment_id", "in", commitmentIds)
    .execute();
  return new Set(changed.map((row) => row.commitment_id));
}

/** Among these commitments, those a need was noted on: it goes with its commitment, and its proposals with it. */
export async function commitmentsWithNeeds(
  db: Db,
  commitmentIds: readonly CommitmentId[],
): Promise<Set<CommitmentId>> {
  if (commitmentIds.length === 0) return new Set();
  const needed = await db
    .selectFrom("hire_need")
    .select("commitment_id")
    .distinct()
    .where("commitment_id", "in", commitmentIds)
    .execute();
  return new Set(needed.map((row) => row.commitment_id));
}
