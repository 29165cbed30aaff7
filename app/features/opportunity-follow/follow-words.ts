import { placementSteps } from "#app/domain/opportunity-answer.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** How the fields of a step are called and written. */
export const stepWords = {
  step: { label: "Étape", write: (code: string) => labelOf(code) },
  dated_on: { label: "Date", write: formatDay },
  company: { label: "Entreprise" },
  note: { label: "Précision", hidden: true },
} as const satisfies Record<string, ValueWords>;
export type StepField = keyof typeof stepWords;

function labelOf(code: string): string {
  return (placementSteps as Readonly<Record<string, { label: string }>>)[code]?.label ?? code;
}

/** What is done about a structure's interest, in words. Kept in the contract's trail, the lot then the structure. */
export const followActs: Readonly<Record<string, string>> = {
  "placement.added": "Suite notée pour une structure",
  "placement.updated": "Suite corrigée pour une structure",
  "placement.removed": "Suite retirée pour une structure",
  "placement.introduced": "Structure mise en relation avec une entreprise",
  "answer.replied": "Réponse écrite à une structure",
};
