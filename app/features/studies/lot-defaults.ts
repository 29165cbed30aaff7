import type { Day } from "#app/domain/calendar.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { guessTrade } from "#app/domain/trade-guess.ts";
import type { Trade } from "#app/domain/trade.ts";
import type { NewStudyLot } from "#db/queries/studies/write-study-lots.server.ts";
import type { Id } from "#db/schema/columns.ts";

/** What is typed or pasted of a new lot. */
export type GivenLot = {
  id: string;
  number: string;
  title: string;
  cpv: string | null;
  /** Null: guessed from the title and the CPV. */
  trade: Trade | null;
  amountLow: Cents | null;
  amountHigh: Cents | null;
  /** Null: that of the trade. */
  labourShare: Millionths | null;
  /** Why it is another than that of the trade; kept only then. */
  labourShareReason: string | null;
  durationMonths: number | null;
};

/** A labour share with where it comes from. `toCheck`: nobody has signed it yet. */
export type ReferenceShare = { share: Millionths; source: string; from: Day; toCheck: boolean };

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

/** Where a lot's labour share stands, given that of its trade: the reference again once it has the same value. */
export function labourShareOf(
  typed: { share: Millionths | null; reason: string | null },
  reference: ReferenceShare | null,
): Pick<NewStudyLot, "labour_share" | "labour_share_origin" | "labour_share_reason"> {
  const isReference = reference === null ? typed.share === null : typed.share === reference.share;
  return {
    labour_share: typed.share,
    labour_share_origin: isReference ? "reference" : "typed",
    labour_share_reason: isReference ? null : typed.reason,
  };
}

/** A new lot: its trade guessed, the labour share of that trade, a fixed objective in hours, nothing else decided. */
export function newStudyLot(given: GivenLot, references: References, on: Day): NewStudyLot {
  const trade = given.trade ?? guessTrade(given) ?? null;
  const reference = referenceShareOf(trade, references, on);
  const share = given.labourShare ?? reference?.share ?? null;
  return {
    id: given.id as Id<"study_lot">,
    number: given.number,
    title: given.title,
    cpv: given.cpv,
    trade,
    amount_low: given.amountLow,
    amount_high: given.amountHigh,
    ...labourShareOf({ share, reason: given.labourShareReason }, reference),
    rate: null,
    hourly_cost: null,
    duration_months: given.durationMonths,
    staff: null,
    staff_kept: null,
    rule: "fixed",
    amount_per_hour: null,
    threshold: 0 as Cents,
    worked_hours: null,
    mechanism: null,
    mechanism_reason: null,
  };
}
