import { atStart, countOf, formatNumber, plural } from "#app/ui/french.ts";
import { formatMonth } from "#app/ui/french-dates.ts";
import type { GridPage } from "./read-page.server.ts";

/** « Octobre 2026 : 5 relevés à valider ou à corriger, 2 manquants. » */
export function gridSentence({ current, counts, readOnly }: GridPage): string {
  if (readOnly) return "Ce marché est clos ou annulé\u00a0: ses heures se lisent, et ne changent plus.";
  const month = atStart(formatMonth(current));
  const waiting = `${countOf(counts.waiting, "relevé")} à valider ou à corriger`;
  const missing = `${formatNumber(counts.missing)} ${plural(counts.missing, "manquant")}`;
  return `${month}\u00a0: ${waiting}, ${missing}. Les mois validés se changent par une correction.`;
}
