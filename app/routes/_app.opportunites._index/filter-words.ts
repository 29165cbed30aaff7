import { contractStages } from "#app/domain/contract-stage.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import { opportunityStageCodes, opportunityStages } from "#app/domain/opportunity.ts";
import {
  answerFilters,
  hourRanges,
  lessFitting,
  opportunityParams,
  ownZone,
  unknownHours,
  type OpportunityFilters,
} from "#app/features/opportunity-answers/list-filters.ts";

export const stageOptions = opportunityStageCodes.map((code) => ({
  value: contractStages[code].exchange,
  label: opportunityStages[code].label,
}));
export const placeOptions = [{ value: ownZone, label: "Ma zone" }];
export const hourOptions = [
  ...Object.entries(hourRanges).map(([value, { label }]) => ({ value, label })),
  { value: unknownHours, label: "À préciser" },
];
export const answerOptions = Object.entries(answerFilters).map(([value, label]) => ({ value, label }));

/** The filters that are on, in words. */
export function activeFilters(filters: OpportunityFilters) {
  const { search, stage, isInZone, mechanism, hours, answer, isLessFitting } = filters;
  const labels: ReadonlyArray<readonly [keyof typeof opportunityParams, string | null]> = [
    ["search", search === "" ? null : `«\u00a0${search}\u00a0»`],
    ["stage", stage === null ? null : opportunityStages[stage].label],
    ["place", isInZone ? "Ma zone" : null],
    ["mechanism", mechanism === null ? null : mechanisms[mechanism].short],
    ["hours", hoursLabel(hours)],
    ["answer", answer === "none" ? null : answerLabel(answer)],
    ["fit", isLessFitting ? "Même si elles conviennent moins" : null],
  ];
  return labels.flatMap(([filter, label]) =>
    label === null ? [] : [{ param: opportunityParams[filter], label }],
  );
}

/** The values of the selects, as the URL writes them. */
export function filterValues({ stage, isInZone, mechanism, hours, answer }: OpportunityFilters) {
  return {
    stage: stage === null ? "" : contractStages[stage].exchange,
    place: isInZone ? ownZone : "",
    mechanism: mechanism ?? "",
    hours: hours ?? "",
    answer: answer === "none" ? "" : answer,
  };
}

/** What the link to lots that suit less adds. */
export const lessFittingParams = { [opportunityParams.fit]: lessFitting };

function hoursLabel(hours: OpportunityFilters["hours"]): string | null {
  if (hours === null) return null;
  return hours === unknownHours ? "Heures à préciser" : hourRanges[hours].label;
}

function answerLabel(answer: keyof typeof answerFilters): string {
  return answer === "toutes" ? "Avec ou sans réponse" : answerFilters[answer];
}
