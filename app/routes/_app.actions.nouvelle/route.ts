import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";

/** What the form starts with, under names the filters of the journal do not use. */
const startParams = {
  type: "noter_type",
  intitule: "noter_intitule",
  prevue: "noter_prevue",
  territoire: "noter_territoire",
} as const;
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
