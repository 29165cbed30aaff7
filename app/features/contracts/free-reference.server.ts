import { proposedReference, referencePrefix } from "#app/domain/contract-reference.ts";
import type { Db } from "#db/database.server.ts";
import { listReferencesFrom, listReferencesOf } from "#db/queries/contracts/references.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Enough to see how a buyer writes its references. */
const referencesRead = 20;

/** A reference nobody has, as that buyer writes its own; `id` null: a buyer that is not known here yet. */
export async function freeReference(
  db: Db,
  year: string,
  buyer: { id: OrganisationId | null; name: string },
): Promise<string> {
  const own = buyer.id === null ? [] : await listReferencesOf(db, buyer.id, referencesRead);
  const prefix = referencePrefix(year, buyer.name, own);
  return proposedReference(prefix, await listReferencesFrom(db, prefix));
}
