import { fa02Definitions } from "../fa02-definition.ts";
import { contractFamilies } from "./contract-family.ts";
import type { EditionDefinition } from "./edition-content.ts";
import { editionRules } from "./edition-rules.ts";
import { hireContractTypes } from "../hire-codes.ts";

const { threshold, sensitiveThreshold, dominance } = editionRules;

const families = Object.values(contractFamilies).map(
  ({ label, types }) => `${label}\u00a0: ${types.map((type) => hireContractTypes[type]).join(", ")}.`,
);

/** How the figures of an edition are counted: as the FA02 report’s, and what is particular to editions. */
export const editionDefinitions: readonly EditionDefinition[] = [
  ...Object.entries(fa02Definitions)
    .filter(([key]) => key !== "grant")
    .map(([, { indicator, title, text }]) => ({ title: `${indicator}. ${title}`, text })),
  {
    title: "Territoire, porteur, dispositif, maître d’ouvrage, employeur",
    text: [
      "Le territoire est celui du marché, à défaut celui de sa commune. Le porteur et le maître d’ouvrage sont ceux du marché, le dispositif celui de l’engagement. Pour les actions du réseau, le territoire est celui de l’action.",
      "Le type d’employeur est celui en vigueur le dernier jour de la période pour les heures et les participants, le premier jour de l’embauche pour les recrutements et les sorties.",
      "Une personne qui a travaillé dans deux territoires compte dans chacun, et une seule fois au total. Il en va de même pour les porteurs, les dispositifs, les maîtres d’ouvrage et les employeurs.",
    ],
  },
  {
    title: "Sorties par territoire, porteur, dispositif, maître d’ouvrage ou employeur",
    text: [
      "Les personnes sorties sont celles du Département entier\u00a0: une personne reprise par un autre porteur n’est pas sortie. Chacune compte une seule fois, là où était l’embauche qu’elle a quittée (si plusieurs finissaient le même jour, la dernière saisie). Les lignes s’additionnent donc. Le bilan d’un seul porteur, qui ne suit que ses propres embauches, peut en compter d’autres.",
      "Sorties dynamiques\u00a0: emploi durable, emploi de transition et sorties positives. Injoignables et situations inconnues sont comptées ensemble.",
    ],
  },
  {
    title: "Familles de contrats de travail",
    text: [...families, "Ce regroupement est un choix du réseau."],
  },
  {
    title: "Plans d’actions et objectifs",
    text: [
      "Prévues\u00a0: actions des plans partagés de l’année, sans les actions abandonnées. Réalisées\u00a0: actions du journal qui leur sont liées, du 1er janvier au dernier jour de la période.",
      "Objectif d’allocataires du RSA\u00a0: celui de la convention de l’année. «\u00a0n.d.\u00a0»\u00a0: pas de convention, ou pas d’objectif. Le total est celui des objectifs connus.",
    ],
  },
  {
    title: "Secret statistique",
    text: [
      `«\u00a0s\u00a0»\u00a0: chiffre caché. Le sont ceux de moins de ${threshold} personnes (moins de ${sensitiveThreshold} pour les BOETH), de moins de ${threshold} marchés ou considérations, les heures dont une seule personne a fait plus de ${dominance}\u00a0%, et ce qui permettrait de les retrouver. Un relevé collectif compte comme un employeur.`,
      "Le contrôle vaut aussi pour un porteur qui retirerait ses propres chiffres des totaux, et pour qui comparerait deux éditions de la même période. Un 0 est un vrai zéro.",
    ],
  },
];
