import type { Day } from "#app/domain/calendar.ts";
import type { NetworkActionKind } from "#app/domain/network-action-kind.ts";
import type { PlannedActionState } from "#app/domain/action-plan/planned-action.ts";
import type { AccountId, EnteredRank, Id, ImportedRow, Instant, OrganisationId } from "./columns.ts";

/** Each host’s plan of actions for a year, shared with the directions territoriales. */
export interface PlanTables {
  action_plan: ActionPlanTable;
  action_plan_remark: ActionPlanRemarkTable;
  planned_action: PlannedActionTable;
}

interface ActionPlanTable extends ImportedRow {
  id: Id<"action_plan">;
  host_id: OrganisationId;
  year: number;
  /** « Diagnostic »: the needs of the territories the plan answers. */
  diagnosis: string | null;
  /** Empty: a draft, the host's alone. */
  shared_on: Day | null;
  revision: number;
}

/** What a direction territoriale, or the host, says of a shared plan. */
interface ActionPlanRemarkTable {
  id: Id<"action_plan_remark">;
  plan_id: Id<"action_plan">;
  territory_code: string | null;
  account_id: AccountId | null;
  author: string;
  body: string;
  written_at: Instant;
  entered_rank: EnteredRank;
}

interface PlannedActionTable extends ImportedRow {
  id: Id<"planned_action">;
  plan_id: Id<"action_plan">;
  /** Unique in the installation. */
  code: string;
  /** Its dimension of Fiche action 02 is the kind's. */
  kind: NetworkActionKind;
  title: string;
  /** Empty: every territory of the host. */
  territory_code: string | null;
  /** How many times it is to be done in the year, at least 1. */
  expected: number;
  due_on: Day | null;
  state: PlannedActionState;
  dropped_reason: string | null;
  partners: string | null;
  revision: number;
}
