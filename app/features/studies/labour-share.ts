import type { Day } from "#app/domain/calendar.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { tradeCodes, type Trade } from "#app/domain/trade.ts";
import type { StudyLotValues } from "./study-lot-values.ts";

/** The labour share of a trade with where it comes from. `toCheck`: nobody has signed it yet. */
export type ReferenceShare = { share: Millionths; source: string; from: Day; toCheck: boolean };

/** That of every trade on a day: what a page needs to follow what is typed without asking again. */
export type ReferenceShares = Record<Trade, ReferenceShare>;

/** The labour share of a trade in force on a day; null without a trade. */
export function referenceShareOf(
  trade: Trade | null,
  references: References,
  on: Day,
): ReferenceShare | null {
  if (trade === null) return null;
  const { value, source, from, toCheck } = references("labour_share", trade, on);
  return { share: value as Millionths, source, from, toCheck };
}

export function referenceShares(references: References, on: Day): ReferenceShares {
  const shares = tradeCodes.map((trade) => [trade, referenceShareOf(trade, references, on)] as const);
  return Object.fromEntries(shares) as ReferenceShares;
}

/** What is typed of a labour share; nothing: that of the reference. */
export type TypedShare = { share: Millionths | null; reason: string | null };

/** A stored lot, as far as its share may be that of the table on an earlier day. */
export type StoredShare = Pick<StudyLotValues, "trade" | "labourShare" | "labourShareOrigin">;

/** The share the table gave a lot of that trade when it was written: another value since needs no reason. */
export function formerShareOf(stored: StoredShare | undefined, trade: string | null): Millionths | null {
  return stored?.labourShareOrigin === "reference" && stored.trade === trade ? stored.labourShare : null;
}

/**
 * Where a lot’s labour share stands, given that of its trade: the reference once it has the same value, or still when the
 * table has changed since and the lot has not.
 */
export function labourShareOf(
  typed: TypedShare,
  reference: ReferenceShare | null,
  former: Millionths | null,
): Pick<StudyLotValues, "labourShare" | "labourShareOrigin" | "labourShareReason"> {
  const labourShare = typed.share ?? reference?.share ?? null;
  const isFormer = labourShare !== null && labourShare === former;
  const isReference = isFormer || labourShare === (reference?.share ?? null);
  return {
    labourShare,
    labourShareOrigin: isReference ? "reference" : "typed",
    labourShareReason: isReference ? null : typed.reason,
  };
}

/** Whether a share that is not that of the reference still waits for its reason. Without a trade there is none to leave. */
export function lacksReason(
  typed: TypedShare,
  reference: ReferenceShare | null,
  former: Millionths | null,
): boolean {
  return (
    reference !== null &&
    labourShareOf(typed, reference, former).labourShareOrigin === "typed" &&
    typed.reason === null
  );
}
