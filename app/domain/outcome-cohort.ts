import { grouped } from "./grouped.ts";
import { addDays, addMonths, firstDayOf, lastDayOf, shiftMonth, type Day, type Period } from "./calendar.ts";
import type { OutcomeReason, OutcomeSituation } from "./outcome-situation.ts";

export type FollowUp = "6" | "12";
export const followUps = { "6": 6, "12": 12 } as const satisfies Record<FollowUp, number>;
export const followUpCodes = Object.keys(followUps) as FollowUp[];

/** The days of a hire, whatever its hours. */
export type PathwayDays = { startsOn: Day; endsOn: Day | null };
/** A hire in scope, and whose it is. */
export type PathwayHire = PathwayDays & { personKey: string; participantId: string };

export type OutcomeRecord = {
  participantId: string;
  checkpoint: FollowUp;
  datedOn: Day;
  situation: OutcomeSituation;
  reason: OutcomeReason | null;
  enteredRank: number;
};

/** One person whose checkpoint falls due in the period, and what is known of them. */
export type CohortMember = {
  personKey: string;
  exitOn: Day;
  dueOn: Day;
  situation: OutcomeSituation | "unknown";
  reason: OutcomeReason | null;
  recordedOn: Day | null;
};

/** Hires of each person, and records of each file: made once, read for both checkpoints. */
export type Pathways = {
  hiresByPerson: ReadonlyMap<string, readonly PathwayHire[]>;
  recordsByFile: ReadonlyMap<string, readonly OutcomeRecord[]>;
};

export function pathwaysOf(hires: readonly PathwayHire[], records: readonly OutcomeRecord[]): Pathways {
  return {
    hiresByPerson: grouped(hires, (hire) => hire.personKey),
    recordsByFile: grouped(records, (record) => record.participantId),
  };
}

/**
 * Persons with a due day of the checkpoint in the period (the latest when several), with their situation.
 * Source: indicators.md, 6.
 */
export function cohortOf(
  { hiresByPerson, recordsByFile }: Pathways,
  checkpoint: FollowUp,
  period: Period,
): CohortMember[] {
  const members: CohortMember[] = [];
  const exits = exitDays(checkpoint, period);
  for (const [personKey, hires] of hiresByPerson) {
    const exit = latestDueExit(hires, followUps[checkpoint], exits);
    if (exit === undefined) continue;
    const record = lastRecord(hires, recordsByFile, checkpoint, exit.exitOn);
    members.push({
      personKey,
      ...exit,
      situation: record?.situation ?? "unknown",
      reason: record?.reason ?? null,
      recordedOn: record?.datedOn ?? null,
    });
  }
  return members;
}

/**
 * The exits whose checkpoint falls due in the period: P shifted back by n months, whole months as P is, since
 * adding months clamps to the end of the month and never spills into the next.
 */
export function exitDays(checkpoint: FollowUp, { from, to }: Period): { first: Day; last: Day } {
  const months = followUps[checkpoint];
  return { first: firstDayOf(shiftMonth(from, -months)), last: lastDayOf(shiftMonth(to, -months)) };
}

/** An exit counts when no hire is open the next day and none starts up to the due day (still in a pathway). */
function latestDueExit(
  hires: readonly PathwayHire[],
  months: number,
  exits: { first: Day; last: Day },
): { exitOn: Day; dueOn: Day } | undefined {
  let latest: { exitOn: Day; dueOn: Day } | undefined;
  for (const { endsOn } of hires) {
    if (endsOn === null || endsOn < exits.first || endsOn > exits.last) continue;
    const dueOn = addMonths(endsOn, months);
    if (latest !== undefined && dueOn <= latest.dueOn) continue;
    if (isExit(hires, endsOn) && !isBackBy(hires, endsOn, dueOn)) latest = { exitOn: endsOn, dueOn };
  }
  return latest;
}

/** Whether no hire is open the day after that one. */
export function isExit(hires: readonly PathwayDays[], exitOn: Day): boolean {
  const next = addDays(exitOn, 1);
  return !hires.some((hire) => hire.startsOn <= next && (hire.endsOn === null || hire.endsOn >= next));
}

/** Whether a hire starts after the exit, on the due day at the latest: still in a pathway. */
export function isBackBy(hires: readonly PathwayDays[], exitOn: Day, dueOn: Day): boolean {
  return hires.some((hire) => hire.startsOn > exitOn && hire.startsOn <= dueOn);
}

/** The latest dated after the exit, then the last entered, on any of the person's files. */
function lastRecord(
  hires: readonly PathwayHire[],
  recordsByFile: Pathways["recordsByFile"],
  checkpoint: FollowUp,
  exitOn: Day,
): OutcomeRecord | undefined {
  let last: OutcomeRecord | undefined;
  for (const file of new Set(hires.map((hire) => hire.participantId))) {
    for (const record of recordsByFile.get(file) ?? []) {
      if (record.checkpoint !== checkpoint || record.datedOn <= exitOn) continue;
      if (last === undefined || isLater(record, last)) last = record;
    }
  }
  return last;
}

function isLater(one: OutcomeRecord, other: OutcomeRecord): boolean {
  if (one.datedOn !== other.datedOn) return one.datedOn > other.datedOn;
  return one.enteredRank > other.enteredRank;
}
