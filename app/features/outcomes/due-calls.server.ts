import type { CallResult } from "#app/domain/call-result.ts";
import type { Day } from "#app/domain/calendar.ts";
import { callsOf, type CallState } from "#app/domain/outcome-calls.ts";
import { grouped } from "#app/domain/grouped.ts";
import type { OutcomeCheckpoint, OutcomeReason } from "#app/domain/outcome-situation.ts";
import type { Db } from "#db/database.server.ts";
import {
  listFollowedAttempts,
  listFollowedHires,
  listFollowedRecords,
  type FollowedHire,
} from "#db/queries/outcomes/pathways.server.ts";
import type { OrganisationId, ParticipantId } from "#db/schema/columns.ts";

/** A call to make about one person, with what one needs to make it. */
export type DueCall = {
  participantId: ParticipantId;
  /** « Prénom Nom », or the host's own code when the file has no name. */
  name: string;
  phone: string | null;
  checkpoint: OutcomeCheckpoint;
  exitOn: Day;
  dueOn: Day;
  state: CallState;
  attempts: number;
  lastResult: CallResult | null;
  lastOn: Day | null;
  nextOn: Day | null;
  /** What the last record says, at whatever checkpoint of this exit: nobody rings up someone known to have died. */
  lastReason: OutcomeReason | null;
  /** Of the last hire. */
  reference: string;
  title: string;
  employerName: string;
};

type Asked = { hostId: OrganisationId; today: Day };

/** The calls a host has to make now, the oldest due first: those put off and those too old are left out. */
export async function dueCalls(db: Db, asked: Asked): Promise<DueCall[]> {
  return (await outcomeCalls(db, asked)).filter(({ state }) => state === "due");
}

/** Every call of a host that no record answers, whatever its state, the oldest due first. Three reads. */
export async function outcomeCalls(db: Db, { hostId, today }: Asked): Promise<DueCall[]> {
  const scope = { hostId };
  const [hires, records, attempts] = await Promise.all([
    listFollowedHires(db, scope),
    listFollowedRecords(db, scope),
    listFollowedAttempts(db, scope),
  ]);
  const recordsOf = grouped(records, ({ personKey }) => personKey);
  const attemptsOf = grouped(attempts, ({ personKey }) => personKey);
  const calls: DueCall[] = [];
  for (const [personKey, own] of grouped(hires, (hire) => hire.personKey)) {
    const followed = {
      hires: own,
      records: recordsOf.get(personKey) ?? [],
      attempts: attemptsOf.get(personKey) ?? [],
    };
    for (const { attempts: made, ...call } of callsOf(followed, today)) {
      const last = made.at(-1);
      calls.push({
        ...call,
        ...wordsOf(lastHireOf(own, call.exitOn)),
        attempts: made.length,
        lastResult: last?.result ?? null,
        lastOn: last?.datedOn ?? null,
        nextOn: last?.nextOn ?? null,
        lastReason: followed.records.findLast(({ datedOn }) => datedOn >= call.exitOn)?.reason ?? null,
      });
    }
  }
  return calls.sort(oldestFirst);
}

/** The hire that ended that day, the latest begun when several did. */
function lastHireOf(hires: readonly FollowedHire[], exitOn: Day): FollowedHire | undefined {
  return hires.findLast(({ endsOn }) => endsOn === exitOn);
}

function wordsOf(hire: FollowedHire | undefined) {
  if (hire === undefined) throw new Error("An exit is the end of a hire");
  const { participantId, phone, reference, title, employerName } = hire;
  return { participantId, name: personName(hire), phone, reference, title: title ?? reference, employerName };
}

/** « Prénom Nom » as one calls the person; the host's code when the file has no name. */
export function personName({
  firstName,
  usedName,
  birthName,
  code,
}: Pick<FollowedHire, "firstName" | "usedName" | "birthName" | "code">): string {
  const parts = [firstName, usedName ?? birthName].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? code : parts.join(" ");
}

function oldestFirst(one: DueCall, other: DueCall): number {
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn ? -1 : 1;
  return (
    one.name.localeCompare(other.name, "fr") ||
    one.participantId.localeCompare(other.participantId) ||
    one.checkpoint.localeCompare(other.checkpoint)
  );
}
