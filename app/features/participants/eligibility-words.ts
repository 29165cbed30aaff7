import { eligibilityCriteria } from "#app/domain/eligibility-criterion.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

/** Fields of an eligibility. Why someone is eligible may be health data: the trail keeps only that it changed. */
export const eligibilityWords = {
  criterion: {
    label: "Critère",
    write: (code) => (eligibilityCriteria as Record<string, { label: string }>)[code]?.label ?? code,
    hidden: true,
  },
  proof: { label: "Justificatif", hidden: true },
  seen_on: { label: "Vu le", write: formatDay },
  seen_by: { label: "Vu par", hidden: true },
  valid_until: { label: "Valable jusqu’au", write: formatDay },
} as const satisfies Record<string, ValueWords>;
export type EligibilityField = keyof typeof eligibilityWords;
