import type { Transaction } from "kysely";
import { lotColumns } from "#app/features/studies/study-lot-values.ts";
import {
  deleteStudyLots,
  insertStudyLots,
  updateStudyLot,
} from "#db/queries/studies/write-study-lots.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import type { LotChange } from "./lot-changes.ts";

/** Writes what changes in the lots of a study, the removals first. Returns how many of each. */
export async function writeLotChanges(
  trx: Transaction<Database>,
  studyId: Id<"study">,
  changes: readonly LotChange[],
): Promise<{ added: number; updated: number; removed: number }> {
  const removed = changes.flatMap(({ kind, lotId }) => (kind === "removed" ? [lotId] : []));
  await deleteStudyLots(trx, studyId, removed);
  let updated = 0;
  for (const change of changes) {
    if (change.kind !== "changed") continue;
    await updateStudyLot(trx, { id: change.lotId, studyId }, lotColumns(change.values));
    updated += 1;
  }
  const added = changes.flatMap((change) =>
    change.kind === "added" ? [{ id: change.lotId, ...lotColumns(change.values) }] : [],
  );
  return { added: (await insertStudyLots(trx, studyId, added)).length, updated, removed: removed.length };
}
