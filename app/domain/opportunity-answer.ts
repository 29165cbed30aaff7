/** What a structure answers to an opportunity. */
export const opportunityAnswers = {
  interested: { label: "Intéressée", exchange: "interesse" },
  declined: { label: "Pas intéressée", exchange: "pas_interesse" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type OpportunityAnswer = keyof typeof opportunityAnswers;

/** Why not. Our list, to be confirmed by structures. */
export const declineReasons = {
  activity: { label: "Ce n’est pas notre métier", exchange: "metier" },
  zone: { label: "Trop loin de notre zone", exchange: "zone" },
  capacity: { label: "Pas assez de personnes disponibles", exchange: "capacite" },
  size: { label: "Le lot est trop grand, ou trop petit", exchange: "taille" },
  timing: { label: "Les dates ne conviennent pas", exchange: "dates" },
  conditions: { label: "Les conditions du marché ne conviennent pas", exchange: "conditions" },
  other: { label: "Autre raison", exchange: "autre" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type DeclineReason = keyof typeof declineReasons;

/**
 * What comes of an interest, in the usual order: `introduced` puts the company in touch, the others are results.
 * `contracted` and `dropped` end it.
 */
export const placementSteps = {
  introduced: { label: "Mise en relation", exchange: "mise_en_relation" },
  contacted: { label: "Contact pris", exchange: "contacte" },
  met: { label: "Rencontre faite", exchange: "rencontre" },
  contracted: { label: "Contrat signé", exchange: "contrat" },
  dropped: { label: "Sans suite", exchange: "sans_suite" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type PlacementStep = keyof typeof placementSteps;
