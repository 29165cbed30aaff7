import type { Day } from "#app/domain/calendar.ts";
import type { PlannedLines } from "#app/domain/edition/edition-rows.ts";
import { firstDayOf, parseMonth } from "#app/domain/calendar.ts";
import type { Db } from "../../database.server.ts";

/**
 * Lines of the shared plans of a year, dropped ones left out, by host and kind: how often expected, and how often done by
 * the actions of the journal linked to them, from the 1st of January up to a day.
 */
export async function listPlannedLines(
  db: Db,
  { year, upTo }: { year: number; upTo: Day },
): Promise<PlannedLines[]> {
  const firstMonth = parseMonth(`${year}-01`);
  if (firstMonth === undefined) throw new Error(`No year ${year}`);
  const lines = await sharedLines(db, year)
    .select(({ fn }) => [
      "host.siret as host",
      "planned_action.kind",
      fn.sum<number>("planned_action.expected").as("expected"),
    ])
    .groupBy(["host.siret", "planned_action.kind"])
    .execute();
  const done = await sharedLines(db, year)
    .innerJoin("network_action", "network_action.planned_action_id", "planned_action.id")
    .select(({ fn }) => ["host.siret as host", "planned_action.kind", fn.countAll<number>().as("count")])
    .where("network_action.state", "=", "done")
    .where("network_action.dated_on", ">=", firstDayOf(firstMonth))
    .where("network_action.dated_on", "<=", upTo)
    .groupBy(["host.siret", "planned_action.kind"])
    .execute();
  const counts = new Map(done.map(({ host, kind, count }) => [`${host} ${kind}`, count]));
  return lines.map((line) => ({ ...line, done: counts.get(`${line.host} ${line.kind}`) ?? 0 }));
}

function sharedLines(db: Db, year: number) {
  return db
    .selectFrom("planned_action")
    .innerJoin("action_plan", "action_plan.id", "planned_action.plan_id")
    .innerJoin("organisation as host", "host.id", "action_plan.host_id")
    .where("action_plan.year", "=", year)
    .where("action_plan.shared_on", "is not", null)
    .where("planned_action.state", "=", "planned");
}
