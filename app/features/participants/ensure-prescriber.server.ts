import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { FoundCompany } from "#app/features/contract-lines/resolve-company.server.ts";
import { addRole, insertOrganisation } from "#db/queries/contracts/write-organisation.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** The id of a structure that sends people, created when its SIRET is new, and said to be a prescriber. */
export async function ensurePrescriber(
  trx: Transaction<Database>,
  found: FoundCompany,
): Promise<OrganisationId> {
  if (found.outcome === "known") {
    await addRole(trx, found.id, "prescriber");
    return found.id;
  }
  const id = randomUUID() as string as OrganisationId;
  return insertOrganisation(trx, { id, siret: found.siret, name: found.name, role: "prescriber" });
}
