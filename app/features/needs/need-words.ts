import { hireNeedStates, proposalResults } from "#app/domain/hire-need.ts";
import { spacedSiret } from "#app/domain/siret.ts";
import type { ValueWords } from "#app/features/record-form/compare-values.ts";
import { formatDay } from "#app/ui/french-dates.ts";

const labelIn = (table: Record<string, { label: string }>) => (code: string) => table[code]?.label ?? code;

/** How the fields of a need are called and written. */
export const needWords = {
  commitment: { label: "Engagement" },
  contractor: { label: "Attributaire" },
  job_title: { label: "Poste" },
  positions: { label: "Nombre de postes" },
  noted_on: { label: "Noté le", write: formatDay },
  wanted_on: { label: "Souhaité le", write: formatDay },
  note: { label: "Précision", hidden: true },
  state: { label: "État", write: labelIn(hireNeedStates) },
} as const satisfies Record<string, ValueWords>;
export type NeedField = keyof typeof needWords;

/** How the fields of a proposal are called and written. */
export const proposalWords = {
  prescriber: { label: "Prescripteur", write: spacedSiret },
  proposed_on: { label: "Proposé le", write: formatDay },
  result: { label: "Résultat", write: labelIn(proposalResults) },
  result_on: { label: "Résultat connu le", write: formatDay },
  rsa: { label: "Allocataire du RSA", write: (flag) => (flag === "1" ? "Oui" : "Non"), hidden: true },
  note: { label: "Précision", hidden: true },
} as const satisfies Record<string, ValueWords>;
export type ProposalField = keyof typeof proposalWords;

/** What can be done to a need, in words. */
export const needActs: Readonly<Record<string, string>> = {
  "need.created": "Besoin noté",
  "need.updated": "Besoin modifié",
  "need.filled": "Besoin pourvu",
  "need.reopened": "Besoin rouvert",
  "proposal.added": "Personne proposée",
  "proposal.updated": "Résultat noté",
};
