/**
 * Eligibility criteria. `proofMonths`: how old the proof may be on the day it is seen (null: no limit, or
 * valid at hire). `sensitive`: class of trust.md, its own right and left out of ordinary exports.
 * Source: product.md, « Eligibility criteria ».
 */
export const eligibilityCriteria = {
  rsa: { label: "Allocataire du RSA ou ayant droit", proofMonths: 3, sensitive: false },
  deld_12: { label: "Demandeur d’emploi depuis 12 mois et plus", proofMonths: 3, sensitive: false },
  deld_24: { label: "Demandeur d’emploi depuis 24 mois et plus", proofMonths: 3, sensitive: false },
  senior_50: { label: "Plus de 50 ans", proofMonths: null, sensitive: false },
  ass: { label: "Bénéficiaire de l’ASS", proofMonths: 3, sensitive: false },
  aah: { label: "Bénéficiaire de l’AAH", proofMonths: 3, sensitive: true },
  widow_allowance: { label: "Allocation veuvage", proofMonths: 3, sensitive: false },
  invalidity_pension: { label: "Pension d’invalidité", proofMonths: 3, sensitive: true },
  disabled_worker: { label: "Travailleur handicapé (RQTH)", proofMonths: null, sensitive: true },
  young_unqualified: { label: "Moins de 26 ans sans qualification", proofMonths: null, sensitive: false },
  young_supported: {
    label: "Moins de 26 ans accompagné (PACEA, CEJ, E2C, EPIDE…)",
    proofMonths: 3,
    sensitive: false,
  },
  iae_pathway: { label: "En parcours IAE", proofMonths: 3, sensitive: false },
  geiq: { label: "En parcours GEIQ", proofMonths: 3, sensitive: false },
  justice: { label: "Sous main de justice", proofMonths: 6, sensitive: true },
  prison_work: { label: "Emploi pénitentiaire", proofMonths: 6, sensitive: true },
  refugee: { label: "Réfugié ou protection subsidiaire", proofMonths: null, sensitive: true },
  qpv: { label: "Résident d’un quartier prioritaire éloigné de l’emploi", proofMonths: 6, sensitive: false },
  reasoned_opinion: { label: "Autre, sur avis motivé", proofMonths: null, sensitive: false },
} as const satisfies Record<string, { label: string; proofMonths: number | null; sensitive: boolean }>;

export type EligibilityCriterion = keyof typeof eligibilityCriteria;

export const eligibilityCriterionCodes = Object.keys(eligibilityCriteria) as EligibilityCriterion[];

/** The known criteria a stored list names, its codes separated by « ; », in the order of the table; empty: every one is meant. */
export function namedCriteria(codes: string | null): EligibilityCriterion[] {
  const named = (codes ?? "").split(";").map((code) => code.trim());
  return eligibilityCriterionCodes.filter((code) => named.includes(code));
}
