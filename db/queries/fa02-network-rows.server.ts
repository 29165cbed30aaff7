import { firstDayOf, lastDayOf, type Day } from "#app/domain/calendar.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { Db } from "../database.server.ts";
import { doneActions } from "./fa02-network.server.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

/** The network actions a report counts, latest first. */
export function listDoneActions(db: Db, scope: Fa02ScopeIds, kind: string | null) {
  return doneActions(db, scope)
    .innerJoin("organisation as host", "host.id", "network_action.host_id")
    .leftJoin("territory", "territory.code", "network_action.territory_code")
    .select([
      "network_action.code",
      "network_action.dated_on as datedOn",
      "network_action.kind",
      "network_action.title",
      "host.name as hostName",
      "territory.label as territoryLabel",
      "network_action.structures",
      "network_action.persons",
    ])
    .$if(kind !== null, (query) => query.where("network_action.kind", "=", kind as NetworkActionKind))
    .orderBy("network_action.dated_on", "desc")
    .orderBy("network_action.code")
    .execute();
}

/** The qualitative actions a report sums, latest first; planned and done in hundredths of their unit. */
export function listDatedQualitativeActions(db: Db, scope: Fa02ScopeIds) {
  return db
    .selectFrom("qualitative_action")
    .innerJoin("lot", "lot.id", "qualitative_action.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select([
      "contract.reference as contractReference",
      "contract.title as contractTitle",
      "lot.number as lotNumber",
      "qualitative_action.number",
      "qualitative_action.nature",
      "qualitative_action.unit",
      "qualitative_action.planned",
      "qualitative_action.done",
      (eb) => eb.ref("qualitative_action.dated_on").$castTo<Day>().as("datedOn"),
    ])
    .where("qualitative_action.dated_on", ">=", firstDayOf(scope.period.from))
    .where("qualitative_action.dated_on", "<=", lastDayOf(scope.period.to))
    .where(contractInScope(scope))
    .orderBy("qualitative_action.dated_on", "desc")
    .orderBy("contract.reference")
    .orderBy("qualitative_action.number")
    .execute();
}
