import type { Db } from "../../database.server.ts";
import type { Id, Instant } from "../../schema/columns.ts";

export type PlanRemark = {
  id: Id<"action_plan_remark">;
  author: string;
  territoryLabel: string | null;
  body: string;
  writtenAt: Instant;
};

/** What was said of a plan, the first first. */
export function listRemarks(db: Db, planId: Id<"action_plan">): Promise<PlanRemark[]> {
  return db
    .selectFrom("action_plan_remark")
    .leftJoin("territory", "territory.code", "action_plan_remark.territory_code")
    .select([
      "action_plan_remark.id",
      "action_plan_remark.author",
      "territory.label as territoryLabel",
      "action_plan_remark.body",
      "action_plan_remark.written_at as writtenAt",
    ])
    .where("plan_id", "=", planId)
    .orderBy("action_plan_remark.entered_rank")
    .execute();
}
