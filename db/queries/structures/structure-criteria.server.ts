import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import type { ZoneLevel } from "#app/domain/zone.ts";
import type { StructureKind } from "#app/domain/structure-kind.ts";

export type ZoneName = { level: ZoneLevel; name: string };

/** What a structure is called, its SIRET and its kind, whether it is in force or not. */
export function findStructureName(
  db: Db,
  organisationId: OrganisationId,
): Promise<StructureName | undefined> {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .select([
      "organisation.siret",
      "organisation.name",
      "profile.brand",
      "organisation.kind",
      "organisation.kind_since as kindSince",
    ])
    .where("organisation.id", "=", organisationId)
    .executeTakeFirst();
}

export type StructureName = {
  siret: string;
  name: string;
  brand: string | null;
  kind: StructureKind | null;
  kindSince: Day | null;
};

/** The places of a structure's zone by their names; those whose name nobody knows are left out. */
export async function listZoneNames(db: Db, organisationId: OrganisationId): Promise<ZoneName[]> {
  const rows = await db
    .selectFrom("structure_zone as zone")
    .leftJoin("commune", (join) =>
      join.onRef("commune.code", "=", "zone.code").on("zone.level", "=", "commune"),
    )
    .leftJoin("epci", (join) => join.onRef("epci.siren", "=", "zone.code").on("zone.level", "=", "epci"))
    .leftJoin("territory", (join) =>
      join.onRef("territory.code", "=", "zone.code").on("zone.level", "=", "territory"),
    )
    .select([
      "zone.level",
      "zone.code",
      "commune.name as communeName",
      "epci.name as epciName",
      "territory.label as territoryLabel",
    ])
    .where("zone.organisation_id", "=", organisationId)
    .orderBy("zone.entered_rank")
    .execute();
  return rows.flatMap(({ level, code, communeName, epciName, territoryLabel }) => {
    const department = level === "department" ? `département ${code}` : null;
    const name = communeName ?? epciName ?? territoryLabel ?? department;
    return name === null ? [] : [{ level, name }];
  });
}
