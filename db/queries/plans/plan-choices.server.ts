import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

export type PlanChoice = { id: Id<"planned_action">; code: string; title: string; year: number };

/** The lines of a host’s plans of those years, as they were entered: what an action of the journal may carry out. */
export async function listPlanChoices(
  db: Db,
  hostId: OrganisationId,
  years: readonly number[],
): Promise<PlanChoice[]> {
  return db
    .selectFrom("planned_action")
    .innerJoin("action_plan", "action_plan.id", "planned_action.plan_id")
    .select(["planned_action.id", "planned_action.code", "planned_action.title", "action_plan.year"])
    .where("action_plan.host_id", "=", hostId)
    .where("action_plan.year", "in", years)
    .orderBy("planned_action.entered_rank")
    .execute();
}
