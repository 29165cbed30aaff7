import type { AppLoadContext } from "@remix-run/node";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findAccount } from "#db/queries/accounts.server.ts";
import { findAlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import type { AccountId, OrganisationId } from "#db/schema/columns.ts";

/** Who asks, with how they are told and what their addresses are made of. 403 for an account of no structure. */
export async function askOwnAlerts({ request, context }: { request: Request; context: AppLoadContext }) {
  const viewer = await requirePermission(request, context, "manage alerts");
  if (viewer.organisationId === null) throw new Response(null, { status: 403 });
  const db = databaseOf(context);
  const accountId = viewer.accountId as AccountId;
  const account = await findAccount(db, accountId);
  return {
    viewer,
    db,
    accountId,
    organisationId: viewer.organisationId as OrganisationId,
    email: account?.email ?? "",
    setting: await findAlertSetting(db, accountId),
    addresses: { publicOrigin: envOf(context).publicOrigin, secret: secretsOf(context).session },
  };
}

export type OwnAlerts = Awaited<ReturnType<typeof askOwnAlerts>>;
