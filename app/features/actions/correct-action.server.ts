import type { Day } from "#app/domain/calendar.ts";
import type { Db } from "#db/database.server.ts";
import { listActionActs, type ActionAct } from "#db/queries/actions/network-actions.server.ts";
import { deleteAction, updateAction } from "#db/queries/actions/write-actions.server.ts";
import type { ActionInput } from "./action-form.schema.ts";
import {
  knowsTerritory,
  markOfAction,
  openHeldAction,
  recordAction,
  type ActionSubject,
} from "./action-line.server.ts";
import { changedFields, type ActionChange, type ActionValues } from "./action-values.ts";
import { columnsOf, isDoneInFuture, plannedActionOf, type ActionRefused } from "./note-action.server.ts";

/** `changes`: stored value → typed value. `seen`: the mark to send to keep one's own text. */
export type ActionConflict = {
  outcome: "modified meanwhile";
  by: ActionAct | undefined;
  seen: string;
  changes: ActionChange[];
};
type Gone = { outcome: "not found" | "removed meanwhile" };
export type CorrectAction = { outcome: "saved" | ActionRefused } | Gone | ActionConflict;
export type RemoveAction = { outcome: "removed" } | { outcome: "not found" } | ActionConflict;

/** Corrects an action of one's host. Nothing is written on refusal; a form sent twice is saved once. */
export function correctAction(
  db: Db,
  { input, today, ...subject }: ActionSubject & { input: ActionInput; today: Day },
): Promise<CorrectAction> {
  return db.transaction().execute(async (trx) => {
    const found = await openHeldAction(trx, subject);
    if (found.outcome !== "found") return found;
    const changes = changedFields(found.values, input);
    if (changes.length === 0) return { outcome: "saved" };
    const conflict = await conflictOn(trx, subject, found.values, changes);
    if (conflict) return conflict;
    if (isDoneInFuture(input, today)) return { outcome: "done in the future" };
    if (!(await knowsTerritory(trx, input.territory))) return { outcome: "unknown territory" };
    const planned = await plannedActionOf(trx, subject.hostId, input);
    if (planned === undefined) return { outcome: "unknown planned action" };
    await updateAction(trx, found.stored.id, { ...columnsOf(input), planned_action_id: planned });
    await recordAction(trx, subject, "action.corrected", changes);
    return { outcome: "saved" };
  });
}

/** « Retirer »: takes an action away, as it was seen. Sent twice, it is removed once. */
export function removeAction(db: Db, subject: ActionSubject): Promise<RemoveAction> {
  return db.transaction().execute(async (trx) => {
    const found = await openHeldAction(trx, subject);
    if (found.outcome === "removed meanwhile") return { outcome: "removed" };
    if (found.outcome !== "found") return { outcome: "not found" };
    const conflict = await conflictOn(trx, subject, found.values, []);
    if (conflict) return conflict;
    await deleteAction(trx, found.stored.id);
    await recordAction(trx, subject, "action.removed", changedFields(found.values, undefined));
    return { outcome: "removed" };
  });
}

/**
 * « Noter réalisée », in one click. What was planned for a day to come is dated today. Sent twice, or by two persons,
 * it is written once.
 */
export function markActionDone(
  db: Db,
  { today, ...subject }: Omit<ActionSubject, "seen"> & { today: Day },
): Promise<"done" | "not found"> {
  return db.transaction().execute(async (trx) => {
    const found = await openHeldAction(trx, subject);
    if (found.outcome !== "found") return "not found";
    const { stored, values } = found;
    if (values.state === "done") return "done";
    const datedOn = values.datedOn > today ? today : values.datedOn;
    await updateAction(trx, stored.id, { state: "done", dated_on: datedOn });
    const changes = changedFields(values, { ...values, state: "done", datedOn });
    await recordAction(trx, subject, "action.corrected", changes);
    return "done";
  });
}

async function conflictOn(
  trx: Db,
  { hostId, code, seen }: ActionSubject,
  values: ActionValues,
  changes: ActionChange[],
): Promise<ActionConflict | undefined> {
  const mark = markOfAction(values);
  if (mark === seen) return undefined;
  const [by] = await listActionActs(trx, hostId, code);
  return { outcome: "modified meanwhile", by, seen: mark, changes };
}
