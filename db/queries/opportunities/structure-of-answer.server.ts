import type { Db } from "../../database.server.ts";

/** A structure of the directory by its SIRET: who it is and how to reach it. */
export function findStructure(db: Db, siret: string) {
  return db
    .selectFrom("organisation")
    .leftJoin("structure_profile as profile", "profile.organisation_id", "organisation.id")
    .select([
      "organisation.id",
      "organisation.siret",
      "organisation.name",
      "organisation.kind",
      "organisation.email",
      "organisation.phone",
      "profile.contact",
    ])
    .where("organisation.siret", "=", siret)
    .where("organisation.kind", "is not", null)
    .executeTakeFirst();
}
