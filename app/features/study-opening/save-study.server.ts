import { mayEditStudy, type StudyState } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { UnknownName } from "#app/features/contracts/create-contract.server.ts";
import { findPlace } from "#app/features/contracts/resolve-names.server.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { listTerritories } from "#db/queries/contracts/form-choices.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { storedColumns, studyColumns } from "./study-form-values.ts";
import type { StudyFormInput } from "./study-form.schema.ts";
import { studyWords, type StudyField } from "#app/features/studies/study-words.ts";

export type SaveStudyOutcome =
  | { outcome: "saved" }
  | { outcome: "not found" }
  | { outcome: "unknown territory" }
  | { outcome: "locked"; state: StudyState }
  | ModifiedMeanwhile
  | UnknownName;

type Save = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  /** The revision the page showed. */
  seen: string;
  input: StudyFormInput;
};

/** Corrects what is of the whole contract, while the viewer may; nothing changed is saved already. */
export function saveStudy(db: Db, save: Save): Promise<SaveStudyOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveStudyOutcome> => {
    const { viewer, scope, id, input, seen } = save;
    await holdStudy(trx, id);
    const stored = await findStudy(trx, scope, id);
    if (!stored) return { outcome: "not found" };
    if (!mayEditStudy(stored.state, viewer.role)) return { outcome: "locked", state: stored.state };
    const place = await findPlace(trx, input.commune);
    if (place.outcome !== "known") return place;
    if (input.territory !== null) {
      const known = await listTerritories(trx);
      if (!known.some(({ code }) => code === input.territory)) return { outcome: "unknown territory" };
    }
    const columns = studyColumns(input, place.code);
    const changes = differences<StudyField>(studyWords, storedColumns(stored), columns);
    if (changes.length === 0) return { outcome: "saved" };
    if (String(stored.revision) !== seen || !(await updateStudy(trx, stored, columns))) {
      const by = await lastWriterOfObject(trx, "study", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    await recordAudit(trx, {
      actor: viewer,
      act: "study.updated",
      objectType: "study",
      objectId: id,
      changes: trailOf("study", id, changes),
    });
    return { outcome: "saved" };
  });
}
