import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { differences, trailOf, type Difference } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots, type StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { updateStudyLot } from "#db/queries/studies/write-study-lots.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import type { DecisionsInput } from "./decisions-form.schema.ts";
import { studyLotWords } from "#app/features/study-lots/study-lot-words.ts";

export type SaveDecisionsOutcome = Outcome<"saved" | "not found" | "not editable"> | ModifiedMeanwhile;

type Save = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  /** The revision the page was made from. */
  seen: string;
  input: DecisionsInput;
};

/** Writes what is decided for each lot, all or nothing. A form sent twice changes nothing the second time. */
export function saveDecisions(db: Db, save: Save): Promise<SaveDecisionsOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveDecisionsOutcome> => {
    const { viewer, scope, id, input } = save;
    await holdStudy(trx, id);
    const study = await findStudy(trx, scope, id);
    if (!study) return { outcome: "not found" };
    if (!mayEditStudy(study.state, viewer.role)) return { outcome: "not editable" };
    const stored = await listStudyLots(trx, [id]);
    const changed = stored.flatMap((lot) => {
      const typed = input.lots.find((one) => one.id === lot.id);
      const fields = typed === undefined ? [] : decisionChanges(lot, typed);
      return typed === undefined || fields.length === 0 ? [] : [{ lot, typed, fields }];
    });
    if (changed.length === 0) return { outcome: "saved" };
    if (String(study.revision) !== save.seen) {
      const by = await lastWriterOfObject(trx, "study", id);
      const changes = changed.flatMap(({ lot, fields }) => fields.map((field) => named(lot, field)));
      return { outcome: "modified meanwhile", by, revision: study.revision, changes };
    }
    await updateStudy(trx, study, {});
    for (const { lot, typed } of changed) {
      await updateStudyLot(trx, { id: lot.id, studyId: id }, columnsOf(typed));
    }
    await recordAudit(trx, {
      actor: viewer,
      act: "study_decisions.updated",
      objectType: "study",
      objectId: id,
      changes: changed.flatMap(({ lot, fields }) => trailOf("study_lot", lot.id, fields)),
    });
    return { outcome: "saved" };
  });
}

type Typed = DecisionsInput["lots"][number];

function columnsOf({ decision, reason }: Typed) {
  return { mechanism: decision, mechanism_reason: decision === null ? null : reason };
}

function decisionChanges({ mechanism, mechanismReason }: StudyLot, typed: Typed): Difference[] {
  const words = {
    mechanism: studyLotWords.mechanism,
    mechanism_reason: studyLotWords.mechanism_reason,
  };
  return differences(words, { mechanism, mechanism_reason: mechanismReason }, columnsOf(typed));
}

function named(lot: StudyLot, difference: Difference): Difference {
  return {
    ...difference,
    field: `${lot.id} ${difference.field}`,
    label: `Lot ${lot.number}, ${difference.label}`,
  };
}
