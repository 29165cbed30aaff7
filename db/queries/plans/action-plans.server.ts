import type { Day } from "#app/domain/calendar.ts";
import type { PlannedActionState } from "#app/domain/action-plan/planned-action.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { Db } from "../../database.server.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";

export type ActionPlan = {
  id: Id<"action_plan">;
  hostId: OrganisationId;
  siret: string;
  hostName: string;
  year: number;
  diagnosis: string | null;
  sharedOn: Day | null;
  revision: number;
};

/** Which plans: `of` a host, drafts included; else only those shared. `year` null: any. */
export type PlanFilter = { of: OrganisationId | null; year: number | null };

/** Plans, the latest year first, then by host. */
export function listPlans(db: Db, filter: PlanFilter): Promise<ActionPlan[]> {
  return plansOf(db, filter)
    .orderBy("action_plan.year", "desc")
    .orderBy("organisation.search_text")
    .orderBy("organisation.siret")
    .execute();
}

/** The plan of a host’s year, shared or not: who may read it is asked by the caller. */
export function findPlan(
  db: Db,
  { siret, year }: { siret: string; year: number },
): Promise<ActionPlan | undefined> {
  return allPlans(db)
    .where("organisation.siret", "=", siret)
    .where("action_plan.year", "=", year)
    .executeTakeFirst();
}

/** The same by the host’s id. */
export function findPlanOfHost(
  db: Db,
  hostId: OrganisationId,
  year: number,
): Promise<ActionPlan | undefined> {
  return allPlans(db)
    .where("action_plan.host_id", "=", hostId)
    .where("action_plan.year", "=", year)
    .executeTakeFirst();
}

export type PlannedAction = {
  id: Id<"planned_action">;
  planId: Id<"action_plan">;
  code: string;
  kind: NetworkActionKind;
  title: string;
  territoryCode: string | null;
  territoryLabel: string | null;
  expected: number;
  dueOn: Day | null;
  state: PlannedActionState;
  droppedReason: string | null;
  partners: string | null;
  revision: number;
};

/** The lines of those plans, in the order they were entered. */
export async function listPlannedActions(
  db: Db,
  planIds: ReadonlyArray<Id<"action_plan">>,
): Promise<PlannedAction[]> {
  if (planIds.length === 0) return [];
  return plannedActions(db)
    .where("planned_action.plan_id", "in", planIds)
    .orderBy("planned_action.entered_rank")
    .orderBy("planned_action.id")
    .execute();
}

export function findPlannedAction(
  db: Db,
  planId: Id<"action_plan">,
  code: string,
): Promise<PlannedAction | undefined> {
  return plannedActions(db)
    .where("planned_action.plan_id", "=", planId)
    .where("planned_action.code", "=", code)
    .executeTakeFirst();
}

export type CarriedOut = {
  code: string;
  plannedActionId: Id<"planned_action">;
  datedOn: Day;
  title: string | null;
  kind: NetworkActionKind;
  territoryLabel: string | null;
  state: "planned" | "done";
};

/** Actions of the journals that carry out lines of those plans, the latest first. */
export async function listCarriedOut(
  db: Db,
  planIds: ReadonlyArray<Id<"action_plan">>,
): Promise<CarriedOut[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("network_action")
    .innerJoin("planned_action", "planned_action.id", "network_action.planned_action_id")
    .leftJoin("territory", "territory.code", "network_action.territory_code")
    .select([
      "network_action.code",
      "planned_action.id as plannedActionId",
      "network_action.dated_on as datedOn",
      "network_action.title",
      "network_action.kind",
      "territory.label as territoryLabel",
      "network_action.state",
    ])
    .where("planned_action.plan_id", "in", planIds)
    .orderBy("network_action.dated_on", "desc")
    .orderBy("network_action.entered_rank", "desc")
    .execute();
  return rows;
}

function allPlans(db: Db) {
  return db
    .selectFrom("action_plan")
    .innerJoin("organisation", "organisation.id", "action_plan.host_id")
    .select([
      "action_plan.id",
      "action_plan.host_id as hostId",
      "organisation.siret",
      "organisation.name as hostName",
      "action_plan.year",
      "action_plan.diagnosis",
      "action_plan.shared_on as sharedOn",
      "action_plan.revision",
    ]);
}

function plansOf(db: Db, { of, year }: PlanFilter) {
  return allPlans(db)
    .$if(of !== null, (query) => query.where("action_plan.host_id", "=", of))
    .$if(of === null, (query) => query.where("action_plan.shared_on", "is not", null))
    .$if(year !== null, (query) => query.where("action_plan.year", "=", year ?? 0));
}

function plannedActions(db: Db) {
  return db
    .selectFrom("planned_action")
    .leftJoin("territory", "territory.code", "planned_action.territory_code")
    .select([
      "planned_action.id",
      "planned_action.plan_id as planId",
      "planned_action.code",
      "planned_action.kind",
      "planned_action.title",
      "planned_action.territory_code as territoryCode",
      "territory.label as territoryLabel",
      "planned_action.expected",
      "planned_action.due_on as dueOn",
      "planned_action.state",
      "planned_action.dropped_reason as droppedReason",
      "planned_action.partners",
      "planned_action.revision",
    ]);
}
