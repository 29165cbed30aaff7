import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

/** An action is noted on top of the journal. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "keep actions");
  return redirect(`${paths.actions()}#noter`);
}
