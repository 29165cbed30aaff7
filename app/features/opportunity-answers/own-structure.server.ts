import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

/** Who asks, for which structure: an account without organisation answers for none. */
export async function askOwnStructure(request: Request, context: AppLoadContext, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  return { viewer, organisationId: organisationOf(viewer), db: databaseOf(context), today: todayOf(context) };
}
