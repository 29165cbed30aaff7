import type { Period } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { TerritoryHours } from "#app/domain/sizing/territory-capacity.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import { contractInScope, type Fa02ScopeIds } from "../fa02-scope.server.ts";

type Asked = { territoryCode: string; period: Period; buyerId: OrganisationId };

/** Hours of one person, or of one employer's collective statements, on the contracts of one buyer. */
type Part = { who: string; authorityId: OrganisationId; hours: InsertionHours };

/**
 * Validated hours of a period on the counted contracts of a territory, named and collective, whatever their host, and the
 * distinct persons of the named ones; then the same of the contracts of other buyers than the one who asks.
 */
export async function findTerritoryHours(db: Db, asked: Asked): Promise<TerritoryHours> {
  const { territoryCode, period, buyerId } = asked;
  const scope: Fa02ScopeIds = { period, territoryCode, hostId: null, authorityId: null };
  const named = (await namedParts(db, scope)).filter(({ hours }) => hours > 0);
  const collective = await collectiveParts(db, scope);
  const isOther = ({ authorityId }: Part) => authorityId !== buyerId;
  const others = [...named, ...collective].filter(isOther);
  return {
    hours: sumOf([...named, ...collective]),
    persons: distinct(named),
    others: { hours: sumOf(others), persons: distinct(named.filter(isOther)), most: mostOf(others) },
  };
}

function sumOf(parts: readonly Part[]): InsertionHours {
  return parts.reduce((sum, { hours }) => sum + hours, 0) as InsertionHours;
}

function distinct(parts: readonly Part[]): number {
  return new Set(parts.map(({ who }) => who)).size;
}

function mostOf(parts: readonly Part[]): InsertionHours {
  const sums = new Map<string, number>();
  for (const { who, hours } of parts) sums.set(who, (sums.get(who) ?? 0) + hours);
  return Math.max(0, ...sums.values()) as InsertionHours;
}

/** Summed by hire first, on the covering index of `statement`. */
function namedParts(db: Db, scope: Fa02ScopeIds): Promise<Part[]> {
  const worked = db
    .selectFrom("statement")
    .select(({ fn }) => ["hire_id", fn.sum<InsertionHours>("hours").as("hours")])
    .where("month", ">=", scope.period.from)
    .where("month", "<=", scope.period.to)
    .where("state", "=", "validated")
    .groupBy("hire_id")
    .as("worked");
  return db
    .selectFrom(worked)
    .innerJoin("hire", "hire.id", "worked.hire_id")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => [
      "participant.person_key as who",
      "contract.authority_id as authorityId",
      fn.sum<InsertionHours>("worked.hours").as("hours"),
    ])
    .where(contractInScope(scope))
    .groupBy(["participant.person_key", "contract.authority_id"])
    .execute();
}

function collectiveParts(db: Db, scope: Fa02ScopeIds): Promise<Part[]> {
  return db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select(({ fn }) => [
      "collective_statement.employer_id as who",
      "contract.authority_id as authorityId",
      fn.sum<InsertionHours>("collective_statement.hours").as("hours"),
    ])
    .where("collective_statement.month", ">=", scope.period.from)
    .where("collective_statement.month", "<=", scope.period.to)
    .where("collective_statement.state", "=", "validated")
    .where(contractInScope(scope))
    .groupBy(["collective_statement.employer_id", "contract.authority_id"])
    .execute();
}
