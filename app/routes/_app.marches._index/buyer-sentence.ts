import { stageMatches } from "#app/features/contracts/contract-filters.ts";
import type { Portfolio } from "#app/features/contracts/portfolio-contract.ts";
import { countOf, formatHours, plural } from "#app/ui/french.ts";

/**
 * « 12 marchés en cours : 1 200 h d’insertion faites sur 4 000 h dues, 1 en retard, 2 à risque. 2 marchés à venir, pour 833 h de
 * plus. » What a buyer reads first of its own contracts.
 */
export function buyerSentence({ contracts, open, coming }: Portfolio): string {
  const now = open.contracts - coming.contracts;
  const inLight = (wanted: string) =>
    contracts.filter(({ stage, light }) => stageMatches("open", stage) && light === wanted).length;
  const troubles = [
    [inLight("late"), "en retard"],
    [inLight("at_risk"), "à risque"],
  ] as const;
  const parts = [
    `${hoursWords(open.done - coming.done, "faite")} sur ${formatHours(open.due - coming.due)} dues`,
    ...troubles.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`])),
  ];
  const sentence =
    now === 0 ? "Aucun marché en cours." : `${countOf(now, "marché")} en cours\u00a0: ${parts.join(", ")}.`;
  if (coming.contracts === 0) return sentence;
  return `${sentence} ${countOf(coming.contracts, "marché")} à venir, pour ${formatHours(coming.due)} de plus.`;
}

function hoursWords(hundredths: number, word: string): string {
  return `${formatHours(hundredths)} d’insertion ${plural(hundredths / 100, word)}`;
}
