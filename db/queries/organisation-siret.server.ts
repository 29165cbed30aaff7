import type { Db } from "../database.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** The SIRET (or the identifier open data gave) of an organisation that exists. */
export async function findSiretOf(db: Db, id: OrganisationId): Promise<string> {
  const { siret } = await db
    .selectFrom("organisation")
    .select("siret")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return siret;
}
