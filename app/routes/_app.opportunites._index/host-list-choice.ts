import { opportunityStages, type OpportunityStage } from "#app/domain/opportunity.ts";
import { holdsWords, searchedWords } from "#app/domain/search-text.ts";

export const hostListParams = { text: "q", list: "liste", stage: "etape", answer: "reponse" } as const;

/** Which lots, in the address and on screen; the first is the page's own. */
export const hostLists = {
  open: { word: "", label: "Ouverts aux structures" },
  "to open": { word: "a-ouvrir", label: "À ouvrir" },
  closed: { word: "fermes", label: "Fermés" },
} as const;
export type HostListName = keyof typeof hostLists;

/** Which answers, in the address and on screen. */
export const answerStates = {
  waiting: { word: "a-traiter", label: "À traiter" },
  some: { word: "avec", label: "Avec une réponse" },
  none: { word: "sans", label: "Sans réponse" },
} as const;
type AnswerState = keyof typeof answerStates;

type Line = {
  list: HostListName;
  /** Null: its contract is over. */
  stage: OpportunityStage | null;
  waiting: number;
  interested: number;
  declined: number;
  words: string;
};

export type HostListChoice = {
  text: string;
  list: HostListName;
  stage: OpportunityStage | null;
  answer: AnswerState | null;
};

/** What an address asks of the list; what it does not know is no filter. */
export function readHostListChoice(params: URLSearchParams): HostListChoice {
  const named = <Name extends string>(table: Record<Name, { word: string }>, param: string): Name | null =>
    (Object.keys(table) as Name[]).find((name) => table[name].word === (params.get(param) ?? "")) ?? null;
  const stage = params.get(hostListParams.stage) ?? "";
  return {
    text: (params.get(hostListParams.text) ?? "").trim().slice(0, 100),
    list: named(hostLists, hostListParams.list) ?? "open",
    stage: Object.hasOwn(opportunityStages, stage) ? (stage as OpportunityStage) : null,
    answer: named(answerStates, hostListParams.answer),
  };
}

/** Every word asked for is in the lot, its contract or its buyer. */
export function isListed(line: Line, { text, list, stage, answer }: HostListChoice): boolean {
  const asked = searchedWords(text);
  return (
    line.list === list &&
    (stage === null || line.stage === stage) &&
    (answer === null || hasAnswer(line, answer)) &&
    holdsWords(line.words, asked)
  );
}

function hasAnswer({ waiting, interested, declined }: Line, answer: AnswerState): boolean {
  switch (answer) {
    case "waiting":
      return waiting > 0;
    case "some":
      return interested + declined > 0;
    case "none":
      return interested + declined === 0;
  }
}
