import type { CallResult } from "#app/domain/call-result.ts";
import type { Day } from "#app/domain/calendar.ts";
import { countedStages } from "#app/domain/contract-stage.ts";
import type { OutcomeCheckpoint, OutcomeReason } from "#app/domain/outcome-situation.ts";
import type { Db } from "../../database.server.ts";
import type { OrganisationId, ParticipantId } from "../../schema/columns.ts";

/** Whose pathways: a host's own files and contracts; of one person only, by any of their files, when it is said. */
export type PathwayScope = { hostId: OrganisationId; personKey?: string | undefined };

/** A hire of a host's own file on its own contract, with what a call about it needs. */
export type FollowedHire = {
  personKey: string;
  participantId: ParticipantId;
  code: string;
  birthName: string | null;
  usedName: string | null;
  firstName: string | null;
  phone: string | null;
  startsOn: Day;
  endsOn: Day | null;
  reference: string;
  title: string | null;
  employerName: string;
};

/**
 * Every hire of the persons whose file is kept, on contracts that count: the same as indicator 6 of the host, without
 * the files that were purged, whom nobody can call.
 */
export function listFollowedHires(db: Db, { hostId, personKey }: PathwayScope): Promise<FollowedHire[]> {
  return db
    .selectFrom("hire")
    .innerJoin("participant", "participant.id", "hire.participant_id")
    .innerJoin("commitment", "commitment.id", "hire.commitment_id")
    .innerJoin("lot", "lot.id", "commitment.lot_id")
    .innerJoin("contract", "contract.id", "lot.contract_id")
    .innerJoin("organisation as employer", "employer.id", "hire.employer_id")
    .select([
      "participant.person_key as personKey",
      "participant.id as participantId",
      "participant.code",
      "participant.birth_name as birthName",
      "participant.used_name as usedName",
      "participant.first_name as firstName",
      "participant.phone",
      "hire.starts_on as startsOn",
      "hire.ends_on as endsOn",
      "contract.reference",
      "contract.title",
      "employer.name as employerName",
    ])
    .where("participant.host_id", "=", hostId)
    .where("contract.host_id", "=", hostId)
    .where("contract.stage", "in", countedStages)
    .where("participant.purged_at", "is", null)
    .$if(personKey !== undefined, (query) => query.where("participant.person_key", "=", personKey ?? ""))
    .orderBy("hire.starts_on")
    .orderBy("hire.entered_rank")
    .execute();
}

export type FollowedRecord = {
  personKey: string;
  checkpoint: OutcomeCheckpoint;
  datedOn: Day;
  reason: OutcomeReason | null;
};

/** The situations recorded of the same persons, the latest last. */
export function listFollowedRecords(db: Db, { hostId, personKey }: PathwayScope): Promise<FollowedRecord[]> {
  return db
    .selectFrom("outcome")
    .innerJoin("participant", "participant.id", "outcome.participant_id")
    .select([
      "participant.person_key as personKey",
      "outcome.checkpoint",
      "outcome.dated_on as datedOn",
      "outcome.reason",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.purged_at", "is", null)
    .$if(personKey !== undefined, (query) => query.where("participant.person_key", "=", personKey ?? ""))
    .orderBy("outcome.dated_on")
    .orderBy("outcome.entered_rank")
    .execute();
}

export type FollowedAttempt = {
  personKey: string;
  checkpoint: OutcomeCheckpoint;
  number: number;
  datedOn: Day;
  result: CallResult;
  nextOn: Day | null;
};

/** The calls made to the same persons. */
export function listFollowedAttempts(
  db: Db,
  { hostId, personKey }: PathwayScope,
): Promise<FollowedAttempt[]> {
  return db
    .selectFrom("call_attempt")
    .innerJoin("participant", "participant.id", "call_attempt.participant_id")
    .select([
      "participant.person_key as personKey",
      "call_attempt.checkpoint",
      "call_attempt.number",
      "call_attempt.dated_on as datedOn",
      "call_attempt.result",
      "call_attempt.next_on as nextOn",
    ])
    .where("participant.host_id", "=", hostId)
    .where("participant.purged_at", "is", null)
    .$if(personKey !== undefined, (query) => query.where("participant.person_key", "=", personKey ?? ""))
    .execute();
}
