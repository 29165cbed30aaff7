import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatEuros, formatNumber } from "#app/ui/french.ts";

/** How the fields of an agreement are called and written: parts in cents, ETP in hundredths. */
export const grantWords = {
  fte: { label: "ETP", write: (text) => formatNumber(Number(text) / 100, 2) },
  fixed_part: { label: "Part fixe", write: (text) => formatEuros(Number(text)) },
  variable_part: { label: "Part variable", write: (text) => formatEuros(Number(text)) },
  rsa_target: { label: "Objectif d’allocataires du RSA", write: (text) => formatNumber(Number(text)) },
  count_collective: {
    label: "Relevés collectifs comptés",
    write: (flag) => (flag === "1" ? "Oui" : "Non"),
  },
} as const satisfies Record<string, ValueWords>;
export type GrantField = keyof typeof grantWords;
