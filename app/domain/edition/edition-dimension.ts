/**
 * What tables of an edition are broken down by, with the word of each in addresses and files. `*` is the total over a
 * dimension. `none` gathers what has no code (a contract without territory, a buyer whose kind nobody said).
 */
export const editionDimensions = {
  territory: { label: "Territoire" },
  host: { label: "Porteur" },
  mechanism: { label: "Dispositif" },
  buyer: { label: "Type de maître d’ouvrage" },
  /** Kind in force of the structure that employs; `company` for the others. */
  employer: { label: "Type d’employeur" },
  rsa: { label: "Allocataires du RSA" },
  disability: { label: "BOETH" },
  contractType: { label: "Type de contrat de travail" },
  contractFamily: { label: "Famille de contrats" },
  modality: { label: "Modalité" },
  scheme: { label: "Dispositif du PDI-E" },
  sex: { label: "Sexe" },
  age: { label: "Âge" },
  level: { label: "Niveau de formation" },
  length: { label: "Durée" },
  structureKind: { label: "Type de structure" },
  situation: { label: "Situation" },
  reason: { label: "Détail" },
  actionKind: { label: "Type d’action" },
  step: { label: "Prévu, réalisé" },
  ficheDimension: { label: "Dimension de la Fiche action 02" },
} as const satisfies Record<string, { label: string }>;
export type EditionDimension = keyof typeof editionDimensions;

/** The total over a dimension. */
export const allOf = "*";
/** What has no code in a dimension. */
export const withoutCode = "none";

/** The five breakdowns of the consolidated report, in printed order. */
export const breakdowns = ["territory", "host", "mechanism", "buyer", "employer"] as const;
export type Breakdown = (typeof breakdowns)[number];
