import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import { contractCategories, derogations } from "#app/domain/exchange-codes.ts";
import type { Role } from "#app/domain/role.ts";
import type { StudyState } from "#app/domain/study-state.ts";
import { typedShare } from "#app/features/forms/typed-values.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatEuros } from "#app/ui/french.ts";

const euros = (cents: string) => formatEuros(Number(cents));
const share = (millionths: string) => typedShare(Number(millionths));
const criteriaLabels: Readonly<Record<string, { label: string }>> = eligibilityCriteria;
const categoryLabels: Readonly<Record<string, { label: string }>> = contractCategories;
const derogationLabels: Readonly<Record<string, string>> = derogations;

/** How the fields of a study are called and written. */
export const studyWords = {
  title: { label: "Ce qui est acheté" },
  category: { label: "Catégorie", write: (code) => categoryLabels[code]?.label ?? code },
  procedure: { label: "Procédure" },
  commune_code: { label: "Commune" },
  territory_code: { label: "Territoire" },
  consultation_on: { label: "Lancement de la consultation", write: formatDay },
  starts_on: { label: "Début d’exécution", write: formatDay },
  duration_months: { label: "Durée en mois" },
  estimated_value: { label: "Valeur estimée HT", write: euros },
  rate_prudent: { label: "Taux prudent", write: share },
  rate_usual: { label: "Taux usuel", write: share },
  rate_ambitious: { label: "Taux ambitieux", write: share },
  hourly_cost: { label: "Coût d’une heure", write: euros },
  criteria: {
    label: "Publics éligibles",
    write: (codes) =>
      codes
        .split(";")
        .map((code) => criteriaLabels[code.trim()]?.label ?? code)
        .join(", "),
  },
  penalty_per_hour: { label: "Pénalité par heure", write: euros },
  penalty_per_day: { label: "Pénalité par jour", write: euros },
  derogation: { label: "Dérogation", write: (code) => derogationLabels[code] ?? code },
  derogation_reason: { label: "Motifs de la dérogation" },
} as const satisfies Record<string, ValueWords>;
export type StudyField = keyof typeof studyWords;

/** Why a study cannot be changed by that role, and what to do first. */
export function lockedWords(state: StudyState, role: Role): string {
  const isBuyer = role === "authority";
  switch (state) {
    case "submitted":
      return "Cette note est chez la facilitatrice\u00a0: reprenez-la d’abord, par «\u00a0Échanges\u00a0».";
    case "returned":
      return "Cette note est chez l’acheteur, qui la revoit.";
    case "approved":
      return isBuyer
        ? "Cette note est validée\u00a0: rouvrez-la d’abord, par «\u00a0Échanges\u00a0»."
        : "Cette note est validée\u00a0: renvoyez-la d’abord à l’acheteur, par «\u00a0Échanges\u00a0».";
    case "converted":
      return "Cette note est devenue un marché\u00a0: elle ne change plus.";
    case "dropped":
      return "Cette note est abandonnée\u00a0: l’acheteur peut la rouvrir, par «\u00a0Échanges\u00a0».";
    case "draft":
      return "Cette note ne peut pas être modifiée par vous.";
  }
}
