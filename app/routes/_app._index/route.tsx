import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import type { Role } from "#app/domain/role.ts";
import { paths } from "#app/paths.ts";
import { requireViewer } from "#app/platform/require-viewer.server.ts";

/** Where each role's day begins. */
const homes = {
  facilitator: paths.today(),
  authority: paths.studies(),
  siae: paths.opportunities(),
  network: paths.editions(),
  animator: paths.editions(),
  funder: paths.hosts(),
  territory: paths.editions(),
  admin: paths.accounts(),
} as const satisfies Record<Role, string>;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { role } = await requireViewer(request, context);
  return redirect(homes[role]);
}
