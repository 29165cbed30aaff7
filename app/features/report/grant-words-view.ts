import { daysCountingBoth, type Day } from "#app/domain/calendar.ts";
import type { GrantGauge } from "#app/domain/grant-gauge.ts";
import { formatEuros, formatNumber } from "#app/ui/french.ts";

/**
 * RSA recipients at the end of the year if they go on coming at the pace since 1 January, rounded down: a hint on the
 * screen, no figure of the report. Undefined outside the year, or before anyone was reached.
 */
export function projectedReach({ year, rsaReached }: GrantGauge, today: Day): number | undefined {
  const first = `${year}-01-01` as Day;
  const last = `${year}-12-31` as Day;
  if (today < first || today >= last || rsaReached === 0) return undefined;
  return Math.floor((rsaReached * daysCountingBoth(first, last)) / daysCountingBoth(first, today));
}

/** `À ce rythme, 59 au 31 décembre : il en manquerait 1. ` */
export function paceWords(grant: GrantGauge, today: Day): string {
  const projected = projectedReach(grant, today);
  if (projected === undefined || grant.rsaTarget === null || grant.rsaReached >= grant.rsaTarget) return "";
  const missing = grant.rsaTarget - projected;
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
  const { variablePart, rsaTarget, rsaReached } = grant;
  if (variablePart === null) return "n.d.";
  if (rsaTarget === null || rsaTarget <= 0) {
    return `${euros(variablePart)}, rien d’acquis tant que la cible n’est pas fixée`;
  }
  const counted = Math.min(rsaReached, rsaTarget);
  const capped = rsaReached > rsaTarget ? `, la cible étant le plus qui compte` : "";
  return `${euros(variablePart)} × ${formatNumber(counted)} ÷ ${formatNumber(rsaTarget)} = ${euros(grant.variableEarned)}${capped}`;
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
