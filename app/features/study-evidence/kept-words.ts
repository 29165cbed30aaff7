import { decisionLabel } from "#app/features/studies/decision-words.ts";
import { formatList, inSentence } from "#app/ui/french.ts";
import type { StudyLot } from "#db/queries/studies/study-lots.server.ts";
import type { KeptProposal } from "./kept-proposals.ts";

/** « lots 1 et 2, clause d’exécution ; lot 4, action qualitative ». */
export function keptList(kept: readonly KeptProposal[]): string {
  const mechanisms = [...new Set(kept.map(({ mechanism }) => mechanism))];
  return mechanisms
    .map((mechanism) => {
      const lots = kept.filter((one) => one.mechanism === mechanism).map(({ lot }) => lot);
      return `${inSentence(namesOf(lots))}, ${inSentence(decisionLabel(mechanism))}`;
    })
    .join("\u202f; ");
}

/** « Lot 4 », « Lots 1 et 2 ». */
export function namesOf(lots: readonly StudyLot[]): string {
  return `${lots.length === 1 ? "Lot" : "Lots"} ${formatList(lots.map(({ number }) => number))}`;
}
