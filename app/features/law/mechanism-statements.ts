import { legalTexts, citation, textsOfMechanism } from "#app/domain/law/legal-text.ts";
import { mechanismGroups, type Mechanism } from "#app/domain/mechanism.ts";
import { wholeShare } from "#app/domain/proportion.ts";
import type { References } from "#app/domain/reference-value.ts";
import { formatPercent } from "#app/ui/french.ts";
import { lotsWords } from "./answer-statements.ts";
import type { LawLot, LawQuestion } from "./law-question.ts";
import type { LawStatement } from "./law-statement.ts";

const reservedWords: Record<(typeof mechanismGroups.reserved)[number], string> = {
  reserved_iae: "à l’IAE",
  reserved_disability: "aux structures du handicap",
  reserved_iae_disability: "à l’IAE et aux structures du handicap",
  reserved_prison: "au travail pénitentiaire",
  reserved_ess: "à l’économie sociale et solidaire",
  reserved_unspecified: "sans dire à qui",
};

/** What the law says of the mechanisms the lots carry: who a lot may be reserved to, what a criterion may note. */
export function mechanismStatements(question: LawQuestion, references: References): LawStatement[] {
  const reserved = mechanismGroups.reserved.flatMap((mechanism) => {
    const lots = carrying(question.lots, [mechanism]);
    return lots.length === 0 ? [] : [reservedStatement(mechanism, lots, question, references)];
  });
  const noted = carrying(question.lots, ["award_criterion", "execution_clause_and_criterion"]);
  return noted.length === 0 ? reserved : [...reserved, criterionStatement(noted)];
}

function carrying(lots: readonly LawLot[], mechanisms: readonly Mechanism[]): LawLot[] {
  return lots.filter(({ carried }) => mechanisms.some((mechanism) => carried.includes(mechanism)));
}

function reservedStatement(
  mechanism: (typeof mechanismGroups.reserved)[number],
  lots: readonly LawLot[],
  { consultationOn, today }: LawQuestion,
  references: References,
): LawStatement {
  const texts = textsOfMechanism[mechanism];
  const share = references("reserved_share", "minimum", consultationOn ?? today);
  const reservedTo = `${lots.length === 1 ? "réservé" : "réservés"} ${reservedWords[mechanism]}`;
  return {
    key: mechanism,
    tone: null,
    title: `${lotsWords(lots)} ${reservedTo}`,
    sentence: reservedSentence(mechanism, share.value / wholeShare),
    source: texts.length === 0 ? "Données essentielles de la commande publique." : citation(...texts),
    toCheck: texts.some((key) => legalTexts[key].toCheck) || share.toCheck,
    act: null,
  };
}

function reservedSentence(mechanism: Mechanism, share: number): string {
  if (mechanism === "reserved_unspecified") {
    return "À préciser\u00a0: dites à quelles structures il est réservé, avec son article, dès l’avis de publicité.";
  }
  if (!textsOfMechanism[mechanism].includes("reservedShare")) {
    return "Possible dans les conditions de l’article\u202f; l’avis de publicité le cite.";
  }
  return `Possible. La part minimale de personnes en insertion ou en situation de handicap dans la structure est de ${formatPercent(share, 0)}\u202f; l’avis de publicité cite l’article.`;
}

function criterionStatement(lots: readonly LawLot[]): LawStatement {
  return {
    key: "criterion",
    tone: null,
    title: `${lotsWords(lots)} avec un critère social`,
    sentence: "Possible si le critère est précis et lié à l’objet du marché ou à ses conditions d’exécution.",
    source: citation("criterion"),
    toCheck: legalTexts.criterion.toCheck,
    act: null,
  };
}
