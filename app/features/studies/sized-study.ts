import { sizeStudy, type SizedScenario, type SizedStudy } from "#app/domain/sizing/study-sizing.ts";
import type { Scenario, ScenarioRates } from "#app/domain/sizing/scenario.ts";
import type { LotDecision } from "#app/domain/study-state.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";

type Rates = Pick<Study, "ratePrudent" | "rateUsual" | "rateAmbitious">;

export function ratesOf({ ratePrudent, rateUsual, rateAmbitious }: Rates): ScenarioRates {
  return { prudent: ratePrudent, usual: rateUsual, ambitious: rateAmbitious };
}

/** Whether a lot owes hours: one decided without a clause in hours does not; an undecided one does. */
export function owesHours(decision: LotDecision | null): boolean {
  return decision !== "none" && decision !== "qualitative_action";
}

/** A stored study as the domain sizes it. */
export function sizedStudyOf(
  study: Rates & Pick<Study, "durationMonths" | "hourlyCost">,
  lots: readonly StudyLot[],
): SizedStudy {
  return {
    rates: ratesOf(study),
    months: study.durationMonths,
    lots: lots.map(({ staff, staffKept, ...lot }) => ({
      id: lot.id,
      amountLow: lot.amountLow,
      amountHigh: lot.amountHigh,
      labourShare: lot.labourShare,
      rate: lot.rate,
      hourlyCost: lot.hourlyCost ?? study.hourlyCost,
      staff: staff === null || staff <= 0 ? null : { staff, kept: staffKept ?? 0 },
      rule: lot.rule,
      amountPerHour: lot.amountPerHour,
      threshold: lot.threshold,
      workedHours: lot.workedHours,
      months: lot.durationMonths,
      counted: owesHours(lot.mechanism),
    })),
  };
}

/** The three scenarios of a stored study. Screen, note, clauses and contract all read this. */
export function sizeStoredStudy(
  study: Parameters<typeof sizedStudyOf>[0],
  lots: readonly StudyLot[],
): Record<Scenario, SizedScenario> {
  return sizeStudy(sizedStudyOf(study, lots));
}
