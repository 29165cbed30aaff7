import type { Month } from "./calendar.ts";
import type { InsertionHours } from "./insertion-hours.ts";
import type { Cents } from "./money.ts";
import { divideHalfUp } from "./rounding.ts";

/** Missing hours (hundredths) × cents an hour, in cents half up: what the contract provides for, never a claim. */
export function penaltyFor(missing: InsertionHours, perHour: Cents): Cents {
  return divideHalfUp(BigInt(missing) * BigInt(perHour), 100n) as Cents;
}

/** What a commitment of a lot provides for; null: nothing. */
export type PenaltyTerms = { lot: string; perHour: Cents | null; perDay: Cents | null };

/** A month late on one commitment. */
export type LateOnTerms = { month: Month; daysLate: number; terms: PenaltyTerms };

/** Hours a company still owes on one commitment after the end of its window, in hundredths. */
export type MissingOnTerms = { missing: InsertionHours; terms: PenaltyTerms };

/** One line of the arithmetic: « 40 jours × 75 € = 3 000 € » or « 428 h × 200 € = 85 600 € ». */
export type PenaltyLine =
  | { kind: "day"; lot: string; month: Month; days: number; rate: Cents; amount: Cents }
  | { kind: "hour"; lot: string; missing: InsertionHours; rate: Cents; amount: Cents };

export type Penalty = { lines: PenaltyLine[]; total: Cents };

/**
 * What the contract provides for: days late × the lot's rate for each late month, once a month and lot whatever the
 * number of statements or commitments (the highest rate of the lot), then hours missing × their rate. A lot is a
 * contract of its own (CCP R2113-1), a statement a monthly paper: counting by month and lot is our choice.
 */
export function penaltyOf(late: readonly LateOnTerms[], missing: readonly MissingOnTerms[]): Penalty {
  const lines = [...dayLines(late), ...missing.flatMap(hourLine)];
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0) as Cents };
}

function dayLines(late: readonly LateOnTerms[]): PenaltyLine[] {
  const lines = new Map<string, Extract<PenaltyLine, { kind: "day" }>>();
  for (const { month, daysLate, terms } of late) {
    const { lot, perDay } = terms;
    const key = `${lot} ${month}`;
    if (perDay === null || perDay === 0 || daysLate <= 0) continue;
    if (perDay <= (lines.get(key)?.rate ?? 0)) continue;
    const amount = (daysLate * perDay) as Cents;
    lines.set(key, { kind: "day", lot, month, days: daysLate, rate: perDay, amount });
  }
  return [...lines.values()].sort(
    (one, other) => compare(one.lot, other.lot) || compare(one.month, other.month),
  );
}

function hourLine({ missing, terms: { lot, perHour } }: MissingOnTerms): PenaltyLine[] {
  if (perHour === null || perHour === 0 || missing <= 0) return [];
  return [{ kind: "hour", lot, missing, rate: perHour, amount: penaltyFor(missing, perHour) }];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
