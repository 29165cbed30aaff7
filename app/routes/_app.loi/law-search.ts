import { z } from "zod";
import { buyerKinds, contractCategories } from "#app/domain/exchange-codes.ts";
import type { DutyQuestion } from "#app/domain/law/social-duty.ts";
import { optionalCodeOf, optionalDay, optionalEuros } from "#app/features/forms/form-fields.ts";
import { typedEuros } from "#app/features/forms/typed-values.ts";

const schema = z.object({
  acheteur: optionalCodeOf(buyerKinds, "Choisissez un type d’acheteur de la liste."),
  categorie: optionalCodeOf(contractCategories, "Choisissez travaux, services ou fournitures."),
  valeur: optionalEuros,
  consultation: optionalDay,
});

const lawFields = ["acheteur", "categorie", "valeur", "consultation"] as const;
export type LawField = (typeof lawFields)[number];

/** What was typed, what is wrong with it, and the question when nothing is; null before anything is asked. */
export type LawSearch = {
  typed: Record<LawField, string>;
  errors: Partial<Record<LawField, string[]>>;
  question: DutyQuestion | null;
};

/** Reads the calculator's address. `buyer`: the viewer's own kind, shown until another is chosen. */
export function readLawSearch(params: URLSearchParams, buyer: string | null): LawSearch {
  const isAsked = lawFields.some((name) => params.has(name));
  const typed = Object.fromEntries(
    lawFields.map((name) => [name, (params.get(name) ?? "").trim().slice(0, 40)]),
  ) as Record<LawField, string>;
  if (!isAsked) return { typed: { ...typed, acheteur: buyer ?? "" }, errors: {}, question: null };
  const filled = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ""));
  const read = schema.safeParse(filled);
  if (!read.success) {
    return { typed, errors: z.flattenError(read.error).fieldErrors, question: null };
  }
  const { acheteur, categorie, valeur, consultation } = read.data;
  return {
    typed: { ...typed, valeur: typedEuros(valeur) },
    errors: {},
    question: { buyer: acheteur, category: categorie, estimatedValue: valeur, consultationOn: consultation },
  };
}
