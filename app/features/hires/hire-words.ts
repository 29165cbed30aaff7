import { hireContractTypes, hireModalities, pdieSchemes } from "#app/domain/hire-codes.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";
import { formatHours } from "#app/ui/french.ts";

const written = (table: Record<string, string>) => (code: string) => table[code] ?? code;
const yesNo = (flag: string): string => (flag === "1" ? "Oui" : "Non");

export const rsaLabel = "Allocataire du RSA, ou ayant droit, le jour du début";
export const boethLabel = "Bénéficiaire de l’obligation d’emploi (BOETH), le jour du début";

/** How the fields of a hire are called and written. What is sensitive or free text is not kept in the trail. */
export const hireWords = {
  reference: { label: "Référence" },
  contractor: { label: "Attributaire", write: spacedSiret },
  employer: { label: "Employeur", write: spacedSiret },
  contract_type: { label: "Type de contrat", write: written(hireContractTypes) },
  modality: { label: "Modalité", write: written(hireModalities) },
  scheme: { label: "Dispositif du PDI-E", write: written(pdieSchemes) },
  job_title: { label: "Poste" },
  weekly_hours: { label: "Heures par semaine", write: (hours) => formatHours(Number(hours)) },
  starts_on: { label: "Début", write: formatDay },
  ends_on: { label: "Fin", write: formatDay },
  end_reason: { label: "Motif de fin", hidden: true },
  rsa: { label: "Allocataire du RSA", write: yesNo, hidden: true },
  boeth: { label: "BOETH", write: yesNo, hidden: true },
} as const satisfies Record<string, ValueWords>;
export type HireField = keyof typeof hireWords;

/** What can be done to a hire, in words. */
export const hireActs: Readonly<Record<string, string>> = {
  "hire.created": "Embauche notée",
  "hire.updated": "Embauche modifiée",
  "hire.ended": "Fin notée",
};
