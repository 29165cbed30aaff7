import type { Db } from "../../database.server.ts";
import { isImportable, isNamedBy } from "./export-directory.server.ts";
import { isAfter, type Page } from "./export-page.server.ts";

/** What the exported structures say of themselves. */
export function exportedStructures(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("structure_profile as profile")
    .innerJoin("organisation", "organisation.id", "profile.organisation_id")
    .select([
      "profile.entered_rank as rank",
      "profile.organisation_id as key",
      "organisation.siret",
      "profile.brand as enseigne",
      "profile.website as site",
      "profile.contact",
      "profile.services",
      "profile.capacity as etp",
      "profile.radius_km as rayon_km",
      "profile.latitude",
      "profile.longitude",
      "profile.about as presentation",
    ])
    .where(isAfter("profile.entered_rank", "profile.organisation_id", after))
    .where("organisation.kind", "is not", null)
    .where(isNamedBy(scope))
    .where(isImportable)
    .orderBy("profile.entered_rank")
    .orderBy("profile.organisation_id")
    .limit(limit)
    .execute();
}

/** Where the exported structures work. */
export function exportedZones(db: Db, { after, limit, ...scope }: Page) {
  return db
    .selectFrom("structure_zone as zone")
    .innerJoin("organisation", "organisation.id", "zone.organisation_id")
    .select([
      "zone.entered_rank as rank",
      "zone.code as key",
      "organisation.siret",
      "zone.level as niveau",
      "zone.code",
    ])
    .where(isAfter("zone.entered_rank", "zone.code", after))
    .where("organisation.kind", "is not", null)
    .where(isNamedBy(scope))
    .where(isImportable)
    .orderBy("zone.entered_rank")
    .orderBy("zone.code")
    .limit(limit)
    .execute();
}
