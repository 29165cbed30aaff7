import type { AppLoadContext } from "@remix-run/node";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { Permission } from "#app/domain/permission.ts";
import type { HostViewer } from "./start-import.server.ts";

/** Who asks, when it may and belongs to a host; an account whose host is missing is told 403. */
export async function requireHostViewer(
  request: Request,
  context: AppLoadContext,
  permission: Permission,
): Promise<HostViewer> {
  const viewer = await requirePermission(request, context, permission);
  const { organisationId } = viewer;
  if (organisationId === null) throw new Response(null, { status: 403 });
  return { ...viewer, organisationId };
}
