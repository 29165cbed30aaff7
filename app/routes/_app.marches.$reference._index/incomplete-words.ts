import { countOf, formatList, inSentence } from "#app/ui/french.ts";
import type { IncompleteLot } from "./notice-of.ts";

const mostLots = 4;
const missingWords: Readonly<Record<IncompleteLot["missing"][number], string>> = {
  mechanism: "aucun dispositif",
  reservation: "à qui il est réservé n’est pas dit",
  dates: "il manque le début ou la fin de l’engagement",
};

/** « Lot 1 et lot 3 : aucun dispositif. » What several lots miss is said once. */
export function incompleteWords(lots: readonly IncompleteLot[]): string {
  const said = new Map<string, string[]>();
  for (const { lot, missing } of lots) {
    const words = formatList(missing.map((one) => missingWords[one]));
    said.set(words, [...(said.get(words) ?? []), lot]);
  }
  return [...said].map(([words, names]) => `${namesOf(names)}\u00a0: ${words}.`).join(" ");
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostLots).map((name, index) => (index === 0 ? name : inSentence(name)));
  const others = names.length - shown.length;
  return formatList(others === 0 ? shown : [...shown, countOf(others, "autre lot", "autres lots")]);
}
