import type { AppLoadContext } from "@remix-run/node";
import { databaseOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { findStructure } from "#db/queries/structure-activities.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/** Who asks, with a structure whose sheet it may write. `identified`: also its SIRET and its kind, which are not its own to write. */
export async function askEditedStructure({ request, context, params }: Asked) {
  const viewer = await requirePermission(request, context, "edit structure");
  const db = databaseOf(context);
  const structure = await findStructure(db, params.siret ?? "");
  if (!structure) throw new Response(null, { status: 404 });
  refuseUnless(viewer, "edit structure", {
    relation: structure.id === viewer.organisationId ? "own" : "other",
  });
  return { viewer, db, structure, identified: viewer.role !== "siae" };
}
