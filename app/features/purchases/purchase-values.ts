import { searchText } from "#app/domain/search-text.ts";
import { typedEuros } from "#app/features/forms/typed-values.ts";
import type { Purchase } from "#db/queries/purchases/purchase-list.server.ts";
import type { PurchaseInput } from "./purchase-form.schema.ts";
import { plannedDayWords } from "./purchase-words.ts";

/** A stored line in the values a form gives and the trail keeps. */
export function inputOf(purchase: Purchase): PurchaseInput {
  const { year, code, title, category, cpv, estimatedValue, consultationOn, durationMonths } = purchase;
  const { decision, derogation, derogationReason, note } = purchase;
  const planned = { year, code, title, category, cpv, estimatedValue, consultationOn, durationMonths };
  return { ...planned, decision, derogation, derogationReason, note };
}

/** The columns a form writes. */
export function purchaseColumns(input: PurchaseInput) {
  return {
    year: input.year,
    code: input.code,
    title: input.title,
    category: input.category,
    cpv: input.cpv,
    estimated_value: input.estimatedValue,
    consultation_on: input.consultationOn,
    duration_months: input.durationMonths,
    decision: input.decision,
    derogation: input.derogation,
    derogation_reason: input.derogationReason,
    note: input.note,
    search_text: searchText(input.title, input.code),
  };
}

/** A stored line as a person would type it. */
export function purchaseFormValues(purchase: Purchase) {
  return {
    year: String(purchase.year),
    code: purchase.code ?? "",
    title: purchase.title,
    category: purchase.category ?? "",
    cpv: purchase.cpv ?? "",
    estimatedValue: typedEuros(purchase.estimatedValue),
    consultationOn: purchase.consultationOn === null ? "" : typedDay(purchase.consultationOn),
    durationMonths: purchase.durationMonths === null ? "" : String(purchase.durationMonths),
    decision: purchase.decision,
    derogation: purchase.derogation ?? "",
    derogationReason: purchase.derogationReason ?? "",
    note: purchase.note ?? "",
  };
}

function typedDay(day: string): string {
  return day.endsWith("-01") ? plannedDayWords(day) : day.split("-").reverse().join("/");
}
