import type { Viewer } from "#app/domain/viewer.ts";
import { differences, trailOf, type Values } from "#app/features/record-form/compare-values.ts";
import type { ModifiedMeanwhile } from "#app/features/record-form/conflict-words.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit } from "#db/queries/audit.server.ts";
import { findOrganisations } from "#db/queries/forum/forum-organisations.server.ts";
import { findMeeting } from "#db/queries/forum/meetings.server.ts";
import {
  holdMeeting,
  insertInvited,
  insertMeeting,
  updateMeeting,
} from "#db/queries/forum/write-meeting.server.ts";
import { lastWriterOfObject } from "#db/queries/object-trail.server.ts";
import type { AccountId, Id } from "#db/schema/columns.ts";
import type { MeetingInput } from "./meeting-form.schema.ts";
import { meetingWords, type MeetingField } from "./meeting-words.ts";

export type SaveMeetingOutcome =
  { outcome: "saved"; id: Id<"meeting"> } | { outcome: "not found" } | ModifiedMeanwhile;

export type SaveMeeting = {
  viewer: Viewer;
  /** Made by the page for a new meeting; the meeting to correct. */
  id: string;
  isNew: boolean;
  seen: string;
  input: MeetingInput;
};

/** Announces a meeting, or corrects one. A form sent twice makes one meeting. */
export function saveMeeting(db: Db, save: SaveMeeting): Promise<SaveMeetingOutcome> {
  return db.transaction().execute(async (trx): Promise<SaveMeetingOutcome> => {
    const { viewer, input, isNew, seen } = save;
    const id = save.id as Id<"meeting">;
    await holdMeeting(trx, id);
    const stored = await findMeeting(trx, id);
    if (!isNew && !stored) return { outcome: "not found" };
    if (isNew && stored) return { outcome: "saved", id };
    const changes = differences<MeetingField>(meetingWords, stored && valuesOf(stored), valuesOf(input));
    if (stored && changes.length === 0) return { outcome: "saved", id };
    if (stored && String(stored.revision) !== seen) {
      const by = await lastWriterOfObject(trx, "meeting", id);
      return { outcome: "modified meanwhile", by, revision: stored.revision, changes };
    }
    const columns = valuesOf(input);
    if (stored) await updateMeeting(trx, stored, columns);
    else {
      const row = { id, ...columns, state: "announced" as const, revision: 1 };
      if (!(await insertMeeting(trx, { ...row, account_id: viewer.accountId as AccountId })))
        return { outcome: "not found" };
      const invited = await findOrganisations(trx, input.organisations);
      await insertInvited(
        trx,
        id,
        invited.map((organisation) => organisation.id),
      );
    }
    await recordAudit(trx, {
      actor: viewer,
      act: isNew ? "meeting.created" : "meeting.updated",
      objectType: "meeting",
      objectId: id,
      changes: trailOf("meeting", id, changes),
    });
    return { outcome: "saved", id };
  });
}

function valuesOf(meeting: Omit<MeetingInput, "organisations">) {
  return {
    title: meeting.title,
    held_on: meeting.heldOn,
    starts_at: meeting.startsAt,
    ends_at: meeting.endsAt,
    place: meeting.place,
    agenda: meeting.agenda,
    minutes: meeting.minutes,
  } satisfies Values<MeetingField>;
}
