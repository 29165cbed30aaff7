import { contractCategories } from "#app/domain/exchange-codes.ts";
import { purchaseDecisions } from "#app/domain/purchase-decision.ts";
import { amount, contractFieldWords, labelIn, text } from "#app/features/contracts/contract-field-words.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatMonth, formatDay } from "#app/ui/french-dates.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";

/** How the fields of a coming contract are called and written. */
export const purchaseWords = {
  year: text("Année"),
  code: text("Votre code"),
  title: text("Objet"),
  category: { label: "Catégorie", write: labelIn(contractCategories) },
  cpv: text("Code CPV"),
  estimatedValue: amount("Valeur estimée HT"),
  consultationOn: { label: "Consultation", write: plannedDayWords },
  durationMonths: contractFieldWords.durationMonths,
  decision: { label: "Décision", write: labelIn(purchaseDecisions) },
  derogation: contractFieldWords.derogation,
  derogationReason: text("Motif de la dérogation"),
  note: text("Note"),
} as const satisfies Record<keyof PurchaseInput, ValueWords>;

export type PurchaseField = keyof typeof purchaseWords;

export const purchaseActs = {
  "purchase.created": "Ajouté à la programmation",
  "purchase.updated": "Modifié",
  "purchase.decided": "Décision reprise de la note de calibrage",
} as const satisfies Record<string, string>;

/** A first day of month is a month nobody knows the day of: « mars 2027 ». */
export function plannedDayWords(day: string): string {
  return day.endsWith("-01") ? formatMonth(day) : formatDay(day);
}
