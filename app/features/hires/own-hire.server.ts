import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { noteView } from "#app/features/participants/note-view.server.ts";
import { askOwnHost } from "#app/features/participants/own-host.server.ts";
import { findHire, type HireFile } from "#db/queries/hires/hire-file.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with one of their host's hires: opening it opens the person's file, which is logged. 404 for any other. */
export async function askOwnHire({ request, context, params }: Asked, permission: Permission) {
  const asked = await askOwnHost(request, context, permission);
  const hire: HireFile | undefined = await findHire(asked.db, asked.hostId, params.id ?? "");
  if (!hire) throw new Response(null, { status: 404 });
  if (request.method === "GET") await noteView(context, asked.viewer, hire.participantId);
  return { ...asked, hire };
}
