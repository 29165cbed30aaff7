/** Kinds of social consideration a lot carries (« dispositifs »). Source: product.md, « Mechanisms ». */
export const mechanisms = {
  execution_clause: { label: "Clause d’exécution", short: "Clause", basis: "CCP L2112-2" },
  execution_clause_and_criterion: {
    label: "Clause d’exécution et critère",
    short: "Clause + critère",
    basis: "CCP L2112-2 et R2152-7",
  },
  award_criterion: { label: "Critère d’attribution social", short: "Critère", basis: "CCP R2152-7" },
  reserved_iae: { label: "Marché réservé IAE", short: "Réservé IAE", basis: "CCP L2113-13" },
  reserved_disability: { label: "Marché réservé handicap", short: "Réservé handicap", basis: "CCP L2113-12" },
  reserved_iae_disability: {
    label: "Marché réservé IAE et handicap",
    short: "Réservé IAE + handicap",
    basis: "CCP L2113-14",
  },
  reserved_prison: {
    label: "Marché réservé pénitentiaire",
    short: "Réservé pénitentiaire",
    basis: "CCP L2113-13-1",
  },
  reserved_ess: { label: "Marché réservé ESS", short: "Réservé ESS", basis: "CCP L2113-15" },
  reserved_unspecified: {
    label: "Marché réservé (à préciser)",
    short: "Réservé, à préciser",
    basis: "données essentielles de la commande publique",
  },
  insertion_service: {
    label: "Marché de qualification et d’insertion",
    short: "Achat d’insertion",
    basis: "objet du marché",
  },
  qualitative_action: { label: "Action qualitative", short: "Action qualitative", basis: "CCP L2112-2" },
  voluntary_clause: {
    label: "Clause volontaire (marché privé)",
    short: "Clause volontaire",
    basis: "accord des parties",
  },
} as const satisfies Record<string, { label: string; short: string; basis: string }>;

export type Mechanism = keyof typeof mechanisms;

export const mechanismCodes = Object.keys(mechanisms) as Mechanism[];

export function isMechanism(code: string): code is Mechanism {
  return Object.hasOwn(mechanisms, code);
}

/** Lines of indicator 4 that gather several mechanisms. Source: indicators.md, « The FA02 report », 4. */
export const mechanismGroups = {
  executionClauses: ["execution_clause", "execution_clause_and_criterion"],
  reservedIae: ["reserved_iae", "reserved_iae_disability"],
  reservedDisability: ["reserved_disability", "reserved_iae_disability"],
  reserved: [
    "reserved_iae",
    "reserved_disability",
    "reserved_iae_disability",
    "reserved_prison",
    "reserved_ess",
    "reserved_unspecified",
  ],
  qualitativeActions: ["qualitative_action"],
  socialConsiderations: mechanismCodes,
} as const satisfies Record<string, readonly Mechanism[]>;

export type MechanismGroup = keyof typeof mechanismGroups;
