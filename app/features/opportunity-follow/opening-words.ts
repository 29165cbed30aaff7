import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";

/** How what is said of an opened lot is called and written. */
export const openingWords = {
  opened_on: { label: "Ouvert le", write: formatDay },
  closed_on: { label: "Fermé le", write: formatDay },
  reply_by: { label: "Réponse avant le", write: formatDay },
  hours: { label: "Heures à placer", write: (text: string) => formatHours(Number(text)) },
  note: { label: "Mot pour les structures" },
} as const satisfies Record<string, ValueWords>;
export type OpeningField = keyof typeof openingWords;

/** What can be done to the opening of a lot, in words. */
export const openingActs: Readonly<Record<string, string>> = {
  "opportunity.opened": "ouvert aux structures",
  "opportunity.updated": "modifié pour les structures",
  "opportunity.closed": "fermé aux structures",
  "opportunity.reopened": "rouvert aux structures",
};
