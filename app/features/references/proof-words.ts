import { eligibilityCriteria, type EligibilityCriterion } from "#app/domain/eligibility-criterion.ts";
import { usualProofs } from "#app/domain/usual-proof.ts";

/** The usual proof of a criterion and how old it may be: « Attestation RSA, de moins de 3 mois »; null when none is usual. */
export function proofWords(code: string): string | null {
  if (!isCriterion(code)) return null;
  const proof = usualProofs[code];
  const { proofMonths } = eligibilityCriteria[code];
  if (proof === null) return null;
  return proofMonths === null ? proof : `${proof}, de moins de ${proofMonths}\u00a0mois`;
}

function isCriterion(code: string): code is EligibilityCriterion {
  return Object.hasOwn(eligibilityCriteria, code);
}
