import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import { addMonths, type Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import {
  findPlanOfHost,
  listPlannedActions,
  type ActionPlan,
} from "#db/queries/plans/action-plans.server.ts";
import {
  holdPlan,
  insertPlan,
  insertPlannedAction,
  updatePlan,
} from "#db/queries/plans/write-plan.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import { freePlannedActionCode } from "./free-planned-action-code.server.ts";
import type { PlanInput } from "./plan-form.schema.ts";
import { planWords, type PlanField } from "./plan-words.ts";

export type SavePlanOutcome = { outcome: "saved"; copied: number } | ModifiedMeanwhile;

type SavePlan = {
  viewer: Viewer;
  hostId: OrganisationId;
  year: number;
  /** The revision the page showed; « 0 » when there was no plan. */
  seen: string;
  input: PlanInput;
};

/**
 * Makes or corrects the plan of one’s host for a year. A new one may take over the lines of the year before that were not given
 * up, a year later. A form sent twice makes one plan.
 */
export function savePlan(db: Db, { viewer, hostId, year, seen, input }: SavePlan): Promise<SavePlanOutcome> {
  return db.transaction().execute(async (trx): Promise<SavePlanOutcome> => {
    const found = await findPlanOfHost(trx, hostId, year);
    if (found) await holdPlan(trx, found.id);
    const stored = found && (await findPlanOfHost(trx, hostId, year));
    const typed = { diagnosis: input.diagnosis, shared_on: stored?.sharedOn ?? null };
    const changes = differences<PlanField>(
      planWords,
      stored && { diagnosis: stored.diagnosis, shared_on: stored.sharedOn },
      typed,
    );
    if (stored && changes.length === 0) return { outcome: "saved", copied: 0 };
    if (stored && String(stored.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "action_plan", stored.id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const id = stored?.id ?? (randomUUID() as string as Id<"action_plan">);
    if (stored) await updatePlan(trx, id, { diagnosis: input.diagnosis });
    else await insertPlan(trx, { id, host_id: hostId, year, diagnosis: input.diagnosis, shared_on: null });
    const before = input.copy && !stored ? await findPlanOfHost(trx, hostId, year - 1) : undefined;
    const copied = before === undefined ? 0 : await copyLines(trx, before, { id, year });
    await recordAudit(trx, {
      actor: viewer,
      act: stored ? "plan.updated" : "plan.created",
      objectType: "action_plan",
      objectId: id,
      changes: trailOf("action_plan", id, changes),
    });
    return { outcome: "saved", copied };
  });
}

/** The lines of a plan that were not given up, into another year’s. Returns how many. */
async function copyLines(
  trx: Transaction<Database>,
  from: ActionPlan,
  to: { id: Id<"action_plan">; year: number },
): Promise<number> {
  const lines = (await listPlannedActions(trx, [from.id])).filter(({ state }) => state === "planned");
  for (const line of lines) {
    await insertPlannedAction(trx, {
      id: randomUUID() as string as Id<"planned_action">,
      plan_id: to.id,
      code: await freePlannedActionCode(trx, to.year),
      kind: line.kind,
      title: line.title,
      territory_code: line.territoryCode,
      expected: line.expected,
      due_on: line.dueOn === null ? null : nextYear(line.dueOn),
      state: "planned",
      dropped_reason: null,
      partners: line.partners,
    });
  }
  return lines.length;
}

function nextYear(day: Day): Day {
  return addMonths(day, 12);
}
