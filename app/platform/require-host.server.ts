import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { requirePermission } from "./require-viewer.server.ts";

/** A viewer who belongs to a host: the only one who works at a facilitator's desk. */
export type HostViewer = Viewer & { organisationId: string };

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
