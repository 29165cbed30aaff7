import {
  opportunityAnswers,
  placementSteps,
  type OpportunityAnswer,
  type PlacementStep,
} from "./opportunity-answer.ts";

/** Where a structure is with a lot, as it reads it itself: its question, its answer, then what came of it. */
export const answerStandings = {
  asked: { label: "Question posée", exchange: "question" },
  ...opportunityAnswers,
  ...placementSteps,
} as const satisfies Record<string, { label: string; exchange: string }>;

export type AnswerStanding = keyof typeof answerStandings;

export const answerStandingCodes = Object.keys(answerStandings) as AnswerStanding[];

/**
 * The last thing known: what came of its interest, as long as it is interested, else its answer, else its question. An
 * interest taken back hides steps that lead nowhere any more, except a contract.
 */
export function standingOf(of: {
  answer: OpportunityAnswer | null;
  /** The last step. */
  step: PlacementStep | null;
}): AnswerStanding {
  const { answer, step } = of;
  if (step === "contracted") return step;
  if (answer === "declined") return "declined";
  return step ?? answer ?? "asked";
}
