import { hireContractTypes, type HireContractType } from "../hire-codes.ts";

/**
 * The contract types of a hire in six families, so that a territory’s hires can be told at all. Which type is in which
 * family is our choice: no text groups them.
 */
export const contractFamilies = {
  cdi: { label: "CDI", types: ["cdi"] },
  cdd: { label: "CDD", types: ["cdd", "cdd_usage"] },
  insertion: {
    label: "Contrats d’insertion",
    types: ["cddi", "ctti", "cdi_inclusion", "cdd_tremplin"],
  },
  interim: { label: "Intérim", types: ["ctt"] },
  work_study: { label: "Alternance", types: ["apprenticeship", "professionalisation"] },
  other: { label: "Contrats aidés et autres", types: ["pec", "cie", "esat_usage", "other"] },
} as const satisfies Record<string, { label: string; types: readonly HireContractType[] }>;
export type ContractFamily = keyof typeof contractFamilies;

export const contractFamilyCodes = Object.keys(contractFamilies) as ContractFamily[];

const familyByType = new Map(
  contractFamilyCodes.flatMap((family) =>
    contractFamilies[family].types.map((type): [HireContractType, ContractFamily] => [type, family]),
  ),
);

/** The family of a contract type; every type has one. */
export function contractFamilyOf(type: HireContractType): ContractFamily {
  return familyByType.get(type) ?? "other";
}

/** Every contract type, in the order of its table. */
export const contractTypeCodes = Object.keys(hireContractTypes) as HireContractType[];
