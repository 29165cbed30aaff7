import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findPlanOfHost, listPlannedActions } from "#db/queries/plans/action-plans.server.ts";
import { holdPlan, updatePlan } from "#db/queries/plans/write-plan.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

export type SharePlan = "shared" | "not found" | "nothing planned";

/**
 * « Partager avec les directions territoriales »: from then on the plan and its later changes are read by all who follow plans.
 * Shared twice, it keeps its first day.
 */
export function sharePlan(
  db: Db,
  { viewer, hostId, year, today }: { viewer: Viewer; hostId: OrganisationId; year: number; today: Day },
): Promise<SharePlan> {
  return db.transaction().execute(async (trx): Promise<SharePlan> => {
    const found = await findPlanOfHost(trx, hostId, year);
    if (!found) return "not found";
    await holdPlan(trx, found.id);
    const plan = await findPlanOfHost(trx, hostId, year);
    if (!plan) return "not found";
    if (plan.sharedOn !== null) return "shared";
    const lines = await listPlannedActions(trx, [plan.id]);
    if (lines.every(({ state }) => state === "dropped")) return "nothing planned";
    await updatePlan(trx, plan.id, { shared_on: today });
    await recordAudit(trx, {
      actor: viewer,
      act: "plan.shared",
      objectType: "action_plan",
      objectId: plan.id,
      changes: [{ objectType: "action_plan", objectId: plan.id, field: "shared_on", after: today }],
    });
    return "shared";
  });
}
