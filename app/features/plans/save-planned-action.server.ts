import type { Viewer } from "#app/domain/viewer.ts";
import { knowsTerritory } from "#app/features/actions/action-line.server.ts";
import { differences, trailOf, type Values } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import {
  findPlannedAction,
  listPlannedActions,
  type ActionPlan,
  type PlannedAction,
} from "#db/queries/plans/action-plans.server.ts";
import { holdPlan, insertPlannedAction, updatePlannedAction } from "#db/queries/plans/write-plan.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { freePlannedActionCode } from "./free-planned-action-code.server.ts";
import type { PlannedActionInput } from "./plan-form.schema.ts";
import { plannedActionWords, type PlannedActionField } from "./plan-words.ts";

export type SavePlannedAction =
  | { outcome: "saved"; code: string }
  | { outcome: "not found" | "unknown territory" | "another year" }
  | ModifiedMeanwhile;

type Save = {
  viewer: Viewer;
  plan: ActionPlan;
  input: PlannedActionInput;
  /** `id`: made by the page of a new line; `code` and `seen`: of the line to correct. */
  line: { id: string } | { code: string; seen: string };
};

/** Adds a line to a plan, or corrects it. A form sent twice adds one line. */
export function savePlannedAction(db: Db, { viewer, plan, input, line }: Save): Promise<SavePlannedAction> {
  return db.transaction().execute(async (trx): Promise<SavePlannedAction> => {
    await holdPlan(trx, plan.id);
    const isNew = "id" in line;
    const stored = isNew
      ? (await listPlannedActions(trx, [plan.id])).find(({ id }) => id === line.id)
      : await findPlannedAction(trx, plan.id, line.code);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", code: stored.code };
    if (!(await knowsTerritory(trx, input.territory))) return { outcome: "unknown territory" };
    if (input.dueOn !== null && !input.dueOn.startsWith(String(plan.year)))
      return { outcome: "another year" };
    const changes = differences<PlannedActionField>(
      plannedActionWords,
      stored && storedValues(stored),
      typedValues(input),
    );
    if (stored && changes.length === 0) return { outcome: "saved", code: stored.code };
    if (stored && !isNew && String(stored.revision) !== line.seen) {
      const by = await lastWriterOfObject(trx, "action_plan", plan.id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const columns = columnsOf(input);
    const code = stored?.code ?? (await freePlannedActionCode(trx, plan.year));
    if (stored) await updatePlannedAction(trx, stored.id, columns);
    else if (isNew) {
      const id = line.id as Id<"planned_action">;
      if (!(await insertPlannedAction(trx, { id, plan_id: plan.id, code, ...columns })))
        return { outcome: "not found" };
    }
    await recordAudit(trx, {
      actor: viewer,
      act: stored ? "planned_action.updated" : "planned_action.added",
      objectType: "action_plan",
      objectId: plan.id,
      changes: trailOf("planned_action", code, changes),
    });
    return { outcome: "saved", code };
  });
}

function columnsOf(input: PlannedActionInput) {
  return {
    kind: input.kind,
    title: input.title,
    territory_code: input.territory,
    expected: input.expected,
    due_on: input.dueOn,
    state: input.state,
    dropped_reason: input.state === "dropped" ? input.droppedReason : null,
    partners: input.partners,
  };
}

function typedValues(input: PlannedActionInput): Values<PlannedActionField> {
  const { territory_code, ...columns } = columnsOf(input);
  return { ...columns, territory: territory_code };
}

function storedValues(line: PlannedAction): Values<PlannedActionField> {
  return {
    kind: line.kind,
    title: line.title,
    territory: line.territoryCode,
    expected: line.expected,
    due_on: line.dueOn,
    partners: line.partners,
    state: line.state,
    dropped_reason: line.droppedReason,
  };
}
