import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { NewStudyLot } from "#db/queries/studies/write-study-lots.server.ts";

/** All that is written of a lot of a study. Cents, millionths, hundredths of an hour. */
export type StudyLotValues = Omit<StudyLot, "id" | "studyId" | "lotId">;

/** As the table keeps them. */
export function lotColumns(lot: StudyLotValues) {
  return {
    number: lot.number,
    title: lot.title,
    cpv: lot.cpv,
    trade: lot.trade,
    amount_low: lot.amountLow,
    amount_high: lot.amountHigh,
    labour_share: lot.labourShare,
    labour_share_origin: lot.labourShareOrigin,
    labour_share_reason: lot.labourShareReason,
    rate: lot.rate,
    hourly_cost: lot.hourlyCost,
    duration_months: lot.durationMonths,
    staff: lot.staff,
    staff_kept: lot.staffKept,
    rule: lot.rule,
    amount_per_hour: lot.amountPerHour,
    threshold: lot.threshold,
    worked_hours: lot.workedHours,
    mechanism: lot.mechanism,
    mechanism_reason: lot.mechanismReason,
    criterion_weight: lot.criterionWeight,
    qualitative_action: lot.qualitativeAction,
  } satisfies Omit<NewStudyLot, "id">;
}
