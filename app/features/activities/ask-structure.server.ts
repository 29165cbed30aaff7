import type { AppLoadContext } from "@remix-run/node";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { findStructure } from "#db/queries/structure-activities.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with a structure whose activities it may write; 404 for any other, and for what is no structure. */
export async function askStructure({ request, context, params }: Asked) {
  const viewer = await requirePermission(request, context, "edit activities");
  const db = databaseOf(context);
  const structure = await findStructure(db, params.siret ?? "");
  if (!structure) throw new Response(null, { status: 404 });
  refuseUnless(viewer, "edit activities", {
    relation: structure.id === viewer.organisationId ? "own" : "other",
  });
  return { viewer, db, structure };
}
