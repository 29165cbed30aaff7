import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** The addresses written on the sheets of those organisations; one without any is left out. */
export async function findOrganisationEmails(
  db: Db,
  ids: readonly OrganisationId[],
): Promise<Map<OrganisationId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("organisation").select(["id", "email"]).where("id", "in", ids).execute();
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[id, email]])));
}
