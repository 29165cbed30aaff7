import { typedEuros, typedHours } from "#app/features/forms/typed-values.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";

/** What the page of a lot shows of a stored one. */
export function studyLotFormValues(lot: StudyLot) {
  return {
    number: lot.number,
    title: lot.title,
    cpv: lot.cpv ?? "",
    trade: lot.trade ?? "",
    durationMonths: typedCount(lot.durationMonths),
    amountLow: typedEuros(lot.amountLow),
    amountHigh: typedEuros(lot.amountHigh),
    labourShare: typedPercent(lot.labourShare),
    labourShareReason: lot.labourShareReason ?? "",
    hourlyCost: typedEuros(lot.hourlyCost),
    rate: typedPercent(lot.rate),
    rule: lot.rule as string,
    amountPerHour: typedEuros(lot.amountPerHour),
    threshold: typedEuros(lot.threshold === 0 ? null : lot.threshold),
    workedHours: typedHours(lot.workedHours),
    staff: typedCount(lot.staff),
    staffKept: typedCount(lot.staffKept),
    mechanism: (lot.mechanism ?? "") as string,
    mechanismReason: lot.mechanismReason ?? "",
    criterionWeight: typedPercent(lot.criterionWeight),
    qualitativeAction: lot.qualitativeAction ?? "",
  };
}

export type StudyLotFormValues = Partial<ReturnType<typeof studyLotFormValues>>;

function typedCount(count: number | null): string {
  return count === null ? "" : String(count);
}
