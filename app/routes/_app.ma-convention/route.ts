import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { paths } from "#app/paths.ts";
import { requireHostViewer } from "#app/platform/require-host.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { findSiretOf } from "#db/queries/organisation-siret.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** A facilitator’s own host, this year; the funder has every host in its list. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await requireHostViewer(request, context, "complete edition");
  const siret = await findSiretOf(databaseOf(context), viewer.organisationId as OrganisationId);
  return redirect(paths.hostGrant(siret, Number(todayOf(context).slice(0, 4))));
}
