import type { AppLoadContext } from "@remix-run/node";
import type { Permission } from "#app/domain/permission.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { readYear } from "#app/features/grants/ask-grant.server.ts";
import { databaseOf, todayOf } from "#app/platform/request-context.server.ts";
import { requirePermission } from "#app/platform/require-viewer.server.ts";
import type { Db } from "#db/database.server.ts";
import { findGrantHost, type GrantHost } from "#db/queries/grants/agreements.server.ts";
import { findPlan, listPlannedActions, type ActionPlan } from "#db/queries/plans/action-plans.server.ts";
import { mayReadPlan } from "./read-plan.server.ts";

type Asked = {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
};
type PlanPermission = Extract<Permission, "view plans" | "edit plan" | "remark on plan">;

/** Who asks for which plan that it may read; 404 for a draft of another host, an unknown plan, a plan of elsewhere. */
export async function askPlan(args: Asked, permission: PlanPermission) {
  const asked = await askPlanYear(args, permission);
  if (asked.plan === undefined) throw new Response(null, { status: 404 });
  return { ...asked, plan: asked.plan };
}

/** The same where the plan may still be to make: only its own host gets that far without one. */
export async function askPlanYear({ request, context, params }: Asked, permission: PlanPermission) {
  const viewer = await requirePermission(request, context, permission);
  const db = databaseOf(context);
  const year = readYear(params.year ?? "");
  const siret = params.siret ?? "";
  const host = year === undefined ? undefined : await findGrantHost(db, siret);
  if (host === undefined || year === undefined) throw new Response(null, { status: 404 });
  const plan = await findPlan(db, { siret, year });
  if (!(await mayOpen(db, viewer, host, plan))) throw new Response(null, { status: 404 });
  const isOwn = viewer.role === "facilitator";
  return { viewer, db, host, year, plan, isOwn, today: todayOf(context) };
}

async function mayOpen(
  db: Db,
  viewer: Viewer,
  host: GrantHost,
  plan: ActionPlan | undefined,
): Promise<boolean> {
  if (viewer.role === "facilitator") return viewer.organisationId === host.id;
  if (plan === undefined || !mayReadPlan(viewer, plan)) return false;
  if (viewer.role !== "territory") return true;
  const lines = await listPlannedActions(db, [plan.id]);
  return lines.some(({ territoryCode }) => concerns(viewer, territoryCode));
}

/** Whether a line is for the territory of who reads: its own, or every territory. A direction of no territory reads all. */
export function concerns(viewer: Pick<Viewer, "territoryCode">, territoryCode: string | null): boolean {
  return viewer.territoryCode === null || territoryCode === null || territoryCode === viewer.territoryCode;
}
