import type { Db } from "../../database.server.ts";
import { isAfter, isHost, isSharedPlan, type Page } from "./export-page.server.ts";

export function exportedActionPlans(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("action_plan as plan")
    .innerJoin("organisation as host", "host.id", "plan.host_id")
    .select([
      "plan.entered_rank as rank",
      "plan.id as key",
      "host.siret as siret_porteur",
      "plan.year as annee",
      "plan.diagnosis as diagnostic",
      "plan.shared_on as partage_le",
    ])
    .where(isAfter("plan.entered_rank", "plan.id", after))
    .where(isHost("plan.host_id", scope))
    .where(isSharedPlan("plan.shared_on", scope))
    .orderBy("plan.entered_rank")
    .orderBy("plan.id")
    .limit(limit)
    .execute();
}

export function exportedPlannedActions(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("planned_action as line")
    .innerJoin("action_plan as plan", "plan.id", "line.plan_id")
    .innerJoin("organisation as host", "host.id", "plan.host_id")
    .select([
      "line.entered_rank as rank",
      "line.id as key",
      "line.code",
      "host.siret as siret_porteur",
      "plan.year as annee",
      "line.kind as type",
      "line.title as intitule",
      "line.territory_code as territoire",
      "line.expected as nombre",
      "line.due_on as echeance",
      "line.state as etat",
      "line.dropped_reason as motif",
      "line.partners as partenaires",
    ])
    .where(isAfter("line.entered_rank", "line.id", after))
    .where(isHost("plan.host_id", scope))
    .where(isSharedPlan("plan.shared_on", scope))
    .orderBy("line.entered_rank")
    .orderBy("line.id")
    .limit(limit)
    .execute();
}
