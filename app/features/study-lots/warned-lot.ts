import type { Day } from "#app/domain/calendar.ts";
import type { InsertionHours } from "#app/domain/insertion-hours.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { impliedRate } from "#app/domain/sizing/comparables.ts";
import { amountOf, rateOf } from "#app/domain/sizing/lot-sizing.ts";
import type { WarnedLot } from "#app/domain/sizing/lot-warnings.ts";
import { isTrade, trades } from "#app/domain/trade.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { owesHours, ratesOf } from "#app/features/studies/sized-study.ts";

type Given = {
  study: Pick<
    Study,
    "durationMonths" | "hourlyCost" | "scenario" | "ratePrudent" | "rateUsual" | "rateAmbitious"
  >;
  references: References;
  today: Day;
  /** Whole hours of the kept scenario. */
  hours: InsertionHours | null;
};

/** A stored lot as its warnings look at it. */
export function warnedLot(lot: StudyLot, { study, references, today, hours }: Given): WarnedLot {
  const trade = isTrade(lot.trade) ? lot.trade : null;
  return {
    counted: owesHours(lot.mechanism),
    months: lot.durationMonths ?? study.durationMonths,
    hours,
    technical: trade !== null && trades[trade].technical,
    rate: lot.rule === "per_amount" ? null : rateOf(lot, ratesOf(study)[study.scenario]),
    impliedRate: impliedRateOf(lot, study, hours),
    shareToSign:
      trade !== null &&
      lot.labourShareOrigin === "reference" &&
      references("labour_share", trade, today).toCheck,
  };
}

function impliedRateOf(
  lot: StudyLot,
  study: Given["study"],
  hours: InsertionHours | null,
): Millionths | null {
  const amount = amountOf(lot);
  if (hours === null || amount === null || lot.labourShare === null) return null;
  const value = { hourlyCost: lot.hourlyCost ?? study.hourlyCost, labourShare: lot.labourShare };
  return impliedRate({ hours, amount }, value);
}
