/** Codes a hire carries. Source: product.md, « Contract types of a hire ». */
export const hireContractTypes = {
  cdi: "CDI",
  cdi_inclusion: "CDI d’inclusion",
  cdd: "CDD",
  cdd_usage: "CDD d’usage",
  cddi: "CDD d’insertion",
  cdd_tremplin: "CDD tremplin",
  ctt: "Intérim",
  ctti: "Intérim d’insertion",
  apprenticeship: "Apprentissage",
  professionalisation: "Professionnalisation",
  pec: "Contrat aidé (PEC)",
  cie: "Contrat initiative emploi",
  esat_usage: "Contrat de soutien et d’aide par le travail",
  other: "Autre contrat",
} as const satisfies Record<string, string>;
export type HireContractType = keyof typeof hireContractTypes;

export const hireModalities = {
  direct: "Embauche directe",
  secondment: "Mise à disposition",
  subcontracting: "Sous-traitance ou cotraitance",
  reserved: "Marché réservé",
} as const satisfies Record<string, string>;
export type HireModality = keyof typeof hireModalities;

/** Schemes of the PDI-E a hire may use; none is `null`. */
export const pdieSchemes = {
  contrat_aide: "Contrat aidé",
  emploi_dabord: "Emploi d’abord",
  immersion: "Immersion",
  chantier_cofinance: "Chantier cofinancé",
  other: "Autre dispositif du PDI-E",
} as const satisfies Record<string, string>;
export type PdieScheme = keyof typeof pdieSchemes;

export const sexes = { F: "Femme", M: "Homme" } as const satisfies Record<string, string>;
export type Sex = keyof typeof sexes;

/** Level of education; `exchange` codes are the same words. */
export const educationLevels = {
  sans_diplome: "Sans diplôme",
  cap_bep: "CAP ou BEP",
  bac: "Baccalauréat",
  bac_2: "Bac + 2",
  bac_3_plus: "Bac + 3 et plus",
} as const satisfies Record<string, string>;
export type EducationLevel = keyof typeof educationLevels;
