import { contractStages } from "#app/domain/contract-stage.ts";
import { lights } from "#app/domain/light.ts";
import { mechanisms } from "#app/domain/mechanism.ts";
import {
  allStages,
  filterParams,
  lightSlugs,
  type ContractFilters,
  type StageFilter,
} from "#app/features/contracts/contract-filters.ts";
import type { PortfolioOptions } from "#app/features/contracts/portfolio-contract.ts";

/** A filter that is on, in words, and its name in the URL. */
export type ActiveFilter = { filter: keyof ContractFilters; param: string; label: string };

/** The filters that are on, in the order of the bar. Open contracts are what the list shows: no filter. */
export function activeFilters(filters: ContractFilters, options: PortfolioOptions): ActiveFilter[] {
  const labels: Array<[keyof ContractFilters, string | null]> = [
    ["search", filters.search === "" ? null : `«\u00a0${filters.search}\u00a0»`],
    ["unassigned", filters.unassigned ? "À attribuer" : null],
    ["stage", filters.stage === "open" ? null : stageLabel(filters.stage)],
    ["authority", labelOf(options.authorities, filters.authority)],
    ["territory", labelOf(options.territories, filters.territory)],
    ["mechanism", mechanismLabel(filters.mechanism)],
    ["light", filters.light === null ? null : lights[filters.light]],
  ];
  return labels.flatMap(([filter, label]) =>
    label === null ? [] : [{ filter, param: filterParams[filter], label }],
  );
}

export const stageOptions = [
  ...Object.values(contractStages).map(({ exchange, label }) => ({ value: exchange, label })),
  { value: allStages, label: "Toutes" },
];

export const lightOptions = Object.entries(lights).map(([light, label]) => ({
  value: lightSlugs[light as keyof typeof lights],
  label,
}));

export function stageValue(stage: StageFilter): string {
  if (stage === "open") return "";
  return stage === "all" ? allStages : contractStages[stage].exchange;
}

function stageLabel(stage: StageFilter): string {
  if (stage === "open") return "Ouverts";
  return stage === "all" ? "Toutes les étapes" : contractStages[stage].label;
}

function mechanismLabel(mechanism: ContractFilters["mechanism"]): string | null {
  if (mechanism === null) return null;
  return mechanism === "none" ? "Sans dispositif" : mechanisms[mechanism].label;
}

function labelOf(choices: PortfolioOptions["authorities"], value: string | null): string | null {
  if (value === null) return null;
  return choices.find((choice) => choice.value === value)?.label ?? value;
}
