import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { startParams } from "#app/features/actions/start-params.ts";
import { paths } from "#app/paths.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

const longestTitle = 300;

/** An action is noted on top of the journal. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, "keep actions");
  const asked = new URL(request.url).searchParams;
  const start = new URLSearchParams();
  for (const [from, to] of Object.entries(startParams)) {
    const value = asked.get(from);
    if (value !== null) start.set(to, value.slice(0, longestTitle));
  }
  return redirect(`${paths.actions()}${start.size === 0 ? "" : `?${start.toString()}`}#noter`);
}
