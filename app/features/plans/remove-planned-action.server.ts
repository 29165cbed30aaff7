import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findPlannedAction, listCarriedOut, type ActionPlan } from "#db/queries/plans/action-plans.server.ts";
import { deletePlannedAction, holdPlan } from "#db/queries/plans/write-plan.server.ts";

export type RemovePlannedAction = "removed" | "carried out";

/** Takes a line away that nothing of the journal carries out; otherwise it is given up, with a reason. Harmless twice. */
export function removePlannedAction(
  db: Db,
  { viewer, plan, code }: { viewer: Viewer; plan: ActionPlan; code: string },
): Promise<RemovePlannedAction> {
  return db.transaction().execute(async (trx): Promise<RemovePlannedAction> => {
    await holdPlan(trx, plan.id);
    const line = await findPlannedAction(trx, plan.id, code);
    if (!line) return "removed";
    const carriedOut = await listCarriedOut(trx, [plan.id]);
    if (carriedOut.some(({ plannedActionId }) => plannedActionId === line.id)) return "carried out";
    await deletePlannedAction(trx, line.id);
    await recordAudit(trx, {
      actor: viewer,
      act: "planned_action.removed",
      objectType: "action_plan",
      objectId: plan.id,
      changes: [{ objectType: "planned_action", objectId: code, field: "title", before: line.title }],
    });
    return "removed";
  });
}
