import type { Activity } from "./activity.ts";
import { searchText } from "./search-text.ts";

type Naming = readonly [pattern: string, activities: readonly Activity[]];

/** What is collected tells who does it: whoever takes clothes does not take furniture. */
const flows: readonly Naming[] = [
  [
    "encombrants|meubles usages|dea",
    ["collecte-dencombrants", "collecte-des-dechets-delements-dameublement-dae-et-petits-objets"],
  ],
  ["textiles?|vetements", ["collecte-des-dechets-textiles", "recyclage-textiles"]],
  [
    "papiers?|cartons?|archives",
    [
      "collecte-des-dechets-papiers-et-fournitures-dentreprises",
      "collecte-5-flux-papier-metal-verre-et-bois-et-fournitures-dentreprise",
      "recyclage-papiers-et-fournitures-dentreprises",
    ],
  ],
  ["verre", ["collecte-du-verre", "recyclage-du-verre"]],
  ["bio ?dechets|dechets alimentaires|matiere organique", ["collecte-et-traitement-des-bio-dechets"]],
  ["(dechets )?(verts|vegetaux)", ["collecte-des-dechets-vegetaux"]],
  [
    "deee|d3e|(dechets )?d? ?equipements electriques",
    [
      "collecte-des-dechets-dechets-dequipements-electriques-et-electroniques-deee",
      "recyclage-dequipements-electriques-et-electroniques-deee",
    ],
  ],
];
const collecting =
  "(collectes?|enlevements?|traitements?|valorisations?|recyclages?|tri|transports?)( [a-z]+){0,6}";

/**
 * Words of a title that name what a structure does more precisely than any trade or CPV. Our choice, mended on real
 * contracts, whose CPV is often that of the buyer's habit.
 */
const words: readonly Naming[] = [
  ...flows.map(([flow, activities]): Naming => [`${collecting} (${flow})`, activities]),
  [
    "mediations? [a-z ]*(transports?|bus|tramway)",
    ["mediation-dans-les-transports-publics", "mediation-urbaine-sociale"],
  ],
  ["mediations? (sociales?|urbaines?)", ["mediation-urbaine-sociale"]],
  [
    "(nettoyages?|balayages?|proprete) (de |de la |des |du )?(voiries?|voies|rues|espaces publics)|proprete urbaine",
    ["nettoyage-urbain", "entretien-et-maintenance-de-lespace-urbain"],
  ],
  ["(nettoyage|lavage) (de |des |du )?(vehicules?|parc automobile)", ["nettoyage-de-vehicules"]],
  ["mobiliers? urbains?", ["equipements-et-mobiliers", "ouvrages-metalliques"]],
  ["mobiliers?|meubles", ["equipements-et-mobiliers", "travail-du-bois"]],
  ["signaletiques?", ["signaletique"]],
  ["impressions?|imprimes", ["impressions"]],
  ["blanchisseries?|entretien du linge|(location|lavage) [a-z ]*linge|linge", ["blanchisserie", "repassage"]],
  [
    "repas en liaison (froide|chaude)|portages? de repas",
    ["restauration-collective", "paniers-plateaux-repas", "traiteur"],
  ],
  ["traiteurs?|cocktails?|plateaux repas", ["traiteur", "paniers-plateaux-repas"]],
  [
    "ligneux|elagages?|abattages?|deboisements?|bucheronnages?|debardages?",
    ["travaux-forestiers-bucheronnage", "creation-et-entretien-des-espaces-verts"],
  ],
  [
    "espaces naturels|(restauration|genie) ecologique|renaturation|desimpermeabilisation|ripisylves?|berges|sentiers|zones humides|mares?|haies|plantes invasives|renouee",
    ["entretien-restauration-amenagement-des-espaces-naturels", "genie-ecologique"],
  ],
  ["numerisations?|dematerialisation des archives", ["numerisation-ged"]],
  ["archivages?|mises? sous plis?|routage|secretariats?", ["mailing-archivage-secretariat"]],
  ["velos?", ["reparation-de-velos", "vente-de-vehicules-velos-doccasions", "location-de-vehicules-velos"]],
];

const reader = new RegExp(
  ` (?:${words.map(([pattern]) => `(${pattern.replaceAll("(", "(?:")})`).join("|")})(?= )`,
  "g",
);

/**
 * The activities a title names by themselves, and the title without the words that named them: « nettoyage de voirie » is
 * neither cleaning of premises nor roadworks.
 */
export function activitiesOfWords(title: string): { activities: readonly Activity[]; rest: string } {
  const found = new Set<Activity>();
  const rest = ` ${searchText(title)} `.replace(reader, (...match: string[]) => {
    const at = match.slice(1, words.length + 1).findIndex(Boolean);
    for (const activity of words[at]?.[1] ?? []) found.add(activity);
    return " ";
  });
  return { activities: [...found], rest };
}
