import { addDays, addMonths, type Day } from "./calendar.ts";
import type { CallResult } from "./call-result.ts";
import { isBackBy, isExit, type PathwayDays } from "./outcome-cohort.ts";
import { outcomeCheckpoints, type OutcomeCheckpoint } from "./outcome-situation.ts";

/** A call is prepared that many days before its due day. */
export const callLeadDays = 15;
/** Past that many months after its due day, nobody is called any more. */
export const callMemoryMonths = 18;
/** After that many calls without reaching anyone, « Injoignable » is proposed. */
export const attemptsBeforeUnreachable = 3;

/** As time goes: an object lists keys that read as numbers first. */
export const checkpointsInTime = ["exit", "6", "12"] as const satisfies readonly OutcomeCheckpoint[];

/** A call that was made. */
export type CallAttempt = {
  checkpoint: OutcomeCheckpoint;
  number: number;
  datedOn: Day;
  result: CallResult;
  nextOn: Day | null;
};

/** Everything a host holds of one person: the hires on its contracts, what was recorded, the calls made. */
export type Followed = {
  hires: readonly PathwayDays[];
  records: ReadonlyArray<{ checkpoint: OutcomeCheckpoint; datedOn: Day }>;
  attempts: readonly CallAttempt[];
};

/** `later`: someone said when to call back, and that day has not come. `too_old`: past `callMemoryMonths`. */
export type CallState = "due" | "later" | "too_old";

export type OutcomeCall = {
  checkpoint: OutcomeCheckpoint;
  exitOn: Day;
  dueOn: Day;
  state: CallState;
  /** Of this exit, the first first. */
  attempts: CallAttempt[];
};

/**
 * The day a person last left, when out of any hire today. Hires that have not begun do not count, unless they follow
 * the last one without a day between. Source: indicators.md, 6.
 */
export function lastExitOf(hires: readonly PathwayDays[], today: Day): Day | undefined {
  let last: Day | undefined;
  for (const { startsOn, endsOn } of hires) {
    if (startsOn > today) continue;
    if (endsOn === null) return undefined;
    if (last === undefined || endsOn > last) last = endsOn;
  }
  return last !== undefined && isExit(hires, last) ? last : undefined;
}

/** When a checkpoint of an exit falls due; nothing when the person is back in a hire by then. */
export function dueDayOf(
  hires: readonly PathwayDays[],
  checkpoint: OutcomeCheckpoint,
  exitOn: Day,
): Day | undefined {
  const { months } = outcomeCheckpoints[checkpoint];
  const dueOn = addMonths(exitOn, months);
  return months > 0 && isBackBy(hires, exitOn, dueOn) ? undefined : dueOn;
}

/**
 * The exit whose checkpoint may be recorded: the latest end of a hire that is one, unless the person was back by the
 * due day. Someone now in a hire may still have a checkpoint of an earlier exit to record.
 */
export function exitToRecord(
  hires: readonly PathwayDays[],
  checkpoint: OutcomeCheckpoint,
  today: Day,
): Day | undefined {
  const ends = hires.flatMap(({ endsOn }) => (endsOn === null ? [] : [endsOn]));
  return ends
    .filter((endsOn) => endsOn <= addDays(today, callLeadDays))
    .filter((endsOn) => isExit(hires, endsOn) && dueDayOf(hires, checkpoint, endsOn) !== undefined)
    .sort()
    .at(-1);
}

/** Whether a record dated that day answers a checkpoint: from the exit on, after it for 6 and 12 months. */
export function answers(checkpoint: OutcomeCheckpoint, exitOn: Day, datedOn: Day): boolean {
  return checkpoint === "exit" ? datedOn >= exitOn : datedOn > exitOn;
}

/**
 * The calls to make for one person: checkpoints of the last exit that fall due within `callLeadDays` and that no record
 * answers. None for someone in a hire.
 */
export function callsOf({ hires, records, attempts }: Followed, today: Day): OutcomeCall[] {
  const exitOn = lastExitOf(hires, today);
  if (exitOn === undefined) return [];
  return checkpointsInTime.flatMap((checkpoint) => {
    const dueOn = dueDayOf(hires, checkpoint, exitOn);
    if (dueOn === undefined || dueOn > addDays(today, callLeadDays)) return [];
    if (
      records.some(
        (record) => record.checkpoint === checkpoint && answers(checkpoint, exitOn, record.datedOn),
      )
    )
      return [];
    const made = attemptsOf(attempts, checkpoint, exitOn);
    return [{ checkpoint, exitOn, dueOn, state: stateOf(dueOn, made, today), attempts: made }];
  });
}

/** The calls already made about that exit, the first first: those of an earlier pathway are left aside. */
export function attemptsOf<Attempt extends CallAttempt>(
  attempts: readonly Attempt[],
  checkpoint: OutcomeCheckpoint,
  exitOn: Day,
): Attempt[] {
  const first = addDays(exitOn, -callLeadDays);
  return attempts
    .filter((attempt) => attempt.checkpoint === checkpoint && attempt.datedOn >= first)
    .sort((one, other) => one.number - other.number);
}

/** Whether enough calls reached nobody for « Injoignable » to be proposed. */
export function mayBeUnreachable(attempts: ReadonlyArray<{ result: CallResult }>): boolean {
  const missed = attempts.filter(({ result }) => result !== "reached");
  return missed.length >= attemptsBeforeUnreachable;
}

function stateOf(dueOn: Day, attempts: readonly CallAttempt[], today: Day): CallState {
  if (addMonths(dueOn, callMemoryMonths) < today) return "too_old";
  const nextOn = attempts.at(-1)?.nextOn ?? null;
  return nextOn !== null && nextOn > today ? "later" : "due";
}
