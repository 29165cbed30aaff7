import { citation } from "#app/domain/law/legal-text.ts";
import { socialDuty, type SocialDuty } from "#app/domain/law/social-duty.ts";
import { formatEuros } from "#app/ui/french.ts";
import type { References } from "#app/domain/reference-value.ts";
import { answerStatements } from "./answer-statements.ts";
import { dutyWords } from "./duty-words.ts";
import type { LawQuestion } from "./law-question.ts";
import type { LawStatement } from "./law-statement.ts";
import { mechanismStatements } from "./mechanism-statements.ts";

/**
 * All the law says of a contract, in the order to read it: the duty, what answers it, what is to be checked, what its lots
 * carry. Source: product.md, « Law and figures ».
 */
export function lawStatements(question: LawQuestion, references: References): LawStatement[] {
  const duty = socialDuty(question, references);
  if (duty.verdict === "not concerned") return [dutyStatement(duty, question)];
  return [
    dutyStatement(duty, question),
    ...valueUnderLots(question),
    ...(duty.verdict === "not due" ? [] : answersOf(question)),
    ...(isWholeNeedAsked(duty) ? [wholeNeed] : []),
    ...mechanismStatements(question, references),
  ];
}

/** What its lots answer; before there is any, what would. */
function answersOf(question: LawQuestion): LawStatement[] {
  return question.lots.length === 0 ? [whatAnswers] : answerStatements(question);
}

const whatAnswers: LawStatement = {
  key: "what answers",
  tone: null,
  title: "Ce qui y répond",
  sentence:
    "Une clause d’exécution, avec ou sans critère, ou un marché d’insertion. Un critère seul ne suffit pas\u202f; un lot réservé ou une action qualitative reste à vérifier. Sinon, une dérogation dont les motifs sont consignés.",
  source: citation("conditions", "duty"),
  toCheck: false,
  act: null,
};

function dutyStatement(duty: SocialDuty, { estimatedValue, fillAt }: LawQuestion): LawStatement {
  const isMissing = duty.verdict === "to check" && duty.doubts.some((doubt) => doubt !== "threshold expired");
  return {
    key: "duty",
    ...dutyWords(duty, estimatedValue),
    toCheck: false,
    act: isMissing && fillAt !== null ? { label: "Écrire ce qui manque", to: fillAt } : null,
  };
}

/** Under the threshold, or not known to reach it: another lot to come may change the answer. */
function isWholeNeedAsked(duty: SocialDuty): boolean {
  return (duty.verdict === "not due" && duty.why === "under the threshold") || duty.verdict === "to check";
}

const wholeNeed: LawStatement = {
  key: "whole need",
  tone: "at_risk",
  title: "À vérifier",
  sentence: "Le seuil se compare à toute l’opération\u00a0: y a-t-il d’autres lots à venir\u202f?",
  source: "CCP L2112-2-1, valeur estimée du besoin entier. Notre source était indirecte, à confirmer.",
  toCheck: false,
  act: null,
};

/** A value typed before its lots, that they have outgrown: the duty was judged on too little. */
function valueUnderLots({ estimatedValue, lotsValue, fillAt }: LawQuestion): LawStatement[] {
  if (estimatedValue === null || lotsValue === null || lotsValue <= estimatedValue) return [];
  return [
    {
      key: "value under lots",
      tone: "at_risk",
      title: "Valeur estimée trop basse",
      sentence: `Les lots font ensemble ${formatEuros(lotsValue)} HT, plus que la valeur estimée écrite dans la note\u00a0: corrigez-la avant de vous fier à cette réponse.`,
      source: wholeNeed.source,
      toCheck: false,
      act: fillAt === null ? null : { label: "Corriger la valeur estimée", to: fillAt },
    },
  ];
}
