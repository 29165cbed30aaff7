/** Codes whose word in files and tables differs, or has no file of its own. Source: exchange.md, §1. */
export const objectiveRules = {
  fixed: { label: "Objectif fixe", exchange: "fixe" },
  per_amount: { label: "Selon les montants commandés", exchange: "par_montant" },
  share_of_hours: { label: "Part des heures travaillées", exchange: "part_des_heures" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ObjectiveRule = keyof typeof objectiveRules;

export const statementStates = {
  draft: { label: "Brouillon", exchange: "brouillon" },
  submitted: { label: "Déclaré", exchange: "declare" },
  validated: { label: "Validé", exchange: "valide" },
  returned: { label: "Renvoyé", exchange: "renvoye" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type StatementState = keyof typeof statementStates;

export const changeReasons = {
  amendment: { label: "Avenant", exchange: "avenant" },
  tranche: { label: "Tranche", exchange: "tranche" },
  correction: { label: "Correction", exchange: "correction" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ChangeReason = keyof typeof changeReasons;

export const orderNatures = {
  order: { label: "Commande", exchange: "commande" },
  credit_note: { label: "Avoir", exchange: "avoir" },
  invoice: { label: "Facture", exchange: "facture" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type OrderNature = keyof typeof orderNatures;

export const contractorRoles = {
  lead: { label: "Mandataire", exchange: "mandataire" },
  joint: { label: "Cotraitant", exchange: "cotraitant" },
  subcontractor: { label: "Sous-traitant", exchange: "sous_traitant" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ContractorRole = keyof typeof contractorRoles;

export const organisationRoles = {
  host: { label: "Porteur", exchange: "porteur" },
  authority: { label: "Maître d’ouvrage", exchange: "maitre_ouvrage" },
  company: { label: "Entreprise", exchange: "entreprise" },
  siae: { label: "Structure inclusive", exchange: "siae" },
  prescriber: { label: "Prescripteur", exchange: "prescripteur" },
  department: { label: "Département", exchange: "departement" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type OrganisationRole = keyof typeof organisationRoles;

export const buyerKinds = {
  state: { label: "État", exchange: "etat" },
  local_authority: { label: "Collectivité", exchange: "collectivite" },
  contracting_entity: { label: "Entité adjudicatrice", exchange: "entite_adjudicatrice" },
  private: { label: "Privé", exchange: "prive" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type BuyerKind = keyof typeof buyerKinds;

export const contractCategories = {
  works: { label: "Travaux", exchange: "travaux" },
  services: { label: "Services", exchange: "services" },
  supplies: { label: "Fournitures", exchange: "fournitures" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ContractCategory = keyof typeof contractCategories;

export const contractSources = {
  typed: { label: "Saisie", exchange: "saisie" },
  decp: { label: "Données ouvertes (DECP)", exchange: "decp" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ContractSource = keyof typeof contractSources;

export const actionStates = {
  planned: { label: "Prévue", exchange: "prevu" },
  done: { label: "Réalisée", exchange: "realise" },
} as const satisfies Record<string, { label: string; exchange: string }>;
export type ActionState = keyof typeof actionStates;

/** Why a buyer may leave out the social consideration. Source indirect, « à vérifier » (product.md, « Law »). */
export const derogations = {
  solution_disponible: "Une solution est immédiatement disponible",
  sans_lien: "Aucun lien possible avec l’objet du marché",
  concurrence_ou_execution: "Risque pour la concurrence ou l’exécution",
  travaux_moins_6_mois: "Travaux de moins de six mois",
} as const satisfies Record<string, string>;
export type Derogation = keyof typeof derogations;

/** `exchange` word → our code, for the tables above; a French label is accepted too by the importer. */
export function codeOfExchange<Code extends string>(
  table: Record<Code, { exchange: string }>,
  word: string,
): Code | undefined {
  return (Object.keys(table) as Code[]).find((code) => table[code].exchange === word);
}
