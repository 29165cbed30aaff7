import type { Db } from "../../database.server.ts";

/** An organisation by its SIRET: who it is and how to reach it. `kind` null: the directory does not hold it as a structure. */
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
    .executeTakeFirst();
}
