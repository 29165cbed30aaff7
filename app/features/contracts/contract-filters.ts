import { contractStageCodes, contractStages, type ContractStage } from "#app/domain/contract-stage.ts";
import { worstLightsFirst, type Light } from "#app/domain/light.ts";
import { isMechanism, type Mechanism } from "#app/domain/mechanism.ts";

/** What a list of contracts is narrowed to. Every field has its word in the URL. */
export type ContractFilters = {
  /** As typed. */
  search: string;
  stage: StageFilter;
  /** SIRET of the contracting authority. */
  authority: string | null;
  territory: string | null;
  /** `none`: contracts without commitment, such as open data brings. */
  mechanism: Mechanism | "none" | null;
  light: Light | null;
  /** True: the contracts no host has taken yet, in place of one's own. */
  unassigned: boolean;
};

export type StageFilter = "open" | "all" | ContractStage;

/** Names of the filters in the URL. */
export const filterParams = {
  search: "q",
  stage: "etape",
  authority: "maitre-ouvrage",
  territory: "territoire",
  mechanism: "dispositif",
  light: "voyant",
  unassigned: "suivi",
} as const satisfies Record<keyof ContractFilters, string>;

export const allStages = "toutes";
export const noMechanism = "sans";
export const unassignedOnly = "a-attribuer";

/** Word of each light in the URL. */
export const lightSlugs = {
  late: "en-retard",
  at_risk: "a-risque",
  unknown: "a-completer",
  not_started: "a-venir",
  on_track: "dans-les-temps",
  done: "atteint",
  no_objective: "sans-heures",
} as const satisfies Record<Light, string>;

/** The filters a URL says; a word that is none of ours filters nothing. Open contracts unless told otherwise. */
export function readContractFilters(params: URLSearchParams): ContractFilters {
  const text = (name: keyof ContractFilters): string | null => params.get(filterParams[name])?.trim() || null;
  return {
    search: text("search") ?? "",
    stage: readStage(text("stage")),
    authority: text("authority"),
    territory: text("territory"),
    mechanism: readMechanism(text("mechanism")),
    light: worstLightsFirst.find((light) => lightSlugs[light] === text("light")) ?? null,
    unassigned: text("unassigned") === unassignedOnly,
  };
}

/** `ouverts`: neither ended nor cancelled. */
export function stageMatches(filter: StageFilter, stage: ContractStage): boolean {
  if (filter === "all") return true;
  if (filter === "open") return stage !== "closed" && stage !== "cancelled";
  return stage === filter;
}

function readStage(word: string | null): StageFilter {
  if (word === allStages) return "all";
  return contractStageCodes.find((stage) => contractStages[stage].exchange === word) ?? "open";
}

function readMechanism(word: string | null): Mechanism | "none" | null {
  if (word === null) return null;
  if (word === noMechanism) return "none";
  return isMechanism(word) ? word : null;
}
