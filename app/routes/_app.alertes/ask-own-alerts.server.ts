import type { AppLoadContext } from "@remix-run/node";
import { organisationOf } from "#app/platform/organisation-of.server.ts";
import { databaseOf, envOf, secretsOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findAccount } from "#db/queries/accounts.server.ts";
import { findAlertSetting } from "#db/queries/alerts/alert-setting.server.ts";
import type { AccountId } from "#db/schema/columns.ts";

/** Who asks, with how they are told and what their addresses are made of. 403 for an account of no structure. */
export async function askOwnAlerts({ request, context }: { request: Request; context: AppLoadContext }) {
  const viewer = await requirePermission(request, context, "manage alerts");
  const organisationId = organisationOf(viewer);
  const db = databaseOf(context);
  const accountId = viewer.accountId as AccountId;
  const account = await findAccount(db, accountId);
  return {
    viewer,
    db,
    accountId,
    organisationId,
    email: account?.email ?? "",
    setting: await findAlertSetting(db, accountId),
    addresses: { publicOrigin: envOf(context).publicOrigin, secret: secretsOf(context).session },
  };
}

export type OwnAlerts = Awaited<ReturnType<typeof askOwnAlerts>>;
