import { activities, activityCodes, isActivity } from "#app/domain/activity.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Outcome } from "#app/features/contract-lines/outcome.ts";
import { trailOf, type Difference } from "#app/features/record-form/compare-values.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject, type LastWriter } from "#db/queries/object-trail.server.ts";
import {
  changeActivities,
  holdOrganisation,
  listActivities,
} from "#db/queries/structure-activities.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { ActivitiesInput } from "./activities-form.schema.ts";

export type SaveActivitiesOutcome =
  | Outcome<"saved">
  | { outcome: "modified meanwhile"; by: LastWriter | undefined; seen: string; changes: Difference[] };

/** Writes what a structure does. `seen`: the mark of what the page showed. Codes this version does not know stay. */
export function saveActivities(
  db: Db,
  save: { viewer: Viewer; id: OrganisationId; seen: string; input: ActivitiesInput },
): Promise<SaveActivitiesOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveActivitiesOutcome> => {
    const { viewer, id, input } = save;
    await holdOrganisation(trx, id);
    const stored = await listActivities(trx, id);
    const added = [...new Set(input.activity)].filter((code) => !stored.includes(code));
    const removed = stored.filter(isActivity).filter((code) => !input.activity.includes(code));
    const changes = activityCodes
      .filter((code) => added.includes(code) || removed.includes(code))
      .map((code): Difference => {
        const isAdded = added.includes(code);
        const label = activities[code].label;
        return { field: code, label, before: isAdded ? null : "oui", after: isAdded ? "oui" : null };
      });
    if (changes.length === 0) return { outcome: "saved" };
    if (activitiesMark(stored) !== save.seen) {
      const by = await lastWriterOfObject(trx, "organisation", id);
      return { outcome: "modified meanwhile", by, seen: activitiesMark(stored), changes };
    }
    await changeActivities(trx, id, { added, removed });
    await recordAudit(trx, {
      actor: viewer,
      act: "activities.updated",
      objectType: "organisation",
      objectId: id,
      changes: trailOf("organisation_activity", id, changes),
    });
    return { outcome: "saved" };
  });
}

/** The mark of what a structure does: another one says that it changed in between. */
export function activitiesMark(stored: readonly string[]): string {
  return stored.length === 0 ? "aucun" : [...stored].sort().join(" ");
}
