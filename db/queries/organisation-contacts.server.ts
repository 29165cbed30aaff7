import type { Db } from "../database.server.ts";
import { inSlices } from "../in-slices.server.ts";
import type { OrganisationId } from "../schema/columns.ts";

/** The name and the address by which those organisations are written to, as their sheets say. */
export function listOrganisationContacts(db: Db, ids: readonly OrganisationId[]) {
  return inSlices(ids, (slice) =>
    db
      .selectFrom("organisation")
      .select(["id", "name", "email"])
      .where("id", "in", slice)
      .orderBy("name")
      .execute(),
  );
}
