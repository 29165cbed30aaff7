import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import { isArchived } from "#app/domain/contract-stage.ts";
import { relationTo, visibleContracts } from "#app/features/contracts/viewer-contracts.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { refuseUnless, requirePermission } from "#app/platform/require-viewer.server.ts";
import { findSupplyLot } from "#db/queries/opportunities/supply-lots.server.ts";
import { readSettings } from "#db/queries/settings.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};

/**
 * Who asks, with one lot of the contracts they work on; 404 for any other. `writes`: the act changes it, so that a closed
 * contract answers 403 where the permission says « while open ».
 */
export async function askOwnLot({ request, context, params }: Asked, permission: Permission, writes = false) {
  const viewer = await requirePermission(request, context, permission);
  const db = databaseOf(context);
  const today = todayOf(context);
  const settings = await readSettings(db);
  const scopes = visibleContracts(viewer);
  const lot = await findSupplyLot(db, { scopes, today, settings, lot: params.lot ?? "" });
  if (lot === undefined) throw new Response(null, { status: 404 });
  const relation = relationTo(viewer, lot.hostId);
  refuseUnless(viewer, permission, { relation, archived: writes && isArchived(lot.contractStage) });
  return { viewer, db, today, settings, scopes, lot, relation };
}

export type OwnLot = Awaited<ReturnType<typeof askOwnLot>>;
