import type { CallResult } from "#app/domain/call-result.ts";
import type { Day } from "#app/domain/calendar.ts";
import type { OutcomeCheckpoint, OutcomeReason, OutcomeSituation } from "#app/domain/outcome-situation.ts";
import type { Db } from "../../database.server.ts";
import type { Id, Instant, OrganisationId, ParticipantId } from "../../schema/columns.ts";

export type FollowedFile = {
  id: ParticipantId;
  code: string;
  birthName: string | null;
  usedName: string | null;
  firstName: string | null;
  phone: string | null;
  email: string | null;
  personKey: string;
};

/** A file of that host which was not purged. */
export function findFollowedFile(
  db: Db,
  hostId: OrganisationId,
  participantId: string,
): Promise<FollowedFile | undefined> {
  return db
    .selectFrom("participant")
    .select([
      "id",
      "code",
      "birth_name as birthName",
      "used_name as usedName",
      "first_name as firstName",
      "phone",
      "email",
      "person_key as personKey",
    ])
    .where("id", "=", participantId as ParticipantId)
    .where("host_id", "=", hostId)
    .where("purged_at", "is", null)
    .executeTakeFirst();
}

export type PersonRecord = {
  id: Id<"outcome">;
  participantId: ParticipantId;
  checkpoint: OutcomeCheckpoint;
  datedOn: Day;
  situation: OutcomeSituation;
  reason: OutcomeReason | null;
};

/** What was recorded of a person, on any of the host's files of theirs, the latest first. */
export function listPersonRecords(
  db: Db,
  hostId: OrganisationId,
  personKey: string,
): Promise<PersonRecord[]> {
  return db
    .selectFrom("outcome")
    .innerJoin("participant", "participant.id", "outcome.participant_id")
    .select([
      "outcome.id",
      "outcome.participant_id as participantId",
      "outcome.checkpoint",
      "outcome.dated_on as datedOn",
      "outcome.situation",
      "outcome.reason",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.person_key", "=", personKey)
    .orderBy("outcome.dated_on", "desc")
    .orderBy("outcome.entered_rank", "desc")
    .execute();
}

export type PersonAttempt = {
  id: Id<"call_attempt">;
  participantId: ParticipantId;
  checkpoint: OutcomeCheckpoint;
  number: number;
  datedOn: Day;
  result: CallResult;
  nextOn: Day | null;
  note: string | null;
};

/** The calls made to a person, on any of the host's files of theirs, the latest first. */
export function listPersonAttempts(
  db: Db,
  hostId: OrganisationId,
  personKey: string,
): Promise<PersonAttempt[]> {
  return db
    .selectFrom("call_attempt")
    .innerJoin("participant", "participant.id", "call_attempt.participant_id")
    .select([
      "call_attempt.id",
      "call_attempt.participant_id as participantId",
      "call_attempt.checkpoint",
      "call_attempt.number",
      "call_attempt.dated_on as datedOn",
      "call_attempt.result",
      "call_attempt.next_on as nextOn",
      "call_attempt.note",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.person_key", "=", personKey)
    .orderBy("call_attempt.dated_on", "desc")
    .orderBy("call_attempt.number", "desc")
    .execute();
}

/** One act on a record or a call of a person. */
export type FollowUpAct = { objectId: string; act: string; name: string | null; at: Instant };

/** Who recorded and corrected what on screen, the oldest first; nothing of what an import wrote. */
export function listFollowUpActs(db: Db, participantIds: readonly ParticipantId[]): Promise<FollowUpAct[]> {
  if (participantIds.length === 0) return Promise.resolve([]);
  return db
    .selectFrom("audit_event")
    .innerJoin("audit_change", "audit_change.event_sequence", "audit_event.sequence")
    .leftJoin("account", "account.id", "audit_event.account_id")
    .select(["audit_change.object_id as objectId", "audit_event.act", "account.name", "audit_event.at"])
    .distinct()
    .where("audit_event.object_type", "=", "participant")
    .where("audit_event.object_id", "in", participantIds)
    .where("audit_change.object_type", "in", ["outcome", "call_attempt"])
    .orderBy("audit_event.at")
    .execute();
}
