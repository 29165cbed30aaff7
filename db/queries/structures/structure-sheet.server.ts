import { servicesFrom } from "#app/domain/service-kind.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Db } from "../../database.server.ts";
import type { Instant, OrganisationId } from "../../schema/columns.ts";
import { viewActs } from "../audit.server.ts";
import { inScope } from "../contracts/contract-scope.server.ts";

/** Everything one structure says of itself, by its SIRET; undefined for what is no structure. */
export async function findStructureSheet(db: Db, siret: string) {
  const row = await db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .leftJoin("territory", "territory.code", "commune.territory_code")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.kind_since as kindSince",
      "organisation.email",
      "organisation.phone",
      "organisation.revision",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.latitude as communeLatitude",
      "territory.label as territoryLabel",
      "profile.brand",
      "profile.website",
      "profile.contact",
      "profile.services",
      "profile.capacity",
      "profile.radius_km as radiusKm",
      "profile.latitude",
      "profile.about",
      "profile.revision as profileRevision",
    ])
    .where("organisation.siret", "=", siret)
    .where("organisation.kind", "is not", null)
    .executeTakeFirst();
  return row && { ...row, services: servicesFrom(row.services) };
}

export type StructureSheetRow = NonNullable<Awaited<ReturnType<typeof findStructureSheet>>>;

/** Which organisation last wrote that sheet on screen, and when: never which person. */
export function findLastUpdate(
  db: Db,
  id: OrganisationId,
): Promise<{ at: Instant; organisationId: OrganisationId | null; organisation: string | null } | undefined> {
  return db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .leftJoin("organisation", "organisation.id", "account.organisation_id")
    .select(["audit_event.at", "organisation.id as organisationId", "organisation.name as organisation"])
    .where("audit_event.object_type", "=", "organisation")
    .where("audit_event.object_id", "=", id)
    .where("audit_event.act", "not in", viewActs)
    .orderBy("audit_event.sequence", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What a structure works on with one host: its contracts, and the validated hours of those it employs there. */
export async function findWorkWith(
  db: Db,
  { structureId, hostId }: { structureId: OrganisationId; hostId: OrganisationId },
): Promise<{ contracts: number; hours: InsertionHours }> {
  const { contracts } = await db
    .selectFrom("contract")
    .select((eb) => eb.fn.countAll<number>().as("contracts"))
    .where(inScope({ kind: "host", organisationId: hostId }))
    .where(inScope({ kind: "structure", organisationId: structureId }))
    .where("contract.stage", "<>", "cancelled")
    .executeTakeFirstOrThrow();
  const named = await db
    .selectFrom("statement")
    .innerJoin("hire", "hire.id", "statement.hire_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => eb.fn.sum<number | null>("statement.hours").as("hours"))
    .where("hire.employer_id", "=", structureId)
    .where("statement.state", "=", "validated")
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "<>", "cancelled")
    .executeTakeFirstOrThrow();
  const collective = await db
    .selectFrom("collective_statement")
    .innerJoin("commitment", "commitment.id", "collective_statement.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .select((eb) => eb.fn.sum<number | null>("collective_statement.hours").as("hours"))
    .where("collective_statement.employer_id", "=", structureId)
    .where("collective_statement.state", "=", "validated")
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "<>", "cancelled")
    .executeTakeFirstOrThrow();
  const hours = (named.hours ?? 0) + (collective.hours ?? 0);
  return { contracts, hours: hours as InsertionHours };
}
