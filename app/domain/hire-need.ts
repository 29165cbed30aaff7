/** A need of hires: open until its positions are filled or it is given up. */
export const hireNeedStates = {
  open: { label: "Ouvert", exchange: "ouvert" },
  filled: { label: "Pourvu", exchange: "pourvu" },
  dropped: { label: "Abandonné", exchange: "abandonne" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type HireNeedState = keyof typeof hireNeedStates;

/** What became of a person proposed on a need. Our choice of words: no source lists them. */
export const proposalResults = {
  waiting: { label: "En attente", exchange: "en_attente" },
  interview: { label: "Entretien prévu", exchange: "entretien" },
  hired: { label: "Embauche", exchange: "embauche" },
  declined_by_company: { label: "Non retenu par l’entreprise", exchange: "non_retenu" },
  declined_by_person: { label: "Refus de la personne", exchange: "refus" },
  no_show: { label: "Absent au rendez-vous", exchange: "absent" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ProposalResult = keyof typeof proposalResults;

/** The state of a need once its positions and its hires are known: given up stays given up. */
export function needState(need: { dropped: boolean; positions: number; hired: number }): HireNeedState {
  if (need.dropped) return "dropped";
  return need.hired >= need.positions ? "filled" : "open";
}
