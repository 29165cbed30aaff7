import type { Mechanism } from "../mechanism.ts";

/**
 * A text the product leans on. `of`: the text that made or last changed it, with its day, as printed. `toCheck`: we read it
 * in someone else’s words, or did not read the version in force.
 */
export type LegalText = { article: string; of: string; about: string; toCheck: boolean };

const code = "ordonnance 2018-1074 du 26\u00a0novembre 2018";

/** Articles of the « Code de la commande publique » (CCP). Source: product.md, « Law and figures », and « Mechanisms ». */
export const legalTexts = {
  conditions: {
    article: "CCP L2112-2",
    of: `${code}, modifié par la loi 2021-1104 du 22\u00a0août 2021, art.\u00a035`,
    about: "Les conditions d’exécution peuvent tenir compte du domaine social et de l’emploi.",
    toCheck: false,
  },
  duty: {
    article: "CCP L2112-2-1",
    of: "loi 2021-1104 du 22\u00a0août 2021, art.\u00a035, en vigueur depuis le 22\u00a0août 2026",
    about: "Au-dessus des seuils européens, les conditions d’exécution portent une considération sociale.",
    toCheck: false,
  },
  derogations: {
    article: "CCP L2112-2-1",
    of: "loi 2021-1104 du 22\u00a0août 2021, art.\u00a035",
    about: "L’acheteur peut s’en écarter dans quelques cas\u202f; il en consigne les motifs.",
    toCheck: true,
  },
  criterion: {
    article: "CCP R2152-7",
    of: "décret 2018-1075 du 3\u00a0décembre 2018",
    about: "Un critère d’attribution peut noter l’insertion des publics en difficulté.",
    toCheck: true,
  },
  reservedDisability: {
    article: "CCP L2113-12",
    of: code,
    about: "Réserver un marché ou un lot aux entreprises adaptées, aux ESAT et aux structures équivalentes.",
    toCheck: false,
  },
  reservedIae: {
    article: "CCP L2113-13",
    of: code,
    about: "Réserver un marché ou un lot aux structures d’insertion par l’activité économique.",
    toCheck: false,
  },
  reservedPrison: {
    article: "CCP L2113-13-1",
    of: "ordonnance 2022-1336 du 19\u00a0octobre 2022",
    about: "Réserver un marché ou un lot à ceux qui font travailler des personnes détenues.",
    toCheck: true,
  },
  reservedBoth: {
    article: "CCP L2113-14",
    of: code,
    about: "Réserver un marché ou un lot à la fois à l’IAE et aux structures du handicap.",
    toCheck: true,
  },
  reservedEss: {
    article: "CCP L2113-15",
    of: code,
    about: "Réserver certains services, sociaux, de santé ou de culture, à l’économie sociale et solidaire.",
    toCheck: true,
  },
  reservedShare: {
    article: "CCP R2113-7",
    of: "décret 2018-1075 du 3\u00a0décembre 2018",
    about: "La part minimale de travailleurs handicapés ou défavorisés dans la structure.",
    toCheck: true,
  },
  spaser: {
    article: "CCP D2111-3",
    of: "décret 2022-767 du 2\u00a0mai 2022, en vigueur depuis le 1er\u00a0janvier 2023",
    about: "Le montant d’achats annuels à partir duquel un schéma (SPASER) est publié.",
    toCheck: true,
  },
} as const satisfies Record<string, LegalText>;
export type LegalTextKey = keyof typeof legalTexts;

/** The texts each mechanism stands on; none for what rests on the parties or on the object of the contract. */
export const textsOfMechanism: Readonly<Record<Mechanism, readonly LegalTextKey[]>> = {
  execution_clause: ["conditions"],
  execution_clause_and_criterion: ["conditions", "criterion"],
  award_criterion: ["criterion"],
  reserved_iae: ["reservedIae", "reservedShare"],
  reserved_disability: ["reservedDisability", "reservedShare"],
  reserved_iae_disability: ["reservedBoth", "reservedShare"],
  reserved_prison: ["reservedPrison"],
  reserved_ess: ["reservedEss"],
  reserved_unspecified: [],
  insertion_service: [],
  qualitative_action: ["conditions"],
  voluntary_clause: [],
};

/** « CCP L2113-13, ordonnance 2018-1074 du 26 novembre 2018. » */
export function citation(...keys: readonly LegalTextKey[]): string {
  return keys.map((key) => `${legalTexts[key].article}, ${legalTexts[key].of}.`).join(" ");
}
