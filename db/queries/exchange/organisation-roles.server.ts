import type { OrganisationRole } from "#app/domain/exchange-codes.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";
import { findRows, upsertRows } from "./bulk.server.ts";
import { keysOf } from "./look-up.server.ts";

/** Roles of each organisation that has some. */
export async function rolesOf(
  db: Db,
  ids: Iterable<OrganisationId>,
): Promise<Map<OrganisationId, OrganisationRole[]>> {
  const roles = new Map<OrganisationId, OrganisationRole[]>();
  for (const { organisation_id: id, role } of await findRows(
    db,
    "organisation_role",
    ["organisation_id"],
    keysOf(ids),
  )) {
    roles.set(id, [...(roles.get(id) ?? []), role]);
  }
  return roles;
}

/** Gives organisations exactly these roles. */
export async function replaceRoles(
  db: Db,
  roles: ReadonlyMap<OrganisationId, readonly OrganisationRole[]>,
): Promise<void> {
  if (roles.size === 0) return;
  await db
    .deleteFrom("organisation_role")
    .where("organisation_id", "in", [...roles.keys()])
    .execute();
  const rows = [...roles].flatMap(([id, list]) => list.map((role) => ({ organisation_id: id, role })));
  await upsertRows(db, "organisation_role", ["organisation_id", "role"], rows);
}
