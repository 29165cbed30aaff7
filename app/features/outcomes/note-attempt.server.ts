import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import {
  deleteAttempt,
  insertAttempt,
  isFollowUpWritten,
} from "#db/queries/outcomes/write-outcomes.server.ts";
import type { Id } from "#db/schema/columns.ts";
import { holdFollowedPerson, type FollowUpSubject } from "./followed-person.server.ts";
import type { NewAttemptInput } from "./outcome-form.schema.ts";
import { recordFollowUp } from "./record-outcome.server.ts";

export type NoteAttempt = "noted" | "not found" | "no exit" | "in the future";

type Call = FollowUpSubject & { viewer: Viewer; input: NewAttemptInput };

/** « Noter l’appel »: the next call about one checkpoint of one's own person. A form sent twice notes one. */
export function noteAttempt(db: Db, { viewer, input, ...subject }: Call): Promise<NoteAttempt> {
  return db.transaction().execute(async (trx) => {
    const person = await holdFollowedPerson(trx, subject);
    if (person === undefined) return "not found";
    const id = input.id as Id<"call_attempt">;
    if (await isFollowUpWritten(trx, "call_attempt", id)) return "noted";
    if (person.exit === null) return "no exit";
    if (input.datedOn > subject.today) return "in the future";
    const number = await insertAttempt(trx, {
      id,
      participant_id: person.file.id,
      checkpoint: person.checkpoint,
      dated_on: input.datedOn,
      result: input.result,
      next_on: input.nextOn,
      note: input.note,
    });
    const of = { objectType: "call_attempt", objectId: id };
    await recordFollowUp(trx, viewer, person, "call.noted", [
      { ...of, field: "checkpoint", after: person.checkpoint },
      { ...of, field: "number", after: String(number) },
      { ...of, field: "datedOn", after: input.datedOn },
    ]);
    return "noted";
  });
}

/** « Retirer »: takes a call noted by mistake away. Sent twice, it is removed once. */
export function removeAttempt(
  db: Db,
  { viewer, attempt, ...subject }: FollowUpSubject & { viewer: Viewer; attempt: string },
): Promise<"removed" | "not found"> {
  return db.transaction().execute(async (trx) => {
    const person = await holdFollowedPerson(trx, subject);
    if (person === undefined) return "not found";
    const stored = person.attempts.find(({ id }) => id === attempt);
    if (stored === undefined) return "removed";
    await deleteAttempt(trx, stored.id);
    await recordFollowUp(trx, viewer, person, "call.removed", [
      { objectType: "call_attempt", objectId: stored.id, field: "datedOn", before: stored.datedOn },
    ]);
    return "removed";
  });
}
