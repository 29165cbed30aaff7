import { legalTexts } from "#app/domain/law/legal-text.ts";
import type { DutyDoubt, SocialDuty } from "#app/domain/law/social-duty.ts";
import type { Cents } from "#app/domain/money.ts";
import type { ValueInForce } from "#app/domain/reference-value.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros, formatList } from "#app/ui/french.ts";
import type { Light } from "#app/ui/tone.ts";

/** The duty in words: `title` stands beside its light, `source` says article and dates. */
export type DutyWords = { title: string; sentence: string; source: string; tone: Light };

const lawSource = `${legalTexts.duty.article}, ${legalTexts.duty.of}.`;

const missingWords: Record<Exclude<DutyDoubt, "threshold expired">, string> = {
  buyer: "le type d’acheteur",
  category: "la catégorie (travaux, services ou fournitures)",
  "estimated value": "la valeur estimée du besoin entier",
  "consultation day": "le jour de la consultation",
};

/** Whether a social consideration is owed, with the figures; `value` is the estimated value HT of the whole need. */
export function dutyWords(duty: SocialDuty, value: Cents | null): DutyWords {
  switch (duty.verdict) {
    case "due":
      return {
        title: "Considération sociale obligatoire",
        sentence: `${valueWords(value)} atteint le seuil de ${euros(duty.threshold.value)}\u00a0: les conditions d’exécution doivent porter une considération sociale.`,
        source: `${lawSource} ${thresholdSource(duty.threshold)}`,
        tone: "on_track",
      };
    case "not due":
      return duty.why === "before the law" ? beforeTheLaw : underThreshold(duty.threshold, value);
    case "to check":
      return {
        title: "Obligation à vérifier",
        sentence: doubtSentences(duty.doubts, duty.threshold).join(" "),
        source: duty.threshold === null ? lawSource : `${lawSource} ${thresholdSource(duty.threshold)}`,
        tone: "at_risk",
      };
    case "not concerned":
      return {
        title: "Pas d’obligation pour un acheteur privé",
        sentence:
          "Le code de la commande publique ne s’impose pas à cet acheteur. Une clause volontaire reste possible.",
        source: "Une considération sociale n’est due que dans les marchés publics.",
        tone: "done",
      };
  }
}

/** « Seuils européens 2026-2027, HT, du 1er janvier 2026 au 31 décembre 2027. » */
export function thresholdSource({ source, from, until }: ValueInForce): string {
  if (until === null) return `${source}, depuis le ${formatDay(from)}.`;
  return `${source}, du ${formatDay(from)} au ${formatDay(until)}.`;
}

const beforeTheLaw: DutyWords = {
  title: "Pas d’obligation de considération sociale",
  sentence:
    "Au jour de la consultation, l’obligation n’est pas encore en vigueur. Une clause sociale reste possible, et conseillée.",
  source: lawSource,
  tone: "done",
};

function underThreshold(threshold: ValueInForce, value: Cents | null): DutyWords {
  return {
    title: "Pas d’obligation de considération sociale",
    sentence: `${valueWords(value)} est sous le seuil de ${euros(threshold.value)}. Une clause sociale reste possible, et conseillée.`,
    source: `${lawSource} ${thresholdSource(threshold)}`,
    tone: "done",
  };
}

function doubtSentences(doubts: readonly DutyDoubt[], threshold: ValueInForce | null): string[] {
  const missing = doubts.flatMap((doubt) => (doubt === "threshold expired" ? [] : [missingWords[doubt]]));
  const sentences = missing.length === 0 ? [] : [`Pour le dire, il manque ${formatList(missing)}.`];
  if (threshold === null) return sentences;
  if (threshold.expired && threshold.until !== null) {
    return [
      ...sentences,
      `Le seuil connu, ${euros(threshold.value)}, valait jusqu’au ${formatDay(threshold.until)}\u00a0: celui du jour de la consultation n’est pas encore inscrit.`,
    ];
  }
  return [...sentences, `Le seuil est de ${euros(threshold.value)}.`];
}

function valueWords(value: Cents | null): string {
  return value === null ? "La valeur estimée" : `La valeur estimée, ${euros(value)},`;
}

function euros(cents: number): string {
  return `${formatEuros(cents)} HT`;
}
