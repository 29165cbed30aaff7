import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { insertAction, writtenAction } from "#db/queries/actions/write-actions.server.ts";
import { listPlanChoices } from "#db/queries/plans/plan-choices.server.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";
import type { ActionInput, NewActionInput } from "./action-form.schema.ts";
import { knowsTerritory, recordAction } from "./action-line.server.ts";
import { changedFields } from "./action-values.ts";

export type ActionRefused = "unknown territory" | "done in the future" | "unknown planned action";
export type NoteAction = "noted" | ActionRefused;

type Noting = { viewer: Viewer; hostId: OrganisationId; today: Day; input: NewActionInput };

/** « Noter l’action » in the journal of one's host. A form sent twice notes one. */
export function noteAction(db: Db, { viewer, hostId, today, input }: Noting): Promise<NoteAction> {
  return db.transaction().execute(async (trx) => {
    const { id: given, ...values } = input;
    const id = given as Id<"network_action">;
    if ((await writtenAction(trx, id)) !== undefined) return "noted";
    if (isDoneInFuture(values, today)) return "done in the future";
    if (!(await knowsTerritory(trx, values.territory))) return "unknown territory";
    const planned = await plannedActionOf(trx, hostId, values);
    if (planned === undefined) return "unknown planned action";
    const columns = { ...columnsOf(values), planned_action_id: planned };
    const code = await insertAction(trx, { id, host_id: hostId, ...columns });
    await recordAction(trx, { viewer, hostId, code }, "action.noted", changedFields(undefined, values));
    return "noted";
  });
}

/** The line of the host’s plan of that year an action names, or null; undefined when there is no such line. */
export async function plannedActionOf(
  trx: Db,
  hostId: OrganisationId,
  { plannedAction, datedOn }: Pick<ActionInput, "plannedAction" | "datedOn">,
): Promise<Id<"planned_action"> | null | undefined> {
  if (plannedAction === null) return null;
  const year = Number(datedOn.slice(0, 4));
  const lines = await listPlanChoices(trx, hostId, [year]);
  return lines.find(({ code }) => code === plannedAction)?.id;
}

/** What is done has happened. */
export function isDoneInFuture({ state, datedOn }: ActionInput, today: Day): boolean {
  return state === "done" && datedOn > today;
}

/** What was typed of an action, as columns; the planned action it carries out is written apart. */
export function columnsOf({
  kind,
  datedOn,
  title,
  structures,
  persons,
  territory,
  state,
  account,
}: ActionInput) {
  return { kind, dated_on: datedOn, title, structures, persons, territory_code: territory, state, account };
}
