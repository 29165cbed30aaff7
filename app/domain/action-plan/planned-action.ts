/** `planned`: to be done, or under way; `dropped`: given up, with the reason. Done is counted from the journal. */
export const plannedActionStates = {
  planned: { label: "Prévue", exchange: "prevue" },
  dropped: { label: "Abandonnée", exchange: "abandonnee" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type PlannedActionState = keyof typeof plannedActionStates;

/** The five dimensions Fiche action 02 expects of a host. Source: seeds/000, « Attendus de l’action ». */
export const ficheDimensions = {
  1: { label: "Promotion", words: "Promotion des clauses et considérations sociales" },
  2: { label: "Conseil aux maîtres d’ouvrage", words: "Conseil et assistance aux maîtres d’ouvrage" },
  3: { label: "Entreprises", words: "Accompagnement des entreprises" },
  4: { label: "Partenaires inclusifs", words: "Animation et pilotage des partenaires inclusifs" },
  5: { label: "Évaluation", words: "Évaluation du dispositif et de son impact" },
} as const satisfies Record<1 | 2 | 3 | 4 | 5, { label: string; words: string }>;
export type FicheDimension = keyof typeof ficheDimensions;
