import { expressionBuilder, type Expression, type SqlBool } from "kysely";
import type { Period } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { Fa02Scope } from "#app/domain/fa02-report.ts";
import type { Db } from "../database.server.ts";
import type { Database } from "../schema.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** The scope of a report once its words are known: ids instead of SIRET. */
export type Fa02ScopeIds = {
  period: Period;
  territoryCode: string | null;
  hostId: OrganisationId | null;
  authorityId: OrganisationId | null;
};

export type Fa02ScopeOutcome =
  | { outcome: "found"; scope: Fa02ScopeIds }
  | { outcome: "unknown territory" | "unknown host" | "unknown authority" };

/**
 * Reads a scope. A host is an organisation of that role, or one that holds a contract, an action or an
 * agreement; an authority, one of that role or a contract's buyer. Source: indicators.md, « Scope ».
 */
export async function findFa02Scope(db: Db, scope: Fa02Scope): Promise<Fa02ScopeOutcome> {
  if (scope.territory !== null && !(await territoryExists(db, scope.territory))) {
    return { outcome: "unknown territory" };
  }
  const hostId = scope.host === null ? null : await findHost(db, scope.host);
  if (hostId === undefined) return { outcome: "unknown host" };
  const authorityId = scope.authority === null ? null : await findAuthority(db, scope.authority);
  if (authorityId === undefined) return { outcome: "unknown authority" };
  const period = { from: scope.from, to: scope.to };
  return { outcome: "found", scope: { period, territoryCode: scope.territory, hostId, authorityId } };
}

/**
 * Contracts that count and are in scope. Territory of a contract: its own, else its commune's, else none.
 * For any query that names the table `contract`.
 */
export function contractInScope({ territoryCode, hostId, authorityId }: Fa02ScopeIds): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  const conditions: Array<Expression<SqlBool>> = [eb("contract.stage", "in", countedStages)];
  if (hostId !== null) conditions.push(eb("contract.host_id", "=", hostId));
  if (authorityId !== null) conditions.push(eb("contract.authority_id", "=", authorityId));
  if (territoryCode !== null) conditions.push(contractInTerritory(territoryCode));
  return eb.and(conditions);
}

function contractInTerritory(territoryCode: string): Expression<SqlBool> {
  const eb = expressionBuilder<Database, "contract">();
  const communes = eb
    .selectFrom("commune")
    .select("commune.code")
    .where("territory_code", "=", territoryCode);
  return eb.or([
    eb("contract.territory_code", "=", territoryCode),
    eb("contract.territory_code", "is", null).and("contract.commune_code", "in", communes),
  ]);
}

async function territoryExists(db: Db, code: string): Promise<boolean> {
  const row = await db.selectFrom("territory").select("code").where("code", "=", code).executeTakeFirst();
  return row !== undefined;
}

async function findHost(db: Db, siret: string): Promise<OrganisationId | undefined> {
  const row = await db
    .selectFrom("organisation")
    .select("id")
    .where("siret", "=", siret)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("organisation_role")
            .select("role")
            .whereRef("organisation_id", "=", "organisation.id")
            .where("role", "=", "host"),
        ),
        eb.exists(
          eb.selectFrom("contract").select("contract.id").whereRef("host_id", "=", "organisation.id"),
        ),
        eb.exists(eb.selectFrom("network_action").select("code").whereRef("host_id", "=", "organisation.id")),
        eb.exists(
          eb.selectFrom("grant_agreement").select("year").whereRef("host_id", "=", "organisation.id"),
        ),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}

async function findAuthority(db: Db, siret: string): Promise<OrganisationId | undefined> {
  const row = await db
    .selectFrom("organisation")
    .select("id")
    .where("siret", "=", siret)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom("organisation_role")
            .select("role")
            .whereRef("organisation_id", "=", "organisation.id")
            .where("role", "=", "authority"),
        ),
        eb.exists(
          eb.selectFrom("contract").select("contract.id").whereRef("authority_id", "=", "organisation.id"),
        ),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}
