import type { Day } from "#app/domain/calendar.ts";
import { scenarios, type Scenario } from "#app/domain/sizing/scenario.ts";
import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { trailOf, type Difference } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import { referenceShares } from "#app/features/studies/labour-share.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import { readReferences } from "#db/queries/reference-values.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { areLotIdsFree } from "#db/queries/studies/write-study-lots.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { lotChanges } from "./lot-changes.ts";
import { mostLots, type LotRow } from "./lots-table.schema.ts";
import { plannedLots } from "./planned-lots.ts";
import { writeLotChanges } from "./write-lot-changes.server.ts";

export type SaveStudyLotsOutcome =
  Outcome<"saved" | "not found" | "not editable" | "too many"> | ModifiedMeanwhile;

export type SaveStudyLots = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  /** The revision the page was made from. */
  seen: string;
  /** The lots the page was made with: of these, what is no longer in the table is removed. */
  known: ReadonlySet<string>;
  rows: readonly LotRow[];
  /** The scenario to keep, when the button says so. */
  scenario: Scenario | null;
  today: Day;
};

/** Writes the table of lots of one’s own study, all or nothing. A form sent twice changes nothing the second time. */
export function saveStudyLots(db: Db, save: SaveStudyLots): Promise<SaveStudyLotsOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveStudyLotsOutcome> => {
    const { viewer, scope, id } = save;
    await holdStudy(trx, id);
    const study = await findStudy(trx, scope, id);
    if (!study) return { outcome: "not found" };
    if (!mayEditStudy(study.state, viewer.role)) return { outcome: "not editable" };
    const stored = await listStudyLots(trx, [id]);
    const shares = referenceShares(await readReferences(trx), save.today);
    const planned = plannedLots(save.rows, { lots: stored, shares });
    const changes = lotChanges(planned, { stored, known: save.known });
    const scenario = save.scenario ?? study.scenario;
    const differs = [...changes.flatMap(({ told }) => told), ...scenarioChange(study.scenario, scenario)];
    if (differs.length === 0) return { outcome: "saved" };
    if (String(study.revision) !== save.seen) {
      const by = await lastWriterOfObject(trx, "study", id);
      return { outcome: "modified meanwhile", by, revision: study.revision, changes: differs };
    }
    const added = changes.flatMap(({ kind, lotId }) => (kind === "added" ? [lotId] : []));
    const removed = changes.filter(({ kind }) => kind === "removed").length;
    if (stored.length - removed + added.length > mostLots) return { outcome: "too many" };
    if (!(await areLotIdsFree(trx, added))) return { outcome: "not found" };
    await updateStudy(trx, study, { scenario });
    await writeLotChanges(trx, id, changes);
    await recordAudit(trx, {
      actor: viewer,
      act: "study_lots.updated",
      objectType: "study",
      objectId: id,
      changes: [
        ...changes.flatMap(({ lotId, fields }) => trailOf("study_lot", lotId, fields)),
        ...trailOf("study", id, scenarioChange(study.scenario, scenario)),
      ],
    });
    return { outcome: "saved" };
  });
}

function scenarioChange(before: Scenario, after: Scenario): Difference[] {
  const write = (code: string) => (code in scenarios ? scenarios[code as Scenario].label : code);
  return before === after ? [] : [{ field: "scenario", label: "Scénario retenu", write, before, after }];
}
