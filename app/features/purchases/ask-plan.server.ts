import type { AppLoadContext } from "@remix-run/node";
import { scopeOf } from "#app/domain/permission-scope.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import { findPurchase } from "#db/queries/purchases/purchase-list.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

type Asked = { request: Request; context: AppLoadContext };

/** Who asks, for which buyer: an account without an organisation plans nothing (403). */
export async function askPlan({ request, context }: Asked) {
  const viewer = await requirePermission(request, context, "plan purchases");
  const scope = scopeOf(viewer);
  if (scope.kind !== "authority") throw new Response(null, { status: 403 });
  const authorityId = scope.authorityId as OrganisationId;
  return { viewer, authorityId, db: databaseOf(context), today: todayOf(context) };
}

/** The same with one of its lines; 404 for any other. */
export async function askOwnPurchase({
  params,
  ...asked
}: Asked & { params: Readonly<Record<string, string | undefined>> }) {
  const plan = await askPlan(asked);
  const purchase = await findPurchase(plan.db, plan.authorityId, params["id"] ?? "");
  if (!purchase) throw new Response(null, { status: 404 });
  return { ...plan, purchase };
}
