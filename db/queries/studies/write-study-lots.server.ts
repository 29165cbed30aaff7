import type { Insertable, Transaction, Updateable } from "kysely";
import type { Database } from "../../schema.ts";
import type { Id } from "../../schema/columns.ts";

type Trx = Transaction<Database>;
type StudyId = Id<"study">;
type LotId = Id<"study_lot">;

/** A lot to add to a study: where it stands in it is the table's to say. Cents, millionths, hundredths of an hour. */
export type NewStudyLot = Omit<Insertable<Database["study_lot"]>, "study_id" | "position" | "lot_id">;

/**
 * Adds lots after those of the study, in their order. What is skipped: a lot whose id or number is already there.
 * Returns the ids written.
 */
export async function insertStudyLots(
  trx: Trx,
  studyId: StudyId,
  lots: readonly NewStudyLot[],
): Promise<LotId[]> {
  if (lots.length === 0) return [];
  const first = await nextPosition(trx, studyId);
  const rows = await trx
    .insertInto("study_lot")
    .values(lots.map((lot, index) => ({ ...lot, study_id: studyId, position: first + index, lot_id: null })))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes over one lot of a study. */
export async function updateStudyLot(
  trx: Trx,
  { id, studyId }: { id: LotId; studyId: StudyId },
  values: Omit<Updateable<Database["study_lot"]>, "id" | "study_id">,
): Promise<void> {
  await trx
    .updateTable("study_lot")
    .set(values)
    .where("id", "=", id)
    .where("study_id", "=", studyId)
    .execute();
}

/** Removes lots of a study; those of another are left alone. */
export async function deleteStudyLots(trx: Trx, studyId: StudyId, ids: readonly LotId[]): Promise<void> {
  if (ids.length === 0) return;
  await trx.deleteFrom("study_lot").where("study_id", "=", studyId).where("id", "in", ids).execute();
}

/** Whether no lot of any study has one of these ids. */
export async function areLotIdsFree(trx: Trx, ids: readonly LotId[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const taken = await trx.selectFrom("study_lot").select("id").where("id", "in", ids).executeTakeFirst();
  return taken === undefined;
}

async function nextPosition(trx: Trx, studyId: StudyId): Promise<number> {
  const last = await trx
    .selectFrom("study_lot")
    .select("position")
    .where("study_id", "=", studyId)
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}
