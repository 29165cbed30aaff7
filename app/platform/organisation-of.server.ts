import type { Viewer } from "#app/domain/viewer.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** The structure, host or authority a viewer acts for; 403 for an account that has none. */
export function organisationOf({ organisationId }: Pick<Viewer, "organisationId">): OrganisationId {
  if (organisationId === null) throw new Response(null, { status: 403 });
  return organisationId as OrganisationId;
}
