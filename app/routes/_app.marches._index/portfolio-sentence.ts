import type { Portfolio, Totals } from "#app/features/contracts/portfolio-contract.ts";
import { countOf, formatHours, plural } from "#app/ui/french.ts";

/**
 * « 87 marchés ouverts, 214 lots : 402 310 h dues, 171 204,75 h faites. » Hours of contracts not awarded yet are told
 * apart: no indicator counts them. A structure reads its own hours, without those due by all.
 */
export function portfolioSentence(
  { open, coming }: Pick<Portfolio, "open" | "coming">,
  ownHours: boolean,
): string {
  if (ownHours) {
    const yours = `${formatHours(open.done)} ${plural(open.done / 100, "faite")} par votre structure`;
    return `${openWords(open)}, ${countOf(open.lots, "lot")}\u00a0: ${yours}.`;
  }
  const due = open.due - coming.due;
  const done = open.done - coming.done;
  const hours = `${formatHours(due)} ${plural(due / 100, "due")}, ${formatHours(done)} ${plural(done / 100, "faite")}`;
  const sentence = `${openWords(open)}, ${countOf(open.lots, "lot")}\u00a0: ${hours}.`;
  if (coming.contracts === 0) return sentence;
  return `${sentence} Dont ${coming.contracts} à venir, pour ${formatHours(coming.due)} de plus.`;
}

function openWords({ contracts }: Totals): string {
  return `${countOf(contracts, "marché")} ${plural(contracts, "ouvert")}`;
}
