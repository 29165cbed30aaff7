import type { Day } from "#app/domain/calendar.ts";
import { geoPoint } from "#app/domain/geo-point.ts";
import { servicesFrom } from "#app/domain/service-kind.ts";
import { structureKindCodes, structureKinds } from "#app/domain/structure-kind.ts";
import type { Db } from "../../database.server.ts";
import { inDirectory, isSiaeOn, type DirectoryFilter } from "./directory-filter.server.ts";

const siaeKinds = structureKindCodes.filter((code) => structureKinds[code].siae);

/** How many structures answer, and how many of them are SIAE that day. */
export async function countDirectory(
  db: Db,
  filter: DirectoryFilter,
  today: Day,
): Promise<{ all: number; siae: number }> {
  const { all, siae } = await directoryRows(db)
    .select((eb) => [
      eb.fn.countAll<number>().as("all"),
      eb.fn.countAll<number>().filterWhere(isSiaeOn(today, siaeKinds)).as("siae"),
    ])
    .where(inDirectory(filter))
    .executeTakeFirstOrThrow();
  return { all, siae };
}

/** A page of structures, by name. */
export async function listDirectory(
  db: Db,
  filter: DirectoryFilter,
  { limit, offset }: { limit: number; offset: number },
) {
  const rows = await directoryRows(db)
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
      "commune.territory_code as territory",
      "profile.brand",
      "profile.contact",
      "profile.website",
      "profile.services",
      "profile.capacity",
      "profile.radius_km as radiusKm",
      "profile.about",
    ])
    .where(inDirectory(filter))
    .orderBy("organisation.search_text")
    .orderBy("organisation.id")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(({ services, ...row }) => ({ ...row, services: servicesFrom(services) }));
}

export type DirectoryRow = Awaited<ReturnType<typeof listDirectory>>[number];

/** Structures that give a brand: a search folds it, which no engine does by itself. */
export async function listBrands(db: Db) {
  const rows = await db
    .selectFrom("structure_profile")
    .select(["organisation_id as id", "brand"])
    .where("brand", "is not", null)
    .execute();
  return rows.map(({ id, brand }) => ({ id, brand: brand ?? "" }));
}

/** Structures that work so many kilometres around a place that is known. */
export async function listRadii(db: Db) {
  const rows = await directoryRows(db)
    .select([
      "organisation.id",
      "profile.radius_km as radiusKm",
      "profile.latitude as ownLatitude",
      "profile.longitude as ownLongitude",
      "commune.latitude",
      "commune.longitude",
    ])
    .where("organisation.kind", "is not", null)
    .where("profile.radius_km", "is not", null)
    .execute();
  return rows.flatMap(({ id, radiusKm, ownLatitude, ownLongitude, latitude, longitude }) => {
    const point = geoPoint(ownLatitude, ownLongitude) ?? geoPoint(latitude, longitude);
    return point === null || radiusKm === null ? [] : [{ id, radiusKm, point }];
  });
}

function directoryRows(db: Db) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .leftJoin("commune", "commune.code", "organisation.commune_code");
}
