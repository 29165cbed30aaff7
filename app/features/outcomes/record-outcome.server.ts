import type { Transaction } from "kysely";
import { answers } from "#app/domain/outcome-calls.ts";
import { outcomeReasons } from "#app/domain/outcome-situation.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type AuditChange } from "#db/queries/audit.server.ts";
import { insertOutcome, isFollowUpWritten } from "#db/queries/outcomes/write-outcomes.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id } from "#db/schema/columns.ts";
import { holdFollowedPerson, type FollowedPerson, type FollowUpSubject } from "./followed-person.server.ts";
import type { NewOutcomeInput } from "./outcome-form.schema.ts";

/** Why the day of a situation is refused. */
export type DayRefused = "no exit" | "in the future" | "before exit";
export type RecordOutcome = "recorded" | "not found" | "already that day" | DayRefused;

type Recording = FollowUpSubject & { viewer: Viewer; input: NewOutcomeInput };

/** « Noter la situation » of one checkpoint of one's own person. A form sent twice records one. */
export function recordOutcome(db: Db, { viewer, input, ...subject }: Recording): Promise<RecordOutcome> {
  return db.transaction().execute(async (trx) => {
    const person = await holdFollowedPerson(trx, subject);
    if (person === undefined) return "not found";
    const id = input.id as Id<"outcome">;
    if (await isFollowUpWritten(trx, "outcome", id)) return "recorded";
    const refused = dayRefusal(person, input.datedOn, subject.today);
    if (refused) return refused;
    const { reason } = input;
    const written = await insertOutcome(trx, {
      id,
      participant_id: person.file.id,
      checkpoint: person.checkpoint,
      dated_on: input.datedOn,
      situation: outcomeReasons[reason].situation,
      reason,
    });
    if (!written) return "already that day";
    await recordFollowUp(trx, viewer, person, "outcome.recorded", [
      { objectType: "outcome", objectId: id, field: "checkpoint", after: person.checkpoint },
      { objectType: "outcome", objectId: id, field: "datedOn", after: input.datedOn },
      { objectType: "outcome", objectId: id, field: "reason", after: "modifié" },
    ]);
    return "recorded";
  });
}

/** Why a situation cannot be of that day: not after today, and from the exit on (after it at 6 and 12 months). */
export function dayRefusal(
  { exit, checkpoint }: Pick<FollowedPerson, "exit" | "checkpoint">,
  datedOn: Day,
  today: Day,
): DayRefused | undefined {
  if (exit === null) return "no exit";
  if (datedOn > today) return "in the future";
  return answers(checkpoint, exit.exitOn, datedOn) ? undefined : "before exit";
}

/** One act in the trail of the person's file: days are told, what became of the person is not. */
export async function recordFollowUp(
  trx: Transaction<Database>,
  viewer: Viewer,
  { file }: Pick<FollowedPerson, "file">,
  act: string,
  changes: AuditChange[],
): Promise<void> {
  await recordAudit(trx, { actor: viewer, act, objectType: "participant", objectId: file.id, changes });
}
