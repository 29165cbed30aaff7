import { daysCountingBoth, type Day } from "./calendar.ts";
import { medianOf } from "./median.ts";
import {
  declineReasons,
  type DeclineReason,
  type OpportunityAnswer,
  type PlacementStep,
} from "./opportunity-answer.ts";

export type OpenedLot = { lotId: string; openedOn: Day };
export type GivenAnswer = {
  lotId: string;
  siret: string;
  answer: OpportunityAnswer;
  answeredOn: Day;
  declineReason: DeclineReason | null;
};
export type GivenStep = { lotId: string; siret: string; step: PlacementStep };

/** One structure on one lot: what it answered, whether it was put in touch, whether it signed. */
export type LotOfStructure = {
  lotId: string;
  siret: string;
  answer: OpportunityAnswer | null;
  isIntroduced: boolean;
  isContracted: boolean;
};

/** Counts of structures, each counted once a lot. `introduced`: something followed, other than « sans suite ». */
export type AnswerFigures = { interested: number; declined: number; introduced: number; contracted: number };

/** What came of lots opened to structures: in all, by lot, by structure. Every rate is of two of these counts. */
export function answerStatistics(
  lots: readonly OpenedLot[],
  answers: readonly GivenAnswer[],
  steps: readonly GivenStep[],
) {
  const pairs = pairsOf(answers, steps);
  const byLot = lots.map((lot) => ({
    lotId: lot.lotId,
    ...figuresOf(pairs.filter(({ lotId }) => lotId === lot.lotId)),
    firstDays: daysToFirst(
      lot,
      answers.filter(({ lotId }) => lotId === lot.lotId),
    ),
  }));
  const sirets = [...new Set(pairs.map(({ siret }) => siret))];
  return {
    totals: {
      ...figuresOf(pairs),
      opened: lots.length,
      answered: byLot.filter(({ interested, declined }) => interested + declined > 0).length,
      /** Different structures with at least one interest. */
      structuresInterested: new Set(
        pairs.flatMap(({ siret, answer }) => (answer === "interested" ? siret : [])),
      ).size,
      /** Of the interested, those put in touch. */
      interestedIntroduced: pairs.filter(
        ({ answer, isIntroduced }) => answer === "interested" && isIntroduced,
      ).length,
      /** Days from the opening of a lot to its first answer, its middle value; null without any. */
      medianDays: medianOf(byLot.flatMap(({ firstDays }) => firstDays ?? [])) ?? null,
    },
    reasons: reasonsOf(answers),
    byLot,
    byStructure: sirets.map((siret) => ({
      siret,
      ...figuresOf(pairs.filter((pair) => pair.siret === siret)),
    })),
    pairs,
  };
}

export type AnswerStatistics = ReturnType<typeof answerStatistics>;

function pairsOf(answers: readonly GivenAnswer[], steps: readonly GivenStep[]): LotOfStructure[] {
  const found = new Map<string, LotOfStructure>();
  const of = ({ lotId, siret }: { lotId: string; siret: string }): LotOfStructure => {
    const key = `${lotId} ${siret}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const pair = { lotId, siret, answer: null, isIntroduced: false, isContracted: false };
    found.set(key, pair);
    return pair;
  };
  for (const answer of answers) of(answer).answer = answer.answer;
  for (const step of steps) {
    const pair = of(step);
    if (step.step !== "dropped") pair.isIntroduced = true;
    if (step.step === "contracted") pair.isContracted = true;
  }
  return [...found.values()];
}

function figuresOf(pairs: readonly LotOfStructure[]): AnswerFigures {
  return {
    interested: pairs.filter(({ answer }) => answer === "interested").length,
    declined: pairs.filter(({ answer }) => answer === "declined").length,
    introduced: pairs.filter(({ isIntroduced }) => isIntroduced).length,
    contracted: pairs.filter(({ isContracted }) => isContracted).length,
  };
}

/** Answers from before the lot was last opened say nothing of how long it took. */
function daysToFirst({ openedOn }: OpenedLot, answers: readonly GivenAnswer[]): number | null {
  const [first] = answers
    .map(({ answeredOn }) => answeredOn)
    .filter((day) => day >= openedOn)
    .sort();
  return first === undefined ? null : daysCountingBoth(openedOn, first) - 1;
}

/** Reasons not to be interested, the most frequent first; those nobody gave left out. */
function reasonsOf(answers: readonly GivenAnswer[]): Array<{ reason: DeclineReason; count: number }> {
  const given = answers.filter(({ answer }) => answer === "declined");
  return (Object.keys(declineReasons) as DeclineReason[])
    .map((reason) => ({
      reason,
      count: given.filter(({ declineReason }) => declineReason === reason).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
