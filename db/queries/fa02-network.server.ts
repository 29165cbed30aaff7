import { firstDayOf, lastDayOf } from "#app/domain/calendar.ts";
import type { Fa02Rows, InclusiveKind } from "#app/domain/fa02-rows.ts";
import { wholeYearOf, type GrantAgreement } from "#app/domain/grant-gauge.ts";
import type { Db } from "../database.server.ts";
import { contractInScope, type Fa02ScopeIds } from "./fa02-scope.server.ts";

/** Organisations that are, or one day became, an inclusive structure. */
export async function inclusiveKinds(db: Db): Promise<Map<string, InclusiveKind>> {
  const rows = await db
    .selectFrom("organisation")
    .select(["id", "kind", "kind_since as kindSince"])
    .where("kind", "is not", null)
    .execute();
  return new Map(
    rows.flatMap(({ id, kind, kindSince }) => (kind === null ? [] : [[id, { kind, kindSince }]])),
  );
}

/** Inclusive structures that are a contractor (lead, joint or subcontractor) of a lot in scope. */
export function listInclusiveContractors(
  db: Db,
  scope: Fa02ScopeIds,
): Promise<Array<{ lotId: string; organisationId: string }>> {
  return db
    .selectFrom("contractor")
    .innerJoin("organisation", "organisation.id", "contractor.organisation_id")
    .innerJoin("lot", "lot.id", "contractor.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(["contractor.lot_id as lotId", "contractor.organisation_id as organisationId"])
    .where("organisation.kind", "is not", null)
    .where(contractInScope(scope))
    .execute();
}

/** Planned and done of the qualitative actions dated in the period, in hundredths of their unit. */
export async function sumQualitativeActions(db: Db, scope: Fa02ScopeIds): Promise<Fa02Rows["qualitative"]> {
  const row = await db
    .selectFrom("qualitative_action")
    .innerJoin("lot", "lot.id", "qualitative_action.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => [
      fn.sum<number | null>("qualitative_action.planned").as("planned"),
      fn.sum<number | null>("qualitative_action.done").as("done"),
    ])
    .where("qualitative_action.dated_on", ">=", firstDayOf(scope.period.from))
    .where("qualitative_action.dated_on", "<=", lastDayOf(scope.period.to))
    .where(contractInScope(scope))
    .executeTakeFirst();
  return { planned: row?.planned ?? 0, done: row?.done ?? 0 };
}

/**
 * Network actions done in the period, by host and by their own territory; an authority filter leaves them
 * whole, for every host. Source: indicators.md, « Scope ».
 */
export function countNetworkActions(
  db: Db,
  scope: Fa02ScopeIds,
): Promise<Array<Fa02Rows["actions"][number]>> {
  return doneActions(db, scope)
    .select(({ fn }) => ["network_action.kind", fn.countAll<number>().as("count")])
    .groupBy("network_action.kind")
    .execute();
}

/** The actions `countNetworkActions` counts, as a query to select from. */
export function doneActions(db: Db, { period, hostId, territoryCode }: Fa02ScopeIds) {
  return db
    .selectFrom("network_action")
    .where("network_action.state", "=", "done")
    .where("network_action.dated_on", ">=", firstDayOf(period.from))
    .where("network_action.dated_on", "<=", lastDayOf(period.to))
    .$if(hostId !== null, (query) => query.where("network_action.host_id", "=", hostId))
    .$if(territoryCode !== null, (query) => query.where("network_action.territory_code", "=", territoryCode));
}

/** The agreement of a scope that is one host and one whole calendar year, nothing else; null otherwise. */
export async function findAgreement(db: Db, scope: Fa02ScopeIds): Promise<GrantAgreement | null> {
  const year = wholeYearOf(scope.period);
  const { hostId, territoryCode, authorityId } = scope;
  if (hostId === null || year === null || territoryCode !== null || authorityId !== null) return null;
  const row = await db
    .selectFrom("grant_agreement")
    .select([
      "year",
      "fte",
      "fixed_part as fixedPart",
      "variable_part as variablePart",
      "rsa_target as rsaTarget",
      "count_collective as countCollective",
    ])
    .where("host_id", "=", hostId)
    .where("year", "=", year)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { countCollective, ...agreement } = row;
  return { ...agreement, countsCollective: countCollective === 1 };
}
