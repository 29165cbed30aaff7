import type { Role } from "#app/domain/role.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** The addresses of an organisation's open accounts of a role, in order. */
export async function listReaders(
  db: Db,
  { role, organisationId }: { role: Role; organisationId: OrganisationId },
): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("email")
    .where("role", "=", role)
    .where("organisation_id", "=", organisationId)
    .where("disabled_at", "is", null)
    .orderBy("email")
    .execute();
  return rows.map(({ email }) => email);
}
