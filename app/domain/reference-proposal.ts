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

/** What someone says of a proposal; without a position it is a question or a remark. */
export type SaidPosition = { accountId: string | null; author: string; position: CommentPosition | null };

/** How many persons are for and against, each counted once, by the last position they took. In order of what was said. */
export function countPositions(said: readonly SaidPosition[]): Record<CommentPosition, number> {
  const last = new Map<string, CommentPosition>();
  for (const { accountId, author, position } of said) {
    if (position !== null) last.set(accountId ?? author, position);
  }
  const positions = [...last.values()];
  return {
    for: positions.filter((position) => position === "for").length,
    against: positions.filter((position) => position === "against").length,
  };
}
