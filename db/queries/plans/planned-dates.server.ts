import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId } from "../../schema/columns.ts";

/** What a host’s own plans foresee from a day on, dated and not yet done as often as foreseen, the earliest first. */
export async function listPlannedDates(
  db: Db,
  { hostId, from, limit }: { hostId: OrganisationId; from: Day; limit: number },
) {
  const rows = await db
    .selectFrom("planned_action")
    .innerJoin("action_plan", "action_plan.id", "planned_action.plan_id")
    .innerJoin("organisation", "organisation.id", "action_plan.host_id")
    .select([
      "planned_action.id",
      "planned_action.code",
      "planned_action.title",
      "planned_action.due_on as dueOn",
      "action_plan.year",
      "organisation.siret",
    ])
    .where("action_plan.host_id", "=", hostId)
    .where("planned_action.state", "=", "planned")
    .where("planned_action.due_on", ">=", from)
    .where((eb) =>
      eb(
        eb
          .selectFrom("network_action")
          .select(({ fn }) => fn.countAll<number>().as("done"))
          .whereRef("network_action.planned_action_id", "=", "planned_action.id")
          .where("network_action.state", "=", "done"),
        "<",
        eb.ref("planned_action.expected"),
      ),
    )
    .orderBy("planned_action.due_on")
    .orderBy("planned_action.id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]));
}

export type PlannedDate = Awaited<ReturnType<typeof listPlannedDates>>[number];
