import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendPdf } from "#app/features/documents/send-document.server.ts";
import { structureSheetContent } from "#app/features/documents/structure-sheet-content.ts";
import { readStructure } from "#app/features/structures/read-structure.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

/** The sheet of a structure, to hand over. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await requirePermission(request, context, "view structures");
  const today = todayOf(context);
  const page = await readStructure(databaseOf(context), { siret: params.siret ?? "", viewer, today });
  if (page === undefined) throw new Response(null, { status: 404 });
  return sendPdf(context, viewer, {
    name: `structure_${page.siret}`,
    content: structureSheetContent(page, { today, author: viewer.organisationName ?? "Clause commune" }),
  });
}
