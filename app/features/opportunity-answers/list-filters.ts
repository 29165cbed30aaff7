import { contractStages } from "#app/domain/contract-stage.ts";
import { isMechanism, type Mechanism } from "#app/domain/mechanism.ts";
import { opportunityStageCodes, type OpportunityStage } from "#app/domain/opportunity.ts";
import { holdsWords, searchedWords, searchText } from "#app/domain/search-text.ts";
import { tradeName } from "#app/domain/trade-name.ts";
import { fits } from "./fit.ts";
import type { OwnLotLine } from "./own-lots.server.ts";

/** Names of the filters in the URL. */
export const opportunityParams = {
  search: "q",
  stage: "etape",
  place: "lieu",
  mechanism: "dispositif",
  hours: "heures",
  answer: "reponse",
  fit: "convient",
} as const;

export const ownZone = "zone";
export const lessFitting = "moins";

/** Hours to place, in hundredths, from and below. */
export const hourRanges = {
  "moins-500": { label: "Moins de 500\u00a0h", from: 0, below: 50_000 },
  "500-2000": { label: "De 500 à 2\u202f000\u00a0h", from: 50_000, below: 200_000 },
  "plus-2000": { label: "2\u202f000\u00a0h et plus", from: 200_000, below: Infinity },
} as const satisfies Record<string, { label: string; from: number; below: number }>;
export type HourRange = keyof typeof hourRanges;
export const unknownHours = "a-preciser";

/** What one answered: nothing yet unless told otherwise. */
export const answerFilters = {
  interesse: "Intéressée",
  pas_interesse: "Pas intéressée",
  toutes: "Toutes",
} as const;
export type AnswerFilter = "none" | keyof typeof answerFilters;

export type OpportunityFilters = {
  /** As typed. */
  search: string;
  stage: OpportunityStage | null;
  isInZone: boolean;
  mechanism: Mechanism | null;
  hours: HourRange | typeof unknownHours | null;
  answer: AnswerFilter;
  /** Those that suit less too. */
  isLessFitting: boolean;
};

/** The filters a URL says; a word that is none of ours filters nothing. */
export function readOpportunityFilters(params: URLSearchParams): OpportunityFilters {
  const text = (name: keyof typeof opportunityParams): string =>
    params.get(opportunityParams[name])?.trim() ?? "";
  const mechanism = text("mechanism");
  const hours = text("hours");
  const answer = text("answer");
  return {
    search: text("search"),
    stage: opportunityStageCodes.find((stage) => contractStages[stage].exchange === text("stage")) ?? null,
    isInZone: text("place") === ownZone,
    mechanism: isMechanism(mechanism) ? mechanism : null,
    hours: hours === unknownHours || isRange(hours) ? hours : null,
    answer: isAnswer(answer) ? answer : "none",
    isLessFitting: text("fit") === lessFitting,
  };
}

function isRange(word: string): word is HourRange {
  return Object.hasOwn(hourRanges, word);
}

function isAnswer(word: string): word is keyof typeof answerFilters {
  return Object.hasOwn(answerFilters, word);
}

/** The lots that answer every filter, in the order given; `less`: how many more would, that suit less. */
export function filterOpportunities(lots: readonly OwnLotLine[], filters: OpportunityFilters) {
  const words = searchedWords(filters.search);
  const found = lots.filter(
    ({ lot, match, answer }) =>
      (filters.stage === null || lot.stage === filters.stage) &&
      (!filters.isInZone || match.reasons.some((one) => one.criterion === "zone" && one.verdict === "yes")) &&
      (filters.mechanism === null || lot.mechanisms.includes(filters.mechanism)) &&
      hoursMatch(filters.hours, lot.hours) &&
      answerMatches(filters.answer, answer) &&
      (words.length === 0 || isFound(lot, words)),
  );
  const shown = found.filter(({ match, answer }) => filters.isLessFitting || answer !== null || fits(match));
  return { shown, less: found.length - shown.length };
}

function hoursMatch(wanted: OpportunityFilters["hours"], hours: number | null): boolean {
  if (wanted === null) return true;
  if (hours === null || wanted === unknownHours) return hours === null && wanted === unknownHours;
  const { from, below } = hourRanges[wanted];
  return hours >= from && hours < below;
}

function answerMatches(wanted: AnswerFilter, answer: OwnLotLine["answer"]): boolean {
  switch (wanted) {
    case "none":
      return answer === null;
    case "toutes":
      return true;
    case "interesse":
      return answer?.answer === "interested";
    case "pas_interesse":
      return answer?.answer === "declined";
  }
}

/** Among its words, its trade, its buyer and its place. */
function isFound(lot: OwnLotLine["lot"], words: readonly string[]): boolean {
  const { title, lotTitle, trade, authorityName, communeName, territoryLabel, reference } = lot;
  const named = trade === null ? null : tradeName(trade);
  const searched = searchText(title, lotTitle, named, authorityName, communeName, territoryLabel, reference);
  return holdsWords(searched, words);
}
