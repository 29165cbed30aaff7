import type { Db } from "../../database.server.ts";
import type { LotId } from "../../schema/columns.ts";

export type AnswerCount = { interested: number; declined: number };

/** How many structures answered what on each lot; a lot without answers is not in it. */
export async function countAnswers(db: Db, lots: readonly LotId[]): Promise<Map<LotId, AnswerCount>> {
  const found = new Map<LotId, AnswerCount>();
  if (lots.length === 0) return found;
  const rows = await db
    .selectFrom("opportunity_answer")
    .select((eb) => ["lot_id as lotId", "answer", eb.fn.countAll<number>().as("count")])
    .where("lot_id", "in", lots)
    .groupBy(["lot_id", "answer"])
    .execute();
  for (const { lotId, answer, count } of rows) {
    const known = found.get(lotId) ?? { interested: 0, declined: 0 };
    found.set(lotId, { ...known, [answer]: count });
  }
  return found;
}
