import { namedCriteria } from "#app/domain/eligibility-criterion.ts";
import { communeChoice } from "#app/features/contracts/contract-form-values.ts";
import { typedEuros } from "#app/features/forms/typed-values.ts";
import type { Values } from "#app/features/record-form/compare-values.ts";
import type { Study } from "#db/queries/studies/study-list.server.ts";
import type { StudyFormInput } from "./study-form.schema.ts";
import { typedPercent } from "#app/features/studies/percent-field.ts";
import type { StudyField } from "#app/features/studies/study-words.ts";

/** What the form of a study shows: every field as a person would type it, rates without their sign. */
export function studyFormValues(study: Study) {
  return {
    title: study.title,
    category: study.category ?? "",
    procedure: study.procedure ?? "",
    commune: study.communeCode === null ? "" : communeChoice(study.communeName ?? "", study.communeCode),
    territory: study.ownTerritoryCode ?? "",
    consultationOn: study.consultationOn ?? "",
    startsOn: study.startsOn ?? "",
    durationMonths: study.durationMonths?.toString() ?? "",
    estimatedValue: typedEuros(study.estimatedValue),
    ratePrudent: typedPercent(study.ratePrudent),
    rateUsual: typedPercent(study.rateUsual),
    rateAmbitious: typedPercent(study.rateAmbitious),
    hourlyCost: typedEuros(study.hourlyCost),
    criteria: namedCriteria(study.criteria),
    penaltyPerHour: typedEuros(study.penaltyPerHour),
    penaltyPerDay: typedEuros(study.penaltyPerDay),
    derogation: study.derogation ?? "",
    derogationReason: study.derogationReason ?? "",
  };
}

/** What is stored of the form. */
export function studyColumns(input: StudyFormInput, communeCode: string | null) {
  return {
    title: input.title,
    category: input.category,
    procedure: input.procedure,
    commune_code: communeCode,
    territory_code: input.territory,
    consultation_on: input.consultationOn,
    starts_on: input.startsOn,
    duration_months: input.durationMonths,
    estimated_value: input.estimatedValue,
    rate_prudent: input.ratePrudent,
    rate_usual: input.rateUsual,
    rate_ambitious: input.rateAmbitious,
    hourly_cost: input.hourlyCost,
    criteria: input.criteria.length === 0 ? null : namedCriteria(input.criteria.join(";")).join("; "),
    penalty_per_hour: input.penaltyPerHour,
    penalty_per_day: input.penaltyPerDay,
    derogation: input.derogation,
    derogation_reason: input.derogationReason,
  } satisfies Values<StudyField>;
}

/** The same of a stored study, to compare. */
export function storedColumns(study: Study): Values<StudyField> {
  return {
    title: study.title,
    category: study.category,
    procedure: study.procedure,
    commune_code: study.communeCode,
    territory_code: study.ownTerritoryCode,
    consultation_on: study.consultationOn,
    starts_on: study.startsOn,
    duration_months: study.durationMonths,
    estimated_value: study.estimatedValue,
    rate_prudent: study.ratePrudent,
    rate_usual: study.rateUsual,
    rate_ambitious: study.rateAmbitious,
    hourly_cost: study.hourlyCost,
    criteria: study.criteria,
    penalty_per_hour: study.penaltyPerHour,
    penalty_per_day: study.penaltyPerDay,
    derogation: study.derogation,
    derogation_reason: study.derogationReason,
  };
}
