import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import type { GrantProjection } from "#app/domain/grant-projection.ts";
import { formatEuros, formatNumber } from "#app/ui/french.ts";

/** `À ce rythme, 59 au 31 décembre : il en manquerait 1. `; empty once the target is reached, or before anything is due. */
export function paceWords(grant: GrantGauge, { projected, monthsDue }: GrantProjection): string {
  if (projected === null || grant.rsaTarget === null || grant.rsaReached >= grant.rsaTarget) return "";
  const missing = grant.rsaTarget - projected;
  if (monthsDue === 12) return `Année échue\u00a0: il en a manqué ${formatNumber(missing)}. `;
  const end = missing > 0 ? `il en manquerait ${formatNumber(missing)}` : "la cible serait atteinte";
  return `À ce rythme, ${formatNumber(projected)} au 31\u00a0décembre\u00a0: ${end}. `;
}

/** `Part variable acquise : 10 000 € × 49 ÷ 60 = 8 166,67 €.` */
export function variablePartWords(grant: GrantGauge): string {
  const { variablePart, rsaTarget } = grant;
  if (variablePart === null) return "Part variable\u00a0: n.d.";
  if (rsaTarget === null || rsaTarget <= 0) {
    return `Part variable de ${euros(variablePart)}\u00a0: rien d’acquis tant que la cible n’est pas fixée.`;
  }
  return `Part variable acquise\u00a0: ${variablePartAmount(grant)}.`;
}

/** What follows the name of the part: `10 000 € × 49 ÷ 60 = 8 166,67 €`. */
export function variablePartAmount(grant: GrantGauge): string {
  return variableArithmetic(grant, grant.rsaReached, grant.variableEarned);
}

/** The variable part for that many persons reached, each step written out. `earned` in euros. */
export function variableArithmetic(
  { variablePart, rsaTarget }: Pick<GrantGauge, "variablePart" | "rsaTarget">,
  reached: number,
  earned: number,
): string {
  if (variablePart === null) return "n.d.";
  if (rsaTarget === null || rsaTarget <= 0) {
    return `${euros(variablePart)}, rien d’acquis tant que la cible n’est pas fixée`;
  }
  const counted = Math.min(reached, rsaTarget);
  const capped = reached > rsaTarget ? `, la cible étant le plus qui compte` : "";
  return `${euros(variablePart)} × ${formatNumber(counted)} ÷ ${formatNumber(rsaTarget)} = ${euros(earned)}${capped}`;
}

/** `27 ÷ 10 mois échus × 12 = 32`: how the year’s end is guessed; n.d. before any month is due. */
export function projectionArithmetic(grant: GrantGauge, { projected, monthsDue }: GrantProjection): string {
  if (projected === null) return "n.d., aucun mois n’est encore échu";
  if (monthsDue === 12) return `${formatNumber(projected)}, l’année est échue`;
  const months = monthsDue === 1 ? "1\u00a0mois échu" : `${monthsDue}\u00a0mois échus`;
  return `${formatNumber(grant.rsaReached)} ÷ ${months} × 12 = ${formatNumber(projected)}`;
}

/** `Part fixe : 30 000 € pour 1,5 ETP.` */
export function fixedPartWords(grant: GrantGauge): string {
  return `Part fixe\u00a0: ${fixedPartAmount(grant)}.`;
}

/** What follows the name of the part: `30 000 € pour 1,5 ETP`. */
export function fixedPartAmount({ fixedPart, fte }: GrantGauge): string {
  const amount = fixedPart === null ? "n.d." : euros(fixedPart);
  return fte === null ? amount : `${amount} pour ${fteWords(fte)}`;
}

/** `1,5 ETP`. */
export function fteWords(fte: number): string {
  const decimals = Number.isInteger(fte) ? 0 : Number.isInteger(fte * 10) ? 1 : 2;
  return `${formatNumber(fte, decimals)}\u00a0ETP`;
}

/** Euros of the report, a decimal number. */
export function euros(amount: number): string {
  return formatEuros(Math.round(amount * 100));
}
