import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Cents } from "#app/domain/money.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import type { WarningLimits } from "#app/domain/sizing/lot-warnings.ts";
import type { ProposalLimits } from "#app/domain/sizing/mechanism-proposal.ts";

/** What a mechanism is proposed by: what is of practice, in force today; what is of the law, on the consultation day. */
export function proposalLimitsOn(
  references: References,
  { today: day, consultationOn }: { today: Day; consultationOn: Day | null },
): ProposalLimits {
  return {
    minHours: references("sizing", "min_hours", day).value as InsertionHours,
    criterionHours: references("sizing", "criterion_hours", day).value as InsertionHours,
    reserveStructures: references("sizing", "reserve_structures", day).value,
    reserveAmount: references("sizing", "reserve_amount", day).value as Cents,
    reservedShare: references("reserved_share", "minimum", consultationOn ?? day).value as Millionths,
  };
}

/** What a lot is warned of by, in force on a day. */
export function warningLimitsOn(references: References, day: Day): WarningLimits {
  return {
    minMonths: references("sizing", "min_months", day).value,
    minHours: references("sizing", "min_hours", day).value as InsertionHours,
    usageLow: references("insertion_rate", "usage_low", day).value as Millionths,
    usageHigh: references("insertion_rate", "usage_high", day).value as Millionths,
  };
}
