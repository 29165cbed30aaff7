import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { meetingStates, presences, type MeetingState, type Presence } from "#app/domain/forum.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Db } from "#db/database.server.ts";
import { recordAudit, type AuditChange } from "#db/queries/audit.server.ts";
import { findOrganisations } from "#db/queries/forum/forum-organisations.server.ts";
import { listInvited } from "#db/queries/forum/meeting-parts.server.ts";
import { findMeeting, type Meeting } from "#db/queries/forum/meetings.server.ts";
import {
  deleteInvited,
  holdMeeting,
  insertInvited,
  updateMeeting,
  updatePresence,
} from "#db/queries/forum/write-meeting.server.ts";
import type { Database } from "#db/schema.ts";
import type { Id, OrganisationId } from "#db/schema/columns.ts";

export type MeetingChange = { viewer: Viewer; meetingId: Id<"meeting"> };

/** Says a meeting was held, is cancelled, or is announced again. One to come is not held yet. Said twice, nothing more. */
export function changeMeetingState(
  db: Db,
  { state, today, ...change }: MeetingChange & { state: MeetingState; today: Day },
): Promise<"changed" | "not yet"> {
  return onMeeting(db, change, async (trx, stored, record) => {
    if (stored.state === state) return "changed";
    if (state === "held" && stored.heldOn > today) return "not yet";
    await updateMeeting(trx, stored, { state });
    const words = (code: MeetingState): string => meetingStates[code].label;
    await record(`meeting.${state}`, [{ field: "state", before: words(stored.state), after: words(state) }]);
    return "changed";
  });
}

/** A presence as typed, and as the page showed it. */
export type TypedPresence = { typed: Presence; shown: Presence };

/** A presence someone else changed since the page was made: not written over. */
export type PresenceConflict = { id: string; name: string; typed: Presence; stored: Presence };

/**
 * Notes who came. Only what was changed on the page is written, so two who note at once keep what each one did; of the
 * same organisation, the second is told what the first noted.
 */
export function notePresences(
  db: Db,
  { presenceOf, ...change }: MeetingChange & { presenceOf: (id: string) => TypedPresence | undefined },
): Promise<{ noted: number; conflicts: PresenceConflict[] }> {
  return onMeeting(db, change, async (trx, stored, record) => {
    const asked = (await listInvited(trx, stored.id)).flatMap(({ id, name, presence }) => {
      const said = presenceOf(id);
      const isNew = said !== undefined && said.typed !== said.shown && said.typed !== presence;
      return isNew ? [{ id, name, presence, ...said }] : [];
    });
    const changed = asked.filter(({ shown, presence }) => shown === presence);
    const conflicts = asked
      .filter(({ shown, presence }) => shown !== presence)
      .map(({ id, name, typed, presence }) => ({ id, name, typed, stored: presence }));
    for (const { id, typed } of changed) {
      await updatePresence(trx, stored.id, { organisationId: id, presence: typed });
    }
    if (changed.length === 0) return { noted: 0, conflicts };
    const told = changed.map(({ name, presence, typed }) => ({
      field: name,
      before: presences[presence].label,
      after: presences[typed].label,
    }));
    await record("meeting.presences-noted", told);
    return { noted: changed.length, conflicts };
  });
}

/** Invites one more organisation. */
export function inviteOrganisation(
  db: Db,
  { organisationId, ...change }: MeetingChange & { organisationId: string },
): Promise<"invited" | "unknown organisation"> {
  return onMeeting(db, change, async (trx, stored, record) => {
    const [found] = await findOrganisations(trx, [organisationId]);
    if (found === undefined) return "unknown organisation";
    const before = await listInvited(trx, stored.id);
    if (before.some(({ id }) => id === found.id)) return "invited";
    await insertInvited(trx, stored.id, [found.id]);
    await record("meeting.organisation-invited", [
      { field: "organisation", before: null, after: found.name },
    ]);
    return "invited";
  });
}

/** Takes an organisation off the list. */
export function removeOrganisation(
  db: Db,
  { organisationId, ...change }: MeetingChange & { organisationId: string },
): Promise<void> {
  return onMeeting(db, change, async (trx, stored, record) => {
    const gone = (await listInvited(trx, stored.id)).find(({ id }) => id === organisationId);
    if (gone === undefined) return;
    await deleteInvited(trx, stored.id, organisationId as OrganisationId);
    await record("meeting.organisation-removed", [{ field: "organisation", before: gone.name, after: null }]);
  });
}

type Told = Pick<AuditChange, "field" | "before" | "after">;
type Record = (act: string, told: readonly Told[]) => Promise<void>;

/** In one transaction, on the meeting as it is stored, one act after the other. Throws 404 when it is no more. */
export function onMeeting<Outcome>(
  db: Db,
  { viewer, meetingId }: MeetingChange,
  write: (trx: Transaction<Database>, stored: Meeting, record: Record) => Promise<Outcome>,
): Promise<Outcome> {
  return db.transaction().execute(async (trx) => {
    await holdMeeting(trx, meetingId);
    const stored = await findMeeting(trx, meetingId);
    if (!stored) throw new Response(null, { status: 404 });
    return write(trx, stored, async (act, told) => {
      const of = { objectType: "meeting", objectId: meetingId };
      const changes = told.map((one) => ({ ...of, ...one }));
      await recordAudit(trx, { actor: viewer, act, ...of, changes });
    });
  });
}
