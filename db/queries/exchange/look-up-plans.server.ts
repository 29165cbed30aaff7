import type { Db } from "../../database.server.ts";
import type { Database } from "../../schema.ts";
import type { Id, OrganisationId } from "../../schema/columns.ts";
import { findRows } from "./bulk.server.ts";
import { keysOf, pairKey } from "./look-up.server.ts";

/** Plans of those hosts, under `pairKey` of host and year. */
export async function plansOfHosts(
  db: Db,
  hostIds: Iterable<OrganisationId | null>,
): Promise<Map<string, Database["action_plan"]>> {
  const found = await findRows(db, "action_plan", ["host_id"], keysOf(hostIds));
  return new Map(found.map((row) => [pairKey(row.host_id, String(row.year)), row]));
}

/** A planned action, with the host and the year of its plan. */
export type NamedPlannedAction = {
  row: Database["planned_action"];
  id: Id<"planned_action">;
  hostId: OrganisationId;
  year: number;
};

/** Planned actions by code. */
export async function plannedActionsByCode(
  db: Db,
  codes: Iterable<string | null>,
): Promise<Map<string, NamedPlannedAction>> {
  const lines = await findRows(db, "planned_action", ["code"], keysOf(codes));
  const planIds = keysOf(lines.map(({ plan_id: id }) => id));
  const plans = new Map((await findRows(db, "action_plan", ["id"], planIds)).map((row) => [row.id, row]));
  return new Map(
    lines.flatMap((row) => {
      const plan = plans.get(row.plan_id);
      if (plan === undefined) return [];
      return [[row.code, { row, id: row.id, hostId: plan.host_id, year: plan.year }] as const];
    }),
  );
}
