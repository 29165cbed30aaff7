import type { Transaction } from "kysely";
import type { Day } from "#app/domain/calendar.ts";
import { exitToRecord, dueDayOf } from "#app/domain/outcome-calls.ts";
import { outcomeCheckpoints, type OutcomeCheckpoint } from "#app/domain/outcome-situation.ts";
import type { Db } from "#db/database.server.ts";
import {
  findFollowedFile,
  listPersonAttempts,
  listPersonRecords,
  type FollowedFile,
  type PersonAttempt,
  type PersonRecord,
} from "#db/queries/outcomes/followed-person.server.ts";
import { listFollowedHires, type FollowedHire } from "#db/queries/outcomes/pathways.server.ts";
import { holdParticipant } from "#db/queries/participants/write-participant.server.ts";
import type { Database } from "#db/schema.ts";
import type { OrganisationId } from "#db/schema/columns.ts";

/** Which checkpoint of which person, for which host. */
export type FollowUpSubject = {
  hostId: OrganisationId;
  participantId: string;
  checkpoint: string;
  today: Day;
};

export type FollowedPerson = {
  file: FollowedFile;
  checkpoint: OutcomeCheckpoint;
  /** Of every file of the person at that host. */
  hires: FollowedHire[];
  records: PersonRecord[];
  attempts: PersonAttempt[];
  /** The exit whose checkpoint is followed; null when there is none: never hired, back in a hire. */
  exit: { exitOn: Day; dueOn: Day } | null;
};

/** Everything the host holds about that checkpoint of its own person; nothing of another host's, nor of a purged file. */
export async function findFollowedPerson(
  db: Db,
  { hostId, participantId, checkpoint, today }: FollowUpSubject,
): Promise<FollowedPerson | undefined> {
  if (!isCheckpoint(checkpoint)) return undefined;
  const file = await findFollowedFile(db, hostId, participantId);
  if (file === undefined) return undefined;
  const { personKey } = file;
  const hires = await listFollowedHires(db, { hostId, personKey });
  const records = await listPersonRecords(db, hostId, personKey);
  const attempts = await listPersonAttempts(db, hostId, personKey);
  const exitOn = exitToRecord(hires, checkpoint, today);
  const dueOn = exitOn && dueDayOf(hires, checkpoint, exitOn);
  return { file, checkpoint, hires, records, attempts, exit: exitOn && dueOn ? { exitOn, dueOn } : null };
}

/** The same, the file held until the transaction ends: what is noted of one person is noted one after the other. */
export async function holdFollowedPerson(
  trx: Transaction<Database>,
  subject: FollowUpSubject,
): Promise<FollowedPerson | undefined> {
  const file = await findFollowedFile(trx, subject.hostId, subject.participantId);
  if (file === undefined) return undefined;
  await holdParticipant(trx, file.id);
  return findFollowedPerson(trx, subject);
}

function isCheckpoint(text: string): text is OutcomeCheckpoint {
  return Object.hasOwn(outcomeCheckpoints, text);
}
