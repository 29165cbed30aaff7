import type { Period } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { TerritoryHours } from "#app/domain/sizing/territory-capacity.ts";
import type { Db } from "../../database.server.ts";
import { listFa02Months } from "../fa02-months.server.ts";
import { contractInScope, type Fa02ScopeIds } from "../fa02-scope.server.ts";

/**
 * Validated hours of a period on the counted contracts of a territory, named and collective, whatever their host; and the
 * distinct persons of the named ones.
 */
export async function findTerritoryHours(
  db: Db,
  territoryCode: string,
  period: Period,
): Promise<TerritoryHours> {
  const scope: Fa02ScopeIds = { period, territoryCode, hostId: null, authorityId: null };
  const months = await listFa02Months(db, scope);
  const hours = months.reduce((sum, { validated }) => sum + validated, 0) as InsertionHours;
  return { hours, persons: await countPersons(db, scope) };
}

async function countPersons(db: Db, scope: Fa02ScopeIds): Promise<number> {
  const worked = db
    .selectFrom("statement")
    .select("hire_id")
    .distinct()
    .where("month", ">=", scope.period.from)
    .where("month", "<=", scope.period.to)
    .where("state", "=", "validated")
    .where("hours", ">", 0 as InsertionHours);
  const found = await db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => fn.count<number>("participant.person_key").distinct().as("persons"))
    .where("hire.id", "in", worked)
    .where(contractInScope(scope))
    .executeTakeFirst();
  return found?.persons ?? 0;
}
