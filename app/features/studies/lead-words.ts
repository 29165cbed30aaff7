import type { ContractCategory } from "#app/domain/exchange-codes.ts";
import type { Millionths } from "#app/domain/proportion.ts";
import { toldHours, type ScenarioTotal } from "#app/domain/sizing/study-sizing.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import { countOf, formatNumber, plural } from "#app/ui/french.ts";

/** The sentence a study opens with, in three pieces: the middle one is what matters. */
export type LeadWords = { before: string; fact: string; after: string };

type Asked = {
  total: ScenarioTotal;
  /** That of the scenario; null when no lot is sized at it. */
  rate: Millionths | null;
  months: number | null;
  category: ContractCategory | null;
  /** Structures able to do one lot or more; null: nobody has said. */
  able: number | null;
};

/** « Au taux de 7,5 %, ce marché ferait travailler une personne pendant un peu plus de 13 mois : 1 773 heures, soit 253 jours. » */
export function leadWords(asked: Asked): LeadWords {
  const { total, rate } = asked;
  const after = [...missingWords(total.missing), ...ableWords(asked)].map((words) => ` ${words}`).join("");
  if (toldHours(total) === null)
    return { before: "", fact: "Les heures d’insertion ne peuvent pas encore être comptées.", after };
  if (total.hours === 0)
    return { before: "", fact: "Aucune heure d’insertion n’est demandée pour l’instant.", after };
  const hours = countOf(total.hours / 100, "heure");
  const days = countOf(Math.round(total.measure.days / 10), "jour");
  return {
    before: `${rate === null ? "Ce" : `Au taux de ${typedShare(rate)}, ce`} marché ferait travailler `,
    fact: personsWords(asked),
    after: `\u00a0: ${hours}, soit ${days}.${after}`,
  };
}

/** In tenths of a month. Past two years, months of one person no longer speak: years of several do. Our choice. */
const monthsOfAYear = 120;
const longestForOne = 240;

/** One person for some months, or, when that is longer than the contract, how many persons all along. */
function personsWords({ total: { measure }, months }: Asked): string {
  const { fte, personMonths, days } = measure;
  if (months !== null && fte !== null && fte > 100)
    return `l’équivalent de ${formatNumber(fte / 100, 1)} ${plural(fte / 100, "personne")} à temps plein pendant ${formatNumber(months)} mois`;
  if (personMonths < 10) return `une personne pendant ${countOf(Math.max(1, Math.round(days / 10)), "jour")}`;
  if (personMonths > longestForOne)
    return `l’équivalent de ${formatNumber(personMonths / monthsOfAYear, 1)} personnes à temps plein pendant un an`;
  return `une personne pendant ${monthsWords(personMonths)}`;
}

/** Tenths of a month, in words: 132 is « un peu plus de 13 mois », 137 « près de 14 mois ». */
export function monthsWords(tenths: number): string {
  const whole = Math.floor(tenths / 10);
  const rest = tenths % 10;
  if (rest === 0) return `${formatNumber(whole)} mois`;
  if (rest === 5) return `${formatNumber(whole)} mois et demi`;
  return rest < 5 ? `un peu plus de ${formatNumber(whole)} mois` : `près de ${formatNumber(whole + 1)} mois`;
}

function missingWords(missing: number): string[] {
  if (missing === 0) return [];
  return [`${countOf(missing, "lot")} ${plural(missing, "reste", "restent")} à compléter.`];
}

const workWords: Record<ContractCategory, string> = {
  works: "faire ces travaux",
  services: "rendre ces services",
  supplies: "livrer ces fournitures",
};

function ableWords({ able, category }: Asked): string[] {
  if (able === null) return [];
  const work = category === null ? "le faire" : workWords[category];
  if (able === 0) return [`Aucune structure connue de l’annuaire ne sait ${work}.`];
  return [`${countOf(able, "structure")} de l’annuaire ${plural(able, "sait", "savent")} ${work}.`];
}
