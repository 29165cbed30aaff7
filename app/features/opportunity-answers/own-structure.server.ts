import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Who asks, for which structure: an account without organisation answers for none. */
export async function askOwnStructure(request: Request, context: AppLoadContext, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  return { viewer, organisationId: structureOf(viewer), db: databaseOf(context), today: todayOf(context) };
}

/** The structure of a viewer; 403 for an account that has none. */
export function structureOf({ organisationId }: Pick<Viewer, "organisationId">): OrganisationId {
  if (organisationId === null) throw new Response(null, { status: 403 });
  return organisationId as OrganisationId;
}
