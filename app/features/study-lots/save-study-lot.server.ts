import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import {
  areLotIdsFree,
  deleteStudyLots,
  insertStudyLots,
  updateStudyLot,
} from "#db/queries/studies/write-study-lots.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import { lotOfForm } from "./lot-of-form.ts";
import { mostLots } from "./lots-table.schema.ts";
import type { StudyLotInput } from "./study-lot-fields.ts";
import { studyLotWords, type StudyLotField } from "./study-lot-words.ts";
import { lotColumns } from "#app/features/studies/study-lot-values.ts";

export type SaveStudyLotOutcome =
  | Outcome<"saved" | "removed" | "not found" | "not editable" | "number taken" | "too many">
  | ModifiedMeanwhile;

export type SaveStudyLot = {
  viewer: Viewer;
  scope: StudyScope;
  studyId: Id<"study">;
  /** Made by the page for a new lot; the lot to write over. */
  id: string;
  isNew: boolean;
  /** The revision of the study the page was made from. */
  seen: string;
  /** Null: the lot is to be removed. */
  input: StudyLotInput | null;
  today: Day;
};

/** Adds, writes over or removes one lot of one’s own study. A form sent twice changes nothing the second time. */
export function saveStudyLot(db: Db, save: SaveStudyLot): Promise<SaveStudyLotOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveStudyLotOutcome> => {
    const { viewer, scope, studyId, input, isNew } = save;
    const id = save.id as Id<"study_lot">;
    await holdStudy(trx, studyId);
    const study = await findStudy(trx, scope, studyId);
    if (!study) return { outcome: "not found" };
    if (!mayEditStudy(study.state, viewer.role)) return { outcome: "not editable" };
    const lots = await listStudyLots(trx, [studyId]);
    const stored = lots.find((lot) => lot.id === id);
    if (isNew && stored) return { outcome: "saved" };
    if (!isNew && !stored) return input === null ? { outcome: "removed" } : { outcome: "not found" };
    if (isNew && !(await areLotIdsFree(trx, [id]))) return { outcome: "not found" };
    if (isNew && lots.length >= mostLots) return { outcome: "too many" };
    if (input !== null && lots.some((lot) => lot.id !== id && lot.number === input.number))
      return { outcome: "number taken" };
    const shares = referenceShares(await readReferences(trx), save.today);
    const columns = input && lotColumns(lotOfForm(input, { stored, shares }).values);
    const before = stored && lotColumns(stored);
    const changes = differences<StudyLotField>(studyLotWords, before, columns ?? undefined);
    if (changes.length === 0) return { outcome: "saved" };
    if (!isNew && String(study.revision) !== save.seen) {
      const by = await lastWriterOfObject(trx, "study", studyId);
      return { outcome: "modified meanwhile", by, revision: study.revision, changes };
    }
    await updateStudy(trx, study, {});
    if (columns === null) await deleteStudyLots(trx, studyId, [id]);
    else if (isNew) await insertStudyLots(trx, studyId, [{ id, ...columns }]);
    else await updateStudyLot(trx, { id, studyId }, columns);
    await recordAudit(trx, {
      actor: viewer,
      act: "study_lots.updated",
      objectType: "study",
      objectId: studyId,
      changes: trailOf("study_lot", id, changes),
    });
    return { outcome: columns === null ? "removed" : "saved" };
  });
}
