import { addDays, addMonths, firstDayOf, lastDayOf, type Day, type Period } from "./calendar.ts";

/** When a commitment is owed; null where nobody has said. Source: indicators.md, « Window ». */
export type CommitmentWindow = { start: Day | null; end: Day | null };

export type WindowSources = {
  commitment: { startsOn: Day | null; endsOn: Day | null };
  contract: ContractDates;
};

export type ContractDates = {
  startsOn: Day | null;
  endsOn: Day | null;
  notifiedOn: Day | null;
  durationMonths: number | null;
};

/**
 * Start: the commitment's own, else the contract's execution start, else its notification. End: the
 * commitment's own, else the contract's, else start + duration in months − 1 day (month ends clamped).
 */
export function windowOf({ commitment, contract }: WindowSources): CommitmentWindow {
  const start = commitment.startsOn ?? contract.startsOn ?? contract.notifiedOn;
  return {
    start,
    end: commitment.endsOn ?? contract.endsOn ?? endByDuration(start, contract.durationMonths),
  };
}

/** The last day of a contract: its own, else its start and its duration; null where nobody has said. */
export function contractEnd(contract: ContractDates): Day | null {
  return windowOf({ commitment: { startsOn: null, endsOn: null }, contract }).end;
}

/** Whether the window and the period share a day. Without a start, never; without an end, from the start on. */
export function windowMeets({ start, end }: CommitmentWindow, period: Period): boolean {
  if (start === null) return false;
  return start <= lastDayOf(period.to) && (end === null || end >= firstDayOf(period.from));
}

function endByDuration(start: Day | null, months: number | null): Day | null {
  return start === null || months === null ? null : addDays(addMonths(start, months), -1);
}
