import { planProgress, type PlanTotals } from "#app/domain/action-plan/plan-progress.ts";
import type { Day } from "#app/domain/calendar.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { listCarriedOut, listPlannedActions, listPlans } from "#db/queries/plans/action-plans.server.ts";
import type { OrganisationId } from "#db/schema/columns.ts";
import { concerns } from "./ask-plan.server.ts";
import { planLines, type PlanLine } from "./plan-lines.ts";

export type ListedPlan = {
  siret: string;
  hostName: string;
  year: number;
  sharedOn: string | null;
  total: PlanTotals;
};

/** A line for the territory of who reads, with whose plan it is. */
export type TerritoryLine = { siret: string; hostName: string; line: PlanLine };

type Asked = { viewer: Viewer; year: number; today: Day };

/**
 * The plans that viewer may read: a facilitator’s own of every year, drafts included; for others those of the year that were
 * shared. A direction territoriale has only those with something for it, and its own lines apart, first.
 */
export async function plansFor(
  db: Db,
  { viewer, year, today }: Asked,
): Promise<{ plans: ListedPlan[]; own: TerritoryLine[] }> {
  const isHost = viewer.role === "facilitator";
  const filter = isHost ? { of: viewer.organisationId as OrganisationId, year: null } : { of: null, year };
  const plans = await listPlans(db, filter);
  const ids = plans.map(({ id }) => id);
  const linesOf = grouped(await listPlannedActions(db, ids), ({ planId }) => planId);
  const carriedOut = grouped(await listCarriedOut(db, ids), ({ plannedActionId }) => plannedActionId);
  const read = plans
    .map((plan) => {
      const lines = linesOf.get(plan.id) ?? [];
      const actions = lines.flatMap(({ id }) => carriedOut.get(id) ?? []);
      const done = actions.filter(({ state }) => state === "done");
      const progress = planProgress(lines, done, { year: plan.year, until: today });
      return { plan, lines, carriedOut: actions, progress };
    })
    .filter(
      ({ lines }) =>
        viewer.role !== "territory" || lines.some(({ territoryCode }) => concerns(viewer, territoryCode)),
    );
  const isOwnLine = (code: string | null): boolean =>
    viewer.role === "territory" && code !== null && code === viewer.territoryCode;
  return {
    plans: read.map(({ plan, progress }) => ({
      siret: plan.siret,
      hostName: plan.hostName,
      year: plan.year,
      sharedOn: plan.sharedOn,
      total: progress.total,
    })),
    own: read.flatMap((each) =>
      planLines(each)
        .filter(({ territoryCode }) => isOwnLine(territoryCode))
        .map((line) => ({ siret: each.plan.siret, hostName: each.plan.hostName, line })),
    ),
  };
}
