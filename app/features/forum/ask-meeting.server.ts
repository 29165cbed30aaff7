import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findMeeting } from "#db/queries/forum/meetings.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with the meeting of the address; 404 when there is none. */
export async function askMeeting({ request, context, params }: Asked, permission: Permission) {
  const viewer = await requirePermission(request, context, permission);
  const db = databaseOf(context);
  const meeting = await findMeeting(db, params.id ?? "");
  if (!meeting) throw new Response(null, { status: 404 });
  return { viewer, db, meeting };
}
