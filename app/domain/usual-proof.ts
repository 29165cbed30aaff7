import type { EligibilityCriterion } from "./eligibility-criterion.ts";

/**
 * The proof one usually sees for a criterion, in words; null when none is usual. Our choice of words, on the proofs of
 * product.md (« Eligibility criteria »).
 */
export const usualProofs = {
  rsa: "Attestation RSA",
  deld_12: "Attestation France Travail",
  deld_24: "Attestation France Travail",
  senior_50: "Pièce d’identité",
  ass: "Attestation ASS",
  aah: "Attestation AAH",
  widow_allowance: "Attestation d’allocation veuvage",
  invalidity_pension: "Attestation de pension d’invalidité",
  disabled_worker: "RQTH",
  young_unqualified: "Pièce d’identité et attestation sur l’honneur",
  young_supported: "Attestation de la mission locale",
  iae_pathway: "PASS IAE",
  geiq: "Attestation du GEIQ",
  justice: "Bulletin de sortie ou attestation du SPIP",
  prison_work: "Attestation de l’établissement",
  refugee: "Titre de séjour",
  qpv: "Justificatif de domicile",
  reasoned_opinion: null,
} as const satisfies Record<EligibilityCriterion, string | null>;

/** Each proof once, by name: what a field suggests. */
export const usualProofWords: readonly string[] = [...new Set(Object.values(usualProofs))]
  .filter((proof) => proof !== null)
  .toSorted(new Intl.Collator("fr").compare);
