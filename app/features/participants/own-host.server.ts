import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { findParticipant, type ParticipantFile } from "#db/queries/participants/participant-file.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { noteView } from "./note-view.server.ts";

/** Who asks, for which host: an account without organisation has no files. */
export async function askOwnHost(request: Request, context: AppLoadContext, permission: Permission) {
  const viewer = await requireHostViewer(request, context, permission);
  return { viewer, db: databaseOf(context), hostId: viewer.organisationId as OrganisationId };
}

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/**
 * The same with one of the host's files, the reading of which is logged; 404 for any other, 403 for a purged one where it
 * is to be written.
 */
export async function askOwnFile({ request, context, params }: Asked, permission: Permission) {
  const asked = await askOwnHost(request, context, permission);
  const file: ParticipantFile | undefined = await findParticipant(asked.db, asked.hostId, params.id ?? "");
  if (!file) throw new Response(null, { status: 404 });
  if (file.purgedAt !== null && permission !== "view participants") throw new Response(null, { status: 403 });
  if (request.method === "GET") await noteView(context, asked.viewer, file.id);
  return { ...asked, file };
}
