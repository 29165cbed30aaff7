import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** The references of a buyer's contracts, the latest entered first: at most `limit`. */
export async function listReferencesOf(
  db: Db,
  authorityId: OrganisationId,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("contract")
    .select("reference")
    .where("authority_id", "=", authorityId)
    .orderBy("entered_rank", "desc")
    .limit(limit)
    .execute();
  return rows.map(({ reference }) => reference);
}

/** The references that start with that prefix, in the whole installation: they are unique in it. */
export async function listReferencesFrom(db: Db, prefix: string): Promise<string[]> {
  const rows = await db
    .selectFrom("contract")
    .select("reference")
    .where("reference", "like", `${prefix}%`)
    .execute();
  return rows.map(({ reference }) => reference);
}
