import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import type { ActionPlan } from "#db/queries/plans/action-plans.server.ts";
import { insertRemark } from "#db/queries/plans/write-plan.server.ts";
import type { AccountId, Id, Instant } from "#db/schema/columns.ts";

type Remark = { viewer: Viewer; plan: ActionPlan; id: string; body: string; at: Instant };

/** Says something of a plan, under one’s name and territory. A form sent twice says it once. */
export function remarkOnPlan(db: Db, { viewer, plan, id, body, at }: Remark): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const written = await insertRemark(trx, {
      id: id as Id<"action_plan_remark">,
      plan_id: plan.id,
      territory_code: viewer.territoryCode,
      account_id: viewer.accountId as AccountId,
      author: viewer.name,
      body,
      written_at: at,
    });
    if (!written) return;
    await recordAudit(trx, {
      actor: viewer,
      act: "plan.remarked",
      objectType: "action_plan",
      objectId: plan.id,
      changes: [],
    });
  });
}
