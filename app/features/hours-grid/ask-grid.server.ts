import type { LoaderFunctionArgs } from "@remix-run/node";
import { ownContracts } from "#app/features/contracts/viewer-contracts.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { findContractSheet } from "#db/queries/contracts/contract-sheet.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Who asks, of which contract: one's own, or 404. */
export async function askGrid({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await requirePermission(request, context, "edit hours");
  const db = databaseOf(context);
  const own = ownContracts(viewer);
  const sheet = own && (await findContractSheet(db, [own], params.reference ?? ""));
  if (!sheet) throw new Response(null, { status: 404 });
  return {
    db,
    viewer,
    sheet,
    hostId: viewer.organisationId as OrganisationId,
    isClosed: sheet.stage === "closed" || sheet.stage === "cancelled",
    today: todayOf(context),
    settings: await readSettings(db),
    params: new URL(request.url).searchParams,
  };
}

/** The same for what writes: 403 once the contract is closed or cancelled. */
export async function askToWrite(args: LoaderFunctionArgs) {
  const asked = await askGrid(args);
  refuseUnless(asked.viewer, "edit hours", { relation: "own", archived: asked.isClosed });
  return asked;
}
