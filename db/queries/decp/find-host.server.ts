import { parseSiret } from "#app/domain/siret.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** The host (« porteur ») of this SIRET, however it is spaced; `undefined` when no organisation has that role. */
export async function findHostBySiret(db: Db, text: string): Promise<OrganisationId | undefined> {
  const siret = parseSiret(text);
  if (siret === undefined) return undefined;
  const host = await db
    .selectFrom("organisation")
    .innerJoin("organisation_role", "organisation_role.organisation_id", "organisation.id")
    .select("organisation.id")
    .where("organisation.siret", "=", siret)
    .where("organisation_role.role", "=", "host")
    .executeTakeFirst();
  return host?.id;
}
