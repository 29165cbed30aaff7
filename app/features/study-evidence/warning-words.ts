import { wholeShare, type Millionths } from "#app/domain/proportion.ts";
import type { LotWarning } from "#app/domain/sizing/lot-warnings.ts";
import type { Comparables } from "#app/domain/sizing/comparables.ts";
import { countOf, formatHours, formatNumber, formatPercent } from "#app/ui/french.ts";

/** A warning of a lot in a French sentence, with its reason. */
export function warningWords(warning: LotWarning): string {
  switch (warning.code) {
    case "too_few_hours":
      return `Trop peu d’heures pour une embauche\u00a0: ${formatHours(warning.hours)}, moins que ${formatHours(warning.minHours)}.`;
    case "too_short":
      return `Trop court pour un parcours\u00a0: ${formatNumber(warning.months)}\u00a0mois, moins que ${formatNumber(warning.minMonths)}.`;
    case "technical":
      return "Métier technique\u00a0: ses règles ou ses qualifications laissent peu de postes à l’insertion.";
    case "unusual_rate":
      return `Taux de ${shareWords(warning.rate)}, hors de l’usage (de ${shareWords(warning.low)} à ${shareWords(warning.high)}).`;
    case "share_to_sign":
      return "Part de main-d’œuvre par défaut, qu’aucune facilitatrice n’a encore signée.";
    case "beyond_territory":
      return `Le marché demande ${formatHours(warning.asked)} par an, plus que tout le territoire en douze mois (environ ${formatHours(warning.done)} validées).`;
    case "far_from_comparables":
      return `Loin des marchés comparables\u00a0: ${shareWords(warning.rate)} ici. ${comparablesWords(warning.comparables)}`;
  }
}

/** « 6 lots du même métier : médiane 7,5 %, de 5 % à 10 %. » */
function comparablesWords({ count, median, low, high }: Comparables): string {
  return `${countOf(count, "lot passé", "lots passés")} du même métier\u00a0: médiane ${shareWords(median)}, de ${shareWords(low)} à ${shareWords(high)}.`;
}

/** A share to a tenth of a percent, without a decimal that says nothing. */
export function shareWords(millionths: Millionths): string {
  const ratio = millionths / wholeShare;
  return formatPercent(ratio, Math.round(ratio * 1000) % 10 === 0 ? 0 : 1);
}
