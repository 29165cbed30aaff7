/** Kinds of journal entry, with the dimension of Fiche action 02 each belongs to. Source: product.md. */
export const networkActionKinds = {
  promotion: { label: "Promotion des clauses", dimension: 1 },
  buyer_advice: { label: "Conseil aux acheteurs", dimension: 2 },
  company_support: { label: "Accompagnement des entreprises", dimension: 3 },
  partner_animation: { label: "Animation des partenaires", dimension: 4 },
  evaluation: { label: "Évaluation", dimension: 5 },
  prescription: { label: "Prescriptions vers les publics", dimension: 4 },
  siae_procurement: { label: "SIAE et commande publique", dimension: 4 },
  forum: { label: "Instance départementale", dimension: 4 },
} as const satisfies Record<string, { label: string; dimension: 1 | 2 | 3 | 4 | 5 }>;
export type NetworkActionKind = keyof typeof networkActionKinds;

export const networkActionKindCodes = Object.keys(networkActionKinds) as NetworkActionKind[];
