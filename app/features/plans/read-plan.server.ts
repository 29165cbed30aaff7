import { planProgress } from "#app/domain/action-plan/plan-progress.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import {
  findPlanOfHost,
  listCarriedOut,
  listPlannedActions,
  type ActionPlan,
} from "#db/queries/plans/action-plans.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import type { PlanSummary } from "./plan-summary.ts";

/** A plan with its lines, the actions that carry them out, and its progress at a day. */
export async function readPlan(db: Db, plan: ActionPlan, today: Day) {
  const lines = await listPlannedActions(db, [plan.id]);
  const carriedOut = await listCarriedOut(db, [plan.id]);
  const done = carriedOut.filter(({ state }) => state === "done");
  return { plan, lines, carriedOut, progress: planProgress(lines, done, { year: plan.year, until: today }) };
}

export type ReadPlan = Awaited<ReturnType<typeof readPlan>>;

/** A draft is the host’s alone; a shared plan is read by all who may read plans. */
export function mayReadPlan(
  viewer: Pick<Viewer, "role" | "organisationId">,
  plan: Pick<ActionPlan, "hostId" | "sharedOn">,
): boolean {
  if (viewer.role === "facilitator") return viewer.organisationId === plan.hostId;
  return plan.sharedOn !== null;
}

/** The progress of a host’s plan of a year for that viewer; null when there is none, or it may not know of it. */
export async function planSummaryFor(
  db: Db,
  viewer: Pick<Viewer, "role" | "organisationId">,
  { hostId, year, today }: { hostId: OrganisationId; year: number; today: Day },
): Promise<PlanSummary | null> {
  const plan = await findPlanOfHost(db, hostId, year);
  if (plan === undefined || !mayReadPlan(viewer, plan)) return null;
  const { byDimension, total } = (await readPlan(db, plan, today)).progress;
  return { byDimension, total, sharedOn: plan.sharedOn };
}
