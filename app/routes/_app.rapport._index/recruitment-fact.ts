import { hireContractTypes, type HireContractType } from "#app/domain/hire-codes.ts";
import { formatList, formatNumber, inSentence } from "#app/ui/french.ts";

/** `CDD d’insertion (38) et intérim d’insertion (26)`: the two contracts counted most, as a sentence goes on. */
export function mostFrequentContracts(counts: Readonly<Record<string, number>>): string {
  const codes = Object.keys(hireContractTypes) as HireContractType[];
  const frequent = codes
    .map((code) => ({ label: hireContractTypes[code], count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, 2);
  return formatList(frequent.map(({ label, count }) => `${inSentence(label)} (${formatNumber(count)})`));
}
