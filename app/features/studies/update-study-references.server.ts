import type { Day } from "#app/domain/calendar.ts";
import { mayEditStudy } from "#app/domain/study-state.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findStudy } from "#db/queries/studies/study-list.server.ts";
import { listStudyLots } from "#db/queries/studies/study-lots.server.ts";
import type { StudyScope } from "#db/queries/studies/study-scope.server.ts";
import { updateStudyLot } from "#db/queries/studies/write-study-lots.server.ts";
import { holdStudy, updateStudy } from "#db/queries/studies/write-study.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { studyReferences } from "./study-references.server.ts";
import { lotColumns } from "./study-lot-values.ts";

export type UpdateReferences = { outcome: "updated" | "not found" | "not editable" | "modified meanwhile" };

type Update = {
  viewer: Viewer;
  scope: StudyScope;
  id: Id<"study">;
  /** The revision the page showed. */
  seen: string;
  today: Day;
};

/** Takes into a study every value of the references of today, and their version. Sent twice, it changes nothing more. */
export function updateStudyReferences(db: Db, update: Update): Promise<UpdateReferences> {
  return db.transaction().execute(async (trx): Promise<UpdateReferences> => {
    const { viewer, scope, id, seen, today } = update;
    await holdStudy(trx, id);
    const study = await findStudy(trx, scope, id);
    if (!study) return { outcome: "not found" };
    if (!mayEditStudy(study.state, viewer.role)) return { outcome: "not editable" };
    const lots = await listStudyLots(trx, [id]);
    const now = await studyReferences(trx, { study, lots, today });
    if (!now.isBehind && now.differences.length === 0) return { outcome: "updated" };
    if (String(study.revision) !== seen) return { outcome: "modified meanwhile" };
    const { study: updated } = now.updated;
    await updateStudy(trx, study, {
      rate_prudent: updated.ratePrudent,
      rate_usual: updated.rateUsual,
      rate_ambitious: updated.rateAmbitious,
      hourly_cost: updated.hourlyCost,
      reference_version: now.latestNumber,
    });
    for (const [index, lot] of now.updated.lots.entries()) {
      if (lot.labourShare === lots[index]?.labourShare) continue;
      await updateStudyLot(trx, { id: lot.id, studyId: id }, lotColumns(lot));
    }
    await recordAudit(trx, {
      actor: viewer,
      act: "study.references_updated",
      objectType: "study",
      objectId: id,
      changes: now.differences.map(({ key, before, after }) => ({
        objectType: "study",
        objectId: id,
        field: key,
        before,
        after,
      })),
    });
    return { outcome: "updated" };
  });
}
