/** What a proposal changes: a reference value, the words of a clause, or the list of eligible publics. */
export const proposalSubjects = {
  value: { label: "Valeur de référence" },
  clause: { label: "Texte de clause" },
  criteria: { label: "Liste des publics" },
} as const satisfies Record<string, { label: string }>;
export type ProposalSubject = keyof typeof proposalSubjects;

export const proposalStates = {
  open: { label: "En discussion" },
  adopted: { label: "Adoptée" },
  rejected: { label: "Écartée" },
  withdrawn: { label: "Retirée" },
} as const satisfies Record<string, { label: string }>;
export type ProposalState = keyof typeof proposalStates;

export const commentPositions = {
  for: { label: "Favorable" },
  against: { label: "Défavorable" },
} as const satisfies Record<string, { label: string }>;
export type CommentPosition = keyof typeof commentPositions;
