import { isActivity } from "#app/domain/activity.ts";
import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { servicesFrom } from "#app/domain/service-kind.ts";
import { kindInForce } from "#app/domain/structure-kind.ts";
import type { Zone } from "#app/domain/zone.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/**
 * Structures of the directory with what a lot is compared with, by name. `only`: those. Their kind is the one in force
 * on the day (null before it).
 */
export async function listMatchStructures(
  db: Db,
  { today, only }: { today: Day; only?: readonly OrganisationId[] },
) {
  if (only?.length === 0) return [];
  const rows = await structureRows(db)
    .$if(only !== undefined, (query) => query.where("organisation.id", "in", only ?? []))
    .execute();
  const activities = await activitiesBy(db, only);
  const zones = await zonesBy(db, only);
  // Each by its name: a rest of so many columns would take longer than reading them.
  return rows.map((row) => ({
    id: row.id,
    siret: row.siret,
    name: row.name,
    kind: kindInForce(row, today),
    kindSince: row.kindSince,
    email: row.email,
    phone: row.phone,
    communeName: row.communeName,
    brand: row.brand,
    contact: row.contact,
    capacity: row.capacity,
    radiusKm: row.radiusKm,
    place: {
      commune: row.commune,
      epci: row.epci,
      territory: row.territory,
      department: row.department,
    },
    point: geoPoint(row.ownLatitude, row.ownLongitude) ?? geoPoint(row.latitude, row.longitude),
    services: servicesFrom(row.services),
    activities: activities.get(row.id) ?? [],
    zones: zones.get(row.id) ?? [],
  }));
}

export type MatchStructureRow = Awaited<ReturnType<typeof listMatchStructures>>[number];

function structureRows(db: Db) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .leftJoin("commune", "commune.code", "organisation.commune_code")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.kind_since as kindSince",
      "organisation.email",
      "organisation.phone",
      "commune.code as commune",
      "commune.name as communeName",
      "commune.epci_siren as epci",
      "commune.territory_code as territory",
      "commune.department_code as department",
      "commune.latitude",
      "commune.longitude",
      "profile.brand",
      "profile.contact",
      "profile.services",
      "profile.capacity",
      "profile.radius_km as radiusKm",
      "profile.latitude as ownLatitude",
      "profile.longitude as ownLongitude",
    ])
    .where("organisation.kind", "is not", null)
    .orderBy("organisation.name")
    .orderBy("organisation.id");
}

async function activitiesBy(db: Db, only: readonly OrganisationId[] | undefined) {
  const rows = await db
    .selectFrom("organisation_activity")
    .select(["organisation_id as id", "activity"])
    .$if(only !== undefined, (query) => query.where("organisation_id", "in", only ?? []))
    .orderBy("activity")
    .execute();
  return gathered(
    rows.flatMap(({ id, activity }) => (isActivity(activity) ? [[id, activity] as const] : [])),
  );
}

async function zonesBy(db: Db, only: readonly OrganisationId[] | undefined) {
  const rows = await db
    .selectFrom("structure_zone")
    .select(["organisation_id as id", "level", "code"])
    .$if(only !== undefined, (query) => query.where("organisation_id", "in", only ?? []))
    .orderBy("entered_rank")
    .execute();
  return gathered(rows.map(({ id, ...zone }) => [id, zone satisfies Zone] as const));
}

function gathered<Value>(
  pairs: ReadonlyArray<readonly [OrganisationId, Value]>,
): Map<OrganisationId, Value[]> {
  const found = new Map<OrganisationId, Value[]>();
  for (const [id, value] of pairs) {
    const known = found.get(id);
    if (known) known.push(value);
    else found.set(id, [value]);
  }
  return found;
}
