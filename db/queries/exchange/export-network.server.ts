import { sql } from "kysely";
import type { Db } from "../../database.server.ts";
import { isAfter, isHost, isSharedPlan, type Page } from "./export-page.server.ts";

export function exportedNetworkActions(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("network_action as action")
    .innerJoin("organisation as host", "host.id", "action.host_id")
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("planned_action")
          .innerJoin("action_plan", "action_plan.id", "planned_action.plan_id")
          .select(["planned_action.id", "planned_action.code"])
          .where(isSharedPlan("action_plan.shared_on", scope))
          .as("planned"),
      (join) => join.onRef("planned.id", "=", "action.planned_action_id"),
    )
    .select([
      "action.entered_rank as rank",
      "action.id as key",
      "action.code as action",
      "host.siret as siret_porteur",
      "action.dated_on as date",
      "action.kind as type",
      "action.title as intitule",
      "action.territory_code as territoire",
      "action.state as etat",
      "action.structures",
      "action.persons as personnes",
      "action.account as compte_rendu",
      "planned.code as action_prevue",
    ])
    .where(isAfter("action.entered_rank", "action.id", after))
    .where(isHost("action.host_id", scope))
    .orderBy("action.entered_rank")
    .orderBy("action.id")
    .limit(limit)
    .execute();
}

export function exportedGrantAgreements(db: Db, { after, limit, ...scope }: Page) {
  const key = sql<string>`agreement.host_id || cast(agreement.year as text)`;
  return db
    .selectFrom("grant_agreement as agreement")
    .innerJoin("organisation as host", "host.id", "agreement.host_id")
    .select([
      "agreement.entered_rank as rank",
      key.as("key"),
      "host.siret as siret_porteur",
      "agreement.year as annee",
      "agreement.fte as etp",
      "agreement.fixed_part as part_fixe",
      "agreement.variable_part as part_variable",
      "agreement.rsa_target as objectif_arsa",
      "agreement.count_collective",
    ])
    .where(sql<boolean>`(agreement.entered_rank, ${key}) > (${after.rank}, ${after.key})`)
    .where(isHost("agreement.host_id", scope))
    .orderBy("agreement.entered_rank")
    .orderBy(key)
    .limit(limit)
    .execute();
}
